import type { SheetLook } from '../../../../shared/ipc/sheet-calls';
import {
  type DayOrder,
  type SheetColumn,
  type SheetMapping,
  sheetColumns,
} from '../../../../shared/sheet/columns';
import { SegmentedControl } from '../../../ui/segmented-control';
import { Select } from '../../../ui/select';

const notInFile = 'none';
const readable = sheetColumns.filter(({ reads }) => reads);

const orders = [
  { id: 'month_first', label: 'Month first (11/18)' },
  { id: 'day_first', label: 'Day first (18/11)' },
  { id: 'ask', label: 'Ask for each' },
] as const;

/** Which column of the file is which of ours, with what stands in its first row. */
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
  const options = [
    { id: notInFile, label: 'Not in this file' },
    ...look.headings.map((heading, at) => ({ id: String(at), label: heading || `Column ${at + 1}` })),
  ];
  const choose = (column: SheetColumn, at: string): void => {
    const { [column]: _, ...rest } = mapping;
    onMapping(at === notInFile ? rest : { ...rest, [column]: Number(at) });
  };
  return (
    <>
      <ul aria-label="Columns" className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2">
        {readable.map(({ id, label }) => {
          const at = mapping[id];
          return (
            <li key={id} className="grid grid-cols-[8rem_minmax(0,1fr)] items-center gap-x-3">
              <span>{label}</span>
              <Select
                label={label}
                hideLabel
                options={options}
                value={at === undefined ? notInFile : String(at)}
                onChange={(chosen) => choose(id, chosen)}
              />
              <span className="col-start-2 min-h-4 truncate text-note text-muted">
                {at === undefined ? '' : (look.sample[0]?.[at] ?? '')}
              </span>
            </li>
          );
        })}
      </ul>
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
