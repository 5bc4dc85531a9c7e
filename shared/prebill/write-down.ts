import { z } from 'zod';
import { feeMinor, Minor, type RateMinor } from '../money/money';
import { shareOut } from '../time/share-out';

/** What lines together are to come to. */
export const WriteDownHow = z.discriminatedUnion('to', [
  /** So many tenths of a percent of what they bill now: 905 is 90.5 %. */
  z.strictObject({ to: z.literal('percent'), tenths: z.int().min(0).max(999) }),
  /** Less by so much. */
  z.strictObject({ to: z.literal('less'), amountMinor: Minor.min(1) }),
  z.strictObject({ to: z.literal('total'), amountMinor: Minor.min(0) }),
]);
export type WriteDownHow = z.infer<typeof WriteDownHow>;

/** A line that bills money: seconds and rate as they are shown of it. */
export type WriteDownLine = { readonly seconds: number; readonly rateMinor: RateMinor };

export type WriteDownResult =
  | { readonly ok: true; readonly lines: readonly WriteDownLine[] }
  | { readonly ok: false; readonly why: string };

/** What the lines are to come to, in minor units; half a cent goes up. */
export function writeDownTarget(lines: readonly WriteDownLine[], how: WriteDownHow): number {
  const now = sumOf(lines);
  if (how.to === 'total') return how.amountMinor;
  return how.to === 'less' ? now - how.amountMinor : Math.floor((now * how.tenths + 500) / 1000);
}

/**
 * Writes lines down together: each bears its share of the amount, and the shares sum to the cent that was asked for. Time goes
 * down and rates stay; only where no whole seconds come to that cent does one line give the rest by its rate. A percentage that
 * comes to no such cent, as of one long line, is met as nearly as whole seconds can.
 */
export function writeDown(lines: readonly WriteDownLine[], how: WriteDownHow): WriteDownResult {
  const now = sumOf(lines);
  const target = writeDownTarget(lines, how);
  if (now === 0) return { ok: false, why: 'These lines bill nothing that could be written down.' };
  if (target < 0) return { ok: false, why: 'That is more than these lines bill.' };
  if (target >= now)
    return { ok: false, why: 'A write-down goes down: it has to be less than they bill now.' };
  const shares = shareOut(target, lines.map(feeOf));
  const near = lines.map((line, at) => nearest(line, shares[at] ?? 0));
  const exact =
    bySeconds(lines, near, target) ??
    byOneRate(lines, near, target) ??
    byASecondAndARate(lines, near, target);
  if (exact !== null) return { ok: true, lines: exact };
  // Nobody named a cent where a percentage was asked for: the nearest whole seconds do.
  if (how.to === 'percent') return { ok: true, lines: near };
  return { ok: false, why: 'No hours and rates of these lines come to exactly that. Name another amount.' };
}

const feeOf = ({ seconds, rateMinor }: WriteDownLine): number => feeMinor(seconds, rateMinor);
const sumOf = (lines: readonly WriteDownLine[]): number => lines.reduce((sum, line) => sum + feeOf(line), 0);

/** The line with the seconds that come nearest to its share, never more than it has. */
function nearest({ seconds, rateMinor }: WriteDownLine, share: number): WriteDownLine {
  if (rateMinor === 0) return { seconds, rateMinor };
  return { seconds: Math.min(seconds, Math.floor((share * 3600 + rateMinor / 2) / rateMinor)), rateMinor };
}

/** A second more or less on one line or on two, so that the sum is exact; null where none does it. */
function bySeconds(
  full: readonly WriteDownLine[],
  near: readonly WriteDownLine[],
  target: number,
): WriteDownLine[] | null {
  const missing = target - sumOf(near);
  if (missing === 0) return [...near];
  type Move = { readonly at: number; readonly line: WriteDownLine; readonly gain: number };
  const moves = near.flatMap((line, at) =>
    [1, -1].flatMap((step): Move[] => {
      const seconds = line.seconds + step;
      if (seconds < 0 || seconds > (full[at]?.seconds ?? 0)) return [];
      const moved = { ...line, seconds };
      return [{ at, line: moved, gain: feeOf(moved) - feeOf(line) }];
    }),
  );
  const done = (...taken: readonly Move[]): WriteDownLine[] =>
    near.map((line, at) => taken.find((move) => move.at === at)?.line ?? line);
  const seen = new Map<number, Move>();
  for (const move of moves) {
    if (move.gain === missing) return done(move);
    const other = seen.get(missing - move.gain);
    if (other !== undefined && other.at !== move.at) return done(other, move);
    if (!seen.has(move.gain)) seen.set(move.gain, move);
  }
  return null;
}

/** So many seconds more are tried on a line before another line is. */
const tried = 7200;

/** The cents that no seconds give come off the rate of one line, the largest that can: its rate moves least. */
function byOneRate(
  full: readonly WriteDownLine[],
  near: readonly WriteDownLine[],
  target: number,
): WriteDownLine[] | null {
  const missing = target - sumOf(near);
  const fees = full.map(feeOf);
  const bySize = near.map((_, at) => at).sort((one, other) => (fees[other] ?? 0) - (fees[one] ?? 0));
  for (const at of bySize) {
    const [line, whole] = [near[at], full[at]];
    if (line === undefined || whole === undefined) continue;
    const given = atLowerRate(whole, feeOf(line) + missing);
    if (given !== null) return near.map((one, index) => (index === at ? given : one));
  }
  return null;
}

/** A second more on one line, so that another one can give what is then too much by its rate. */
function byASecondAndARate(
  full: readonly WriteDownLine[],
  near: readonly WriteDownLine[],
  target: number,
): WriteDownLine[] | null {
  for (const [at, line] of near.entries()) {
    if (line.seconds >= (full[at]?.seconds ?? 0)) continue;
    const raised = near.map((one, index) => (index === at ? { ...one, seconds: one.seconds + 1 } : one));
    const exact = byOneRate(full, raised, target);
    if (exact !== null) return exact;
  }
  return null;
}

/** The fewest seconds, with a rate at most the line's, that come to exactly this; null where none do. */
function atLowerRate({ seconds, rateMinor }: WriteDownLine, minor: number): WriteDownLine | null {
  if (minor <= 0 || rateMinor === 0) return null;
  const from = Math.max(1, Math.ceil((minor * 3600 - 1800) / rateMinor));
  for (let s = from; s <= Math.min(seconds, from + tried); s += 1) {
    const rate = Math.min(rateMinor, Math.floor((minor * 3600 + 1799) / s));
    if (feeMinor(s, rate) === minor) return { seconds: s, rateMinor: rate };
  }
  return null;
}
