import type { Timekeeper } from '../../../shared/domain/reference';
import { Select } from '../../ui/select';
import { words } from '../../words';

const everybody = 'all';

/** One timekeeper, or everybody. */
export function TimekeeperFilter({
  timekeepers,
  value,
  onChange,
}: {
  timekeepers: readonly Timekeeper[];
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  return (
    <Select
      label={words.common.timekeeper}
      hideLabel
      options={[
        { id: everybody, label: words.entryEditor.everybody },
        ...timekeepers.map(({ id, name, initials }) => ({ id, label: name, detail: initials })),
      ]}
      value={value ?? everybody}
      onChange={(id) => onChange(id === everybody ? null : id)}
      className="w-32"
    />
  );
}
