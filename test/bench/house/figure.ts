import type { BenchFirm } from '../firm/bench-firm';
import type { MeasureOptions } from './measure';
import type { BenchOptions } from './options';
import type { Row } from './row';

/** What a figure is given to measure with. */
export type Bench = BenchOptions & {
  /** A firm of so many entries on a disk of its own, the same one for all figures of a run; what they write into it stays. */
  firm(entries: number): BenchFirm;
  /** A new folder, gone with the run. */
  folder(): string;
  /** The run's rounds, with so many calls in each; far fewer in the short version. */
  times(calls: number): MeasureOptions;
  /** A line above the table: what a number can't say. */
  say(words: string): void;
};

/** One figure: a file of a folder of figures exports one as `figure`. */
export type Figure = {
  /** What `--only` calls it. */
  readonly name: string;
  measure(bench: Bench): Promise<readonly Row[]>;
};
