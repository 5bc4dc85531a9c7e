import { parseArgs } from 'node:util';
import { firmSizes } from '../firm/firm-plan';

export type BenchOptions = {
  /** Names of the figures asked for; empty: all. */
  readonly only: readonly string[];
  readonly sizes: readonly number[];
  /** Few rounds over a small firm: shows that everything runs, and judges nothing. */
  readonly isShort: boolean;
  readonly rounds: number;
};

export const usage = `Options: --only save,read   these figures only
         --size 20000,200000   over firms of so many entries
         --rounds 5   how many rounds count
         --short   a small firm and few rounds; prints, and ends with 0 whatever it found`;

/** @throws Error in plain words for an option that there is not */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      size: { type: 'string' },
      rounds: { type: 'string' },
      short: { type: 'boolean', default: false },
    },
  });
  const numbers = (text: string): number[] =>
    text.split(',').map((part) => {
      const number = Number(part);
      if (!Number.isInteger(number) || number < 1) throw new Error(`${part} is not a whole number from 1 on`);
      return number;
    });
  const isShort = values.short;
  return {
    only: values.only?.split(',') ?? [],
    sizes: values.size === undefined ? (isShort ? [1_000] : firmSizes) : numbers(values.size),
    isShort,
    rounds: values.rounds === undefined ? (isShort ? 3 : 5) : (numbers(values.rounds)[0] ?? 5),
  };
}
