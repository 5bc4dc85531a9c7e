import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  tableFeatures,
} from '@tanstack/react-table';
import type { EntryColumnId, EntryView } from '../../../shared/ipc/views';
import { CustodyMark } from '../../ui/custody-mark';
import { DateLabel } from '../../ui/date-label';
import { HiddenFigure, Money, NoRate } from '../../ui/figures';
import { FlagCount } from '../../ui/flag-list';
import { Faint, Muted, Note, Strong, Text } from '../../ui/text';
import { words } from '../../words';
import { EntryCodes } from '../entry-editor/code-picker';
import { columnNames } from './column-names';
import { Amount, BilledHours, isHidden, WorkedHours } from './entry-figures';

type ColumnLook = {
  readonly align?: 'end';
  /** Takes this share of what is left, from its size up. */
  readonly grows?: number;
};

export const entryFeatures = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  columnMeta: metaHelper<ColumnLook>(),
});

const helper = createColumnHelper<typeof entryFeatures, EntryView>();

/** The columns of Entries. Sizes in px; the store sorts and filters, so no row model does. */
export const entryColumns = helper.columns([
  helper.display({
    id: 'date',
    header: columnNames.date,
    size: 84,
    cell: ({ row }) => <DateLabel date={row.original.entry.workDate} />,
  }),
  helper.display({
    id: 'timekeeper',
    header: columnNames.timekeeper,
    size: 44,
    cell: ({ row }) => <Muted title={row.original.timekeeperName}>{row.original.timekeeperInitials}</Muted>,
  }),
  helper.display({
    id: 'client',
    header: columnNames.client,
    size: 130,
    cell: ({ row }) => (
      <span title={row.original.clientName} className="truncate">
        {row.original.clientName || <Faint>{words.entries.noClient}</Faint>}
      </span>
    ),
  }),
  helper.display({
    id: 'number',
    header: columnNames.number,
    size: 92,
    cell: ({ row }) => <Muted className="figures truncate">{row.original.matterNumber}</Muted>,
  }),
  helper.display({
    id: 'matter',
    header: columnNames.matter,
    size: 130,
    meta: { grows: 0.5 },
    cell: ({ row }) => (
      <Strong title={`${row.original.clientName} ${row.original.matterNumber}`} className="truncate">
        {row.original.matterName || (
          <Text tone="warn" weight="normal">
            {words.entries.noMatter}
          </Text>
        )}
      </Strong>
    ),
  }),
  helper.display({
    id: 'narrative',
    header: columnNames.narrative,
    size: 160,
    meta: { grows: 1 },
    cell: ({ row }) => (
      <span title={row.original.entry.narrative} className="truncate">
        {row.original.entry.narrative || <Faint>{words.entries.noNarrative}</Faint>}
      </span>
    ),
  }),
  helper.display({
    id: 'codes',
    header: columnNames.codes,
    size: 96,
    cell: ({ row }) => (
      <EntryCodes taskCode={row.original.entry.taskCode} activityCode={row.original.entry.activityCode} />
    ),
  }),
  helper.display({
    id: 'worked',
    header: columnNames.worked,
    size: 64,
    meta: { align: 'end' },
    cell: ({ row }) => <WorkedHours view={row.original} unit={false} />,
  }),
  helper.display({
    id: 'hours',
    header: columnNames.hours,
    size: 52,
    meta: { align: 'end' },
    cell: ({ row }) => <BilledHours view={row.original} unit={false} />,
  }),
  helper.display({
    id: 'rate',
    header: columnNames.rate,
    size: 80,
    meta: { align: 'end' },
    cell: ({ row }) => <EntryRate row={row.original} />,
  }),
  helper.display({
    id: 'amount',
    header: columnNames.amount,
    size: 88,
    meta: { align: 'end' },
    cell: ({ row }) => <EntryAmount row={row.original} />,
  }),
  helper.display({
    id: 'flags',
    header: columnNames.flags,
    size: 86,
    cell: ({ row }) => <FlagCount flags={row.original.flags} />,
  }),
  helper.display({
    id: 'custody',
    header: columnNames.custody,
    size: 128,
    cell: ({ row }) => <CustodyMark custody={row.original.custody} />,
  }),
]);

function EntryRate({ row }: { row: EntryView }) {
  if (isHidden(row, 'rateMinor')) return <HiddenFigure />;
  if (row.rateMinor === null) return <NoRate />;
  return <Money minor={row.rateMinor} currency={row.currency} />;
}

function EntryAmount({ row }: { row: EntryView }) {
  if (row.entry.billing === 'no_charge') return <Note as="span">{words.common.noCharge}</Note>;
  if (row.entry.billing === 'non_billable') return <Note as="span">{words.common.nonBillable}</Note>;
  return <Amount view={row} />;
}

/** Columns as they came that step back when the grid is narrower than this many px: the detail beside still says them. */
export const hiddenBelow: Readonly<Partial<Record<EntryColumnId, number>>> = {
  codes: 960,
  timekeeper: 880,
  flags: 760,
};

/** How wide a column is where nobody gave it a width, or at least is. */
export function sizeAtFirst(id: EntryColumnId): number {
  return entryColumns.find((column) => column.id === id)?.size ?? 100;
}
