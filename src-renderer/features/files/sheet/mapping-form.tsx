import type { DayOrder } from '../../../../shared/sheet/columns';
import { SegmentedControl } from '../../../ui/segmented-control';
import { ColumnMapping } from '../column-mapping';

const orders = [
  { id: 'month_first', label: 'Month first (11/18)' },
  { id: 'day_first', label: 'Day first (18/11)' },
  { id: 'ask', label: 'Ask for each' },
] as const;

/** What a file of rows with days needs said before it is read: its columns, and how it writes its days. */
export function MappingForm<T extends string>({
  columns,
  look: { headings, sample },
  mapping,
  dayOrder,
  onMapping,
  onDayOrder,
}: {
  columns: readonly { readonly id: T; readonly label: string }[];
  look: { readonly headings: readonly string[]; readonly sample: readonly (readonly string[])[] };
  mapping: Partial<Record<T, number>>;
  dayOrder: DayOrder | null;
  onMapping: (mapping: Partial<Record<T, number>>) => void;
  onDayOrder: (order: DayOrder | null) => void;
}) {
  return (
    <>
      <ColumnMapping
        columns={columns}
        headings={headings}
        firstRow={sample[0] ?? []}
        mapping={mapping}
        onChange={onMapping}
      />
      <div className="flex items-center gap-3">
        <span>Days such as 3/4/2026</span>
        <SegmentedControl
          label="Days such as 3/4/2026"
          segments={orders}
          value={dayOrder ?? 'ask'}
          onChange={(order) => onDayOrder(order === 'ask' ? null : order)}
        />
      </div>
    </>
  );
}
