import { factLabels } from '../domain/fact-labels';
import { type FactName, maxEntrySeconds, type ReviewState, type TimeEntry } from '../domain/time-entry';
import { type RoundingPolicy, roundSeconds } from '../time/rounding';

/** A line that is to become part of one: the entry with the billed seconds and the rate that are shown of it. */
export type MergeLine = {
  readonly entry: TimeEntry;
  readonly billedSeconds: number;
  readonly rateMinor: number | null;
  /** What it takes off its amount, or would if it were charged. */
  readonly adjustmentMinor: number;
};

/** What has to be the same on all lines, so that nothing of a bill changes unseen by putting them together. */
const sameOf: readonly FactName[] = [
  'matterId',
  'workDate',
  'timekeeperId',
  'billing',
  'taskCode',
  'activityCode',
];

/** Why lines can't become one, in a sentence; null where they can. */
export function mergeProblem(lines: readonly MergeLine[]): string | null {
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0) return 'A merge needs at least two lines.';
  for (const name of sameOf) {
    const field = name as keyof TimeEntry;
    if (others.some(({ entry }) => entry[field] !== first.entry[field])) {
      return `The lines differ in their ${factLabels[name]}. Only lines with the same one can become one.`;
    }
  }
  if (others.some(({ rateMinor }) => rateMinor !== first.rateMinor)) {
    return 'The lines have different rates. Only lines with the same one can become one.';
  }
  const worked = lines.reduce((sum, { entry }) => sum + entry.workedSeconds, 0);
  const billed = lines.reduce((sum, line) => sum + line.billedSeconds, 0);
  return Math.max(worked, billed) > maxEntrySeconds ? 'Together they are longer than a day.' : null;
}

/**
 * The content of the one line: worked time is the sum (P7), and so are billed time as it was shown and what was written down. A sum that the rounding
 * gives by itself stays derived; any other is said, since merging must not round a second time (contract 26).
 * @param lines in the order in which their narratives are to stand
 */
export function mergedContent(
  lines: readonly MergeLine[],
  policy: RoundingPolicy,
): Pick<TimeEntry, 'workedSeconds' | 'billedSeconds' | 'narrative' | 'adjustmentMinor' | 'reviewState'> {
  const workedSeconds = lines.reduce((sum, { entry }) => sum + entry.workedSeconds, 0);
  const billed = lines.reduce((sum, line) => sum + line.billedSeconds, 0);
  const isDerived =
    lines.every(({ entry }) => entry.billedSeconds === null) &&
    roundSeconds(workedSeconds, policy) === billed;
  return {
    workedSeconds,
    billedSeconds: isDerived ? null : billed,
    adjustmentMinor: lines.reduce((sum, line) => sum + line.adjustmentMinor, 0),
    narrative: joinNarratives(lines.map(({ entry }) => entry.narrative)),
    reviewState: leastReviewed(lines.map(({ entry }) => entry.reviewState)),
  };
}

/** The narratives one after the other, each once: "Call with client; draft letter." */
export function joinNarratives(narratives: readonly string[]): string {
  const pieces = narratives.map((text) => text.trim().replace(/[;.\s]+$/, '')).filter((text) => text !== '');
  const once = pieces.filter((text, at) => pieces.indexOf(text) === at);
  const stop = narratives.at(-1)?.trim().endsWith('.') === true ? '.' : '';
  return once.length === 0 ? '' : `${once.join('; ')}${stop}`;
}

/** A merged line is as far in review as the one of its parts that is least far; an approval holds for none of it (P4). */
function leastReviewed(states: readonly ReviewState[]): ReviewState {
  const order: readonly ReviewState[] = ['draft', 'returned', 'on_hold', 'in_review'];
  return order.find((state) => states.includes(state)) ?? 'in_review';
}
