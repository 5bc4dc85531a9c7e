import { factLabels } from '../../shared/domain/fact-labels';
import type { EntryContent, TimeEntry } from '../../shared/domain/time-entry';
import type { EntriesChangeRow } from '../../shared/ipc/bulk-calls';
import { formatWorkDate } from '../../shared/time/calendar';
import type { StoreContext } from '../store/database';
import { getMatter } from '../store/reference';

type Changes = EntriesChangeRow['changes'];
type Field = Extract<keyof EntryContent, keyof typeof factLabels>;

/** What many entries may become at once, in the order in which it is told. */
const told = [
  'matterId',
  'workDate',
  'narrative',
  'taskCode',
  'activityCode',
  'billing',
] as const satisfies readonly Field[];

/** What became of an entry, in words for people; the trash is told as one of its places. Empty where nothing did. */
export function entryChanges(store: StoreContext, before: TimeEntry, after: TimeEntry): Changes {
  const describe = (entry: TimeEntry, field: (typeof told)[number]): string => {
    const value = entry[field];
    if (value === null || value === '') return 'none';
    if (field === 'matterId') return getMatter(store, value)?.name ?? 'none';
    if (field === 'workDate') return formatWorkDate(value, before.workDate);
    return field === 'billing' ? value.replace('_', ' ') : value;
  };
  const changes = told.flatMap((field) =>
    before[field] === after[field]
      ? []
      : [{ label: factLabels[field], before: describe(before, field), after: describe(after, field) }],
  );
  if (before.deletedAt !== null || after.deletedAt === null) return changes;
  return [...changes, { label: 'place', before: 'entries', after: 'trash' }];
}
