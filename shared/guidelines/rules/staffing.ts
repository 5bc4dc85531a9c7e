import type { Line } from '../line';
import { defineKind } from '../rule-kind';
import { CountFromOne, parameter } from '../values';

/** How many people may bill on a matter: those with the most hours stay, the others are flagged. */
export const staffing = defineKind({
  kind: 'staffing',
  title: 'Staffing',
  about: 'More timekeepers on the matter’s bill than the client accepts.',
  reason: 'TKPR',
  judges: 'fee',
  reach: 'matter',
  adjusts: false,
  parameters: { maxTimekeepers: parameter(CountFromOne.max(1000), 'number', 'At most so many people') },
  prepare:
    ({ id, maxTimekeepers }) =>
    (line, { index }) => {
      if (line.what !== 'fee' || line.facts.billing !== 'billable') return null;
      const group = index.group('matter', line);
      const people = index.once(group, id, () => byHours(group));
      if (people.length <= maxTimekeepers || people.indexOf(line.facts.timekeeperId) < maxTimekeepers)
        return null;
      const message = `${people.length} timekeepers bill on this matter; the client accepts ${maxTimekeepers}.`;
      return { message, field: 'timekeeperId', fix: 'no_charge' };
    },
});

function byHours(lines: readonly Line[]): string[] {
  const seconds = new Map<string, number>();
  for (const line of lines) {
    if (line.what !== 'fee' || line.facts.billing !== 'billable') continue;
    const { timekeeperId } = line.facts;
    seconds.set(timekeeperId, (seconds.get(timekeeperId) ?? 0) + line.facts.seconds);
  }
  return [...seconds]
    .sort(([one, much], [other, more]) => more - much || (one < other ? -1 : 1))
    .map(([id]) => id);
}
