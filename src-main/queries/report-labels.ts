import type { ReportGroup } from '../../shared/reports/report-kinds';
import { formatWorkDate } from '../../shared/time/calendar';
import type { StoreContext } from '../store/database';
import { knownCodes } from '../store/known-codes';
import { type ReportName, reportNames } from '../store/report-names';

const months = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Entries that have nothing to be grouped by. */
const without: Readonly<Record<ReportGroup, string>> = {
  matter: 'No matter',
  client: 'No client',
  timekeeper: 'No timekeeper',
  task: 'No task code',
  activity: 'No activity code',
  day: 'No day',
  week: 'No day',
  month: 'No day',
  reason: 'Other hours, no reason given',
  rule: 'No guideline flagged it',
};

/** What the rows of a report are called. One that is no longer known keeps its key, and is never left out. */
export function reportLabels(
  store: StoreContext,
  group: ReportGroup,
  keys: readonly (string | null)[],
): (key: string | null) => ReportName {
  const nameOf = namesFor(store, group, keys);
  return (key) => (key === null ? { label: without[group], detail: '' } : nameOf(key));
}

function namesFor(
  store: StoreContext,
  group: ReportGroup,
  keys: readonly (string | null)[],
): (key: string) => ReportName {
  switch (group) {
    case 'matter':
    case 'client':
    case 'timekeeper': {
      const names = reportNames(store, group, keys);
      return (key) => names.get(key) ?? { label: `Unknown ${group}`, detail: key.slice(0, 8) };
    }
    case 'task':
    case 'activity': {
      const codes = knownCodes(store);
      return (key) => ({ label: key, detail: codes.byCode.get(`${group} ${key}`)?.[0]?.name ?? '' });
    }
    case 'day':
      return (key) => ({ label: formatWorkDate(key, ''), detail: '' });
    case 'week':
      return (key) => ({ label: `Week of ${formatWorkDate(key, '')}`, detail: '' });
    case 'month':
      return (key) => ({ label: months.format(new Date(`${key}T00:00:00Z`)), detail: '' });
    case 'rule':
      return (key) => {
        const [label = key, ...source] = key.split(' · ');
        return { label: source.join(' · ') || label, detail: source.length === 0 ? '' : label };
      };
    case 'reason':
      return (key) => ({ label: key === '' ? 'No charge, no reason given' : key, detail: '' });
  }
}
