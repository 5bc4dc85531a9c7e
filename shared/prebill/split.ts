import { formatHours } from '../time/hours';

/** Why parts don't make up a line, or null where their billed seconds sum to it exactly. */
export function splitProblem(billedSeconds: number, parts: readonly number[]): string | null {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (parts.length < 2) return 'A split has at least two parts.';
  if (parts.some((part) => !Number.isSafeInteger(part) || part <= 0)) return 'Each part needs some time.';
  if (sum === billedSeconds) return null;
  return `The parts come to ${formatHours(sum)} h, and the line has ${formatHours(billedSeconds)} h.`;
}
