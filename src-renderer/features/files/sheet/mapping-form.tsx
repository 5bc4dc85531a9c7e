import type { SheetLook } from '../../../../shared/ipc/sheet-calls';
import { type DayOrder, type SheetMapping, sheetColumns } from '../../../../shared/sheet/columns';
import { SegmentedControl } from '../../../ui/segmented-control';
import { ColumnMapping } from '../column-mapping';

const readable = sheetColumns.filter(({ reads }) => reads);

const orders = [
  { id: 'month_first', label: 'Month first (11/18)' },
  { id: 'day_first', label: 'Day first (18/11)' },
  { id: 'ask', label: 'Ask for each' },
] as const;

/** What a file of time entries needs said before it is read: its columns, and how it writes its days. */
export function MappingForm({
  look,
  mapping,
  dayOrder,
  onMapping,
  onDayOrder,
}: {
  look: SheetLook;
  mapping: SheetMapping;
  dayOrder: DayOrder | null;
  onMapping: (mapping: SheetMapping) => void;
  onDayOrder: (order: DayOrder | null) => void;
}) {
  return (
    <>
      <ColumnMapping
        columns={readable}
        headings={look.headings}
        firstRow={look.sample[0] ?? []}
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
