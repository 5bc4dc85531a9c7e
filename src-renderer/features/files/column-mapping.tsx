import { Select } from '../../ui/select';
import { Note } from '../../ui/text';
import { words } from '../../words';

const notInFile = 'none';

/** Which column of a file is which of ours, with what stands in its first row. */
export function ColumnMapping<T extends string>({
  columns,
  headings,
  firstRow,
  mapping,
  onChange,
}: {
  columns: readonly { readonly id: T; readonly label: string }[];
  headings: readonly string[];
  firstRow: readonly string[];
  mapping: Partial<Record<T, number>>;
  onChange: (mapping: Partial<Record<T, number>>) => void;
}) {
  const options = [
    { id: notInFile, label: words.files.notInThisFile },
    ...headings.map((heading, at) => ({ id: String(at), label: heading || words.files.column(at + 1) })),
  ];
  const choose = (column: T, at: string): void => {
    const { [column]: _, ...rest } = mapping;
    const others = rest as Partial<Record<T, number>>;
    onChange(at === notInFile ? others : { ...others, [column]: Number(at) });
  };
  return (
    <ul aria-label={words.files.columns} className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2">
      {columns.map(({ id, label }) => {
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
            <Note as="span" className="col-start-2 min-h-4 truncate">
              {at === undefined ? '' : (firstRow[at] ?? '')}
            </Note>
          </li>
        );
      })}
    </ul>
  );
}
