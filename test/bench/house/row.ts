import { armOf, type Measured, median } from './measure';

/** One line of the table: what was measured, the limit it was measured against in the same rounds, and what must hold. */
export type Row = {
  /** What is measured ("Save"). */
  readonly figure: string;
  /** Of how many entries; null where that plays no part. */
  readonly size: number | null;
  /** What it is measured against ("a bare insert"). */
  readonly limit: string;
  /** Figures by round, of both, in `unit`. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly unit: 'ms' | 'MiB' | 'times';
  /** The most that ours may be of theirs; null: nothing is demanded. */
  readonly bar: number | null;
};

/** Ours as so many times theirs, round by round. */
export const ratiosOf = ({ ours, theirs }: Row): number[] =>
  ours.map((figure, round) => figure / (theirs[round] ?? Number.NaN));

export type Verdict = 'pass' | 'fail' | 'no bar';

/** A bar is missed only where the median misses it, and four rounds in five: one noisy round decides nothing. */
export function verdictOf(row: Row): Verdict {
  const { bar } = row;
  if (bar === null) return 'no bar';
  const ratios = ratiosOf(row);
  const missed = ratios.filter((ratio) => !(ratio <= bar)).length;
  return !(median(ratios) <= bar) && missed >= 0.8 * ratios.length ? 'fail' : 'pass';
}

/** The line of two arms of one measurement. @param arms their names; that of the limit is what the table says */
export function rowOf(
  measured: Measured,
  about: { readonly figure: string; readonly size: number | null; readonly bar: number | null },
  arms: { readonly ours: string; readonly limit: string },
): Row {
  const [ours, theirs] = [armOf(measured, arms.ours), armOf(measured, arms.limit)];
  return { ...about, limit: arms.limit, ours, theirs, unit: 'ms' };
}
