import { formatHours } from '../time/hours';

/** Why parts don't make up a line, or null where their billed seconds sum to it exactly. */
export function splitProblem(billedSeconds: number, parts: readonly number[]): string | null {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (parts.length < 2) return 'A split has at least two parts.';
  if (parts.some((part) => !Number.isSafeInteger(part) || part <= 0)) return 'Each part needs some time.';
  if (sum === billedSeconds) return null;
  return `The parts come to ${formatHours(sum)} h, and the line has ${formatHours(billedSeconds)} h.`;
}

/**
 * Shares out whole seconds in proportion to weights, so that the shares sum to the whole exactly: nothing of the worked
 * time appears or gets lost in a split (P7). The seconds left by rounding down go to the largest remainders, the
 * earlier part first.
 */
export function shareOut(seconds: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  if (whole <= 0) throw new RangeError('Nothing to share by');
  const shares = weights.map((weight) => Math.floor((seconds * weight) / whole));
  const remainders = weights.map((weight, at) => ({ at, rest: (seconds * weight) % whole }));
  remainders.sort((left, right) => right.rest - left.rest || left.at - right.at);
  let left = seconds - shares.reduce((total, share) => total + share, 0);
  for (const { at } of remainders) {
    if (left === 0) break;
    shares[at] = (shares[at] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}
