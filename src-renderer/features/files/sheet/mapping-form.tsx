import type { DayOrder } from '../../../../shared/sheet/columns';
import { SegmentedControl } from '../../../ui/segmented-control';
import { words } from '../../../words';
import { ColumnMapping } from '../column-mapping';

const orders = [
  { id: 'month_first', label: words.files.monthFirst },
  { id: 'day_first', label: words.files.dayFirst },
  { id: 'ask', label: words.files.askForEach },
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
        <span>{words.files.ambiguousDays}</span>
        <SegmentedControl
          label={words.files.ambiguousDays}
          segments={orders}
          value={dayOrder ?? 'ask'}
          onChange={(order) => onDayOrder(order === 'ask' ? null : order)}
        />
      </div>
    </>
  );
}
