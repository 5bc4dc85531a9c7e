import { say } from './say';

/** Something that a person can put right; its message says how. */
export class ForAPerson extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ForAPerson';
  }
}

/** Runs a command's work; what a person can put right themselves is said in words, without a stack. */
export async function explained(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof ForAPerson)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
