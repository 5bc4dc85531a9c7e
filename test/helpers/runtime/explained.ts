import { MissingLibraries } from './ensure-system-libraries';
import { say } from './say';

/** Runs a command's work; what a person can put right themselves is said in words, without a stack. */
export async function explained(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof MissingLibraries)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
