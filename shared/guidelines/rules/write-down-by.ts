import type { Adjustment } from '../flag';

/** A hundredth of an hour: the finest that a bill can tell. */
const finest = 36;

/** Billed seconds cut by a share, rounded half up to a hundredth of an hour. */
export function writeDownBy(seconds: number, percent: number): Adjustment {
  return writeDownTo(seconds, Math.floor((seconds * (100 - percent)) / 100 / finest + 0.5) * finest);
}

/** Billed seconds brought down to so many, never up. */
export function writeDownTo(seconds: number, after: number): Adjustment {
  return { what: 'seconds', before: seconds, after: Math.min(seconds, Math.max(0, after)) };
}
