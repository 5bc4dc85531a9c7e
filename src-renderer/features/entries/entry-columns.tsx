import {
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  tableFeatures,
} from '@tanstack/react-table';
import type { EntryView } from '../../../shared/ipc/views';
import { CustodyMark } from '../../ui/custody-mark';
import { DateLabel } from '../../ui/date-label';
import { FlagCount } from '../../ui/flag-list';
import { EntryCodes } from '../entry-editor/code-picker';
import { Amount, BilledHours } from './entry-figures';

type ColumnLook = {
  readonly align?: 'end';
  /** Takes this share of what is left, from its size up. */
  readonly grows?: number;
};

export const entryFeatures = tableFeatures({
  columnSizingFeature,
  columnVisibilityFeature,
  columnMeta: metaHelper<ColumnLook>(),
});

const helper = createColumnHelper<typeof entryFeatures, EntryView>();

/** The columns of Entries. Sizes in px; the store sorts and filters, so no row model does. */
export const entryColumns = helper.columns([
  helper.display({
    id: 'date',
    header: 'Date',
    size: 84,
    cell: ({ row }) => <DateLabel date={row.original.entry.workDate} />,
  }),
  helper.display({
    id: 'timekeeper',
    header: 'Who',
    size: 44,
    cell: ({ row }) => (
      <span title={row.original.timekeeperName} className="text-muted">
        {row.original.timekeeperInitials}
      </span>
    ),
  }),
  helper.display({
    id: 'matter',
    header: 'Matter',
    size: 130,
    meta: { grows: 0.5 },
    cell: ({ row }) => (
      <span
        title={`${row.original.clientName} ${row.original.matterNumber}`}
        className="truncate font-medium"
      >
        {row.original.matterName || <span className="font-normal text-warn">No matter</span>}
      </span>
    ),
  }),
  helper.display({
    id: 'narrative',
    header: 'Narrative',
    size: 160,
    meta: { grows: 1 },
    cell: ({ row }) => (
      <span title={row.original.entry.narrative} className="truncate">
        {row.original.entry.narrative || <span className="text-faint">No narrative</span>}
      </span>
    ),
  }),
  helper.display({
    id: 'codes',
    header: 'Codes',
    size: 96,
    cell: ({ row }) => (
      <EntryCodes taskCode={row.original.entry.taskCode} activityCode={row.original.entry.activityCode} />
    ),
  }),
  helper.display({
    id: 'hours',
    header: 'Hours',
    size: 52,
    meta: { align: 'end' },
    cell: ({ row }) => <BilledHours view={row.original} unit={false} />,
  }),
  helper.display({
    id: 'amount',
    header: 'Amount',
    size: 88,
    meta: { align: 'end' },
    cell: ({ row }) => <EntryAmount row={row.original} />,
  }),
  helper.display({
    id: 'flags',
    header: 'Flags',
    size: 86,
    cell: ({ row }) => <FlagCount flags={row.original.flags} />,
  }),
  helper.display({
    id: 'custody',
    header: 'Where it is',
    size: 128,
    cell: ({ row }) => <CustodyMark custody={row.original.custody} />,
  }),
]);

function EntryAmount({ row }: { row: EntryView }) {
  if (row.entry.billing === 'no_charge') return <span className="text-note text-muted">no charge</span>;
  if (row.entry.billing === 'non_billable') return <span className="text-note text-muted">non-billable</span>;
  if (row.rateMinor === null) return <span className="text-note text-warn">no rate</span>;
  return <Amount view={row} />;
}

/** Columns that step back when the grid is narrower than this many px: the detail beside still says them. */
export const hiddenBelow: Readonly<Record<string, number>> = { codes: 960, timekeeper: 880, flags: 760 };
