import type { Minor } from '../money/money';
import { formatHours } from '../time/hours';
import { shareOut } from '../time/share-out';

/** Why parts don't make up a line, or null where their billed seconds sum to it exactly. */
export function splitProblem(billedSeconds: number, parts: readonly number[]): string | null {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (parts.length < 2) return 'A split has at least two parts.';
  if (parts.some((part) => !Number.isSafeInteger(part) || part <= 0)) return 'Each part needs some time.';
  if (sum === billedSeconds) return null;
  return `The parts come to ${formatHours(sum)} h, and the line has ${formatHours(billedSeconds)} h.`;
}

/** What each part bears of its line's write-down: in proportion to its billed seconds, and in sum exactly that. */
export function shareOfAdjustment(adjustmentMinor: Minor, parts: readonly number[]): Minor[] {
  if (adjustmentMinor === 0) return parts.map(() => 0);
  return shareOut(Math.abs(adjustmentMinor), parts).map((share) => 0 - share);
}
