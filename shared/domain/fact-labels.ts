import type { FactName } from './time-entry';

/** What people call each fact in a sentence. */
export const factLabels: Readonly<Record<FactName, string>> = {
  timekeeperId: 'timekeeper',
  matterId: 'matter',
  workDate: 'work date',
  seconds: 'hours',
  narrative: 'narrative',
  taskCode: 'task code',
  activityCode: 'activity code',
  rateMinor: 'rate',
  billing: 'billing',
};

/** "hours", "hours and narrative", "hours, narrative and rate". */
export function listFacts(names: readonly FactName[]): string {
  const labels = names.map((name) => factLabels[name]);
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`;
}
