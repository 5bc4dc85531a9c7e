import { useMemo, useState } from 'react';
import { useReference } from '../../state/use-reference';
import { CodeChip } from '../../ui/code-chip';
import { ComboBox } from '../../ui/combo-box';
import type { Option } from '../../ui/list-option';

const shown = 60;
const labels = { task: 'Task code', activity: 'Activity code' } as const;

/** A UTBMS task or activity code by its code or by words of its name. Null: none. */
export function CodePicker({
  kind,
  value,
  onChange,
  error = null,
  isDisabled = false,
  hideLabel = false,
}: {
  kind: 'task' | 'activity';
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string | null;
  isDisabled?: boolean;
  hideLabel?: boolean;
}) {
  const reference = useReference();
  const [typed, setTyped] = useState<string | null>(null);
  const all = useMemo<Option[]>(
    () =>
      (reference?.codes ?? [])
        .filter((code) => code.kind === kind)
        .map((code) => ({
          id: code.code,
          label: `${code.code} ${code.name}`,
          detail: code.setName,
        })),
    [reference, kind],
  );
  const chosen = all.find((option) => option.id === value) ?? (value ? { id: value, label: value } : null);
  const words = (typed ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = all
    .filter((option) => words.every((word) => option.label.toLowerCase().includes(word)))
    .slice(0, shown);
  const options = chosen && !found.some((option) => option.id === chosen.id) ? [...found, chosen] : found;

  return (
    <ComboBox
      label={labels[kind]}
      hideLabel={hideLabel}
      error={error}
      options={options}
      value={value}
      onChange={(id) => {
        setTyped(null);
        onChange(id);
      }}
      inputValue={typed ?? chosen?.label ?? ''}
      onInputChange={(text) => setTyped(text === chosen?.label ? null : text)}
      placeholder="None"
      emptyText="No such code in the cached table"
      isDisabled={isDisabled}
    />
  );
}

/** The two codes of a line, with their names as titles. */
export function EntryCodes({
  taskCode,
  activityCode,
}: {
  taskCode: string | null;
  activityCode: string | null;
}) {
  const reference = useReference();
  const nameOf = (code: string) => {
    const name = reference?.codeByText.get(code)?.name;
    return name ? { name } : {};
  };
  if (!taskCode && !activityCode) return null;
  return (
    <span className="inline-flex gap-1">
      {taskCode ? <CodeChip code={taskCode} {...nameOf(taskCode)} /> : null}
      {activityCode ? <CodeChip code={activityCode} {...nameOf(activityCode)} /> : null}
    </span>
  );
}
