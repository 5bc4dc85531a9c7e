import { useState } from 'react';
import type { UtbmsCode } from '../../../shared/domain/reference';
import { noWishes, rankCodes } from '../../../shared/utbms/rank-codes';
import { codeTableOf } from '../../state/code-table';
import { useReference } from '../../state/use-reference';
import { CodeChip } from '../../ui/code-chip';
import { ComboBox } from '../../ui/combo-box';
import type { Option } from '../../ui/list-option';
import { codeNamedBy } from './named-by';

const shown = 80;
const noCodes: UtbmsCode[] = [];
const labels = { task: 'Task code', activity: 'Activity code' } as const;

const optionOf = (code: { code: string; name: string; setName: string }): Option => ({
  id: code.code,
  label: `${code.code} ${code.name}`,
  detail: code.setName,
});

/** A UTBMS task or activity code by its code or by words of its name. Null: none. */
export function CodePicker({
  kind,
  value,
  onChange,
  error = null,
  isDisabled = false,
  hideLabel = false,
  autoFocus = false,
}: {
  kind: 'task' | 'activity';
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string | null;
  isDisabled?: boolean;
  hideLabel?: boolean;
  autoFocus?: boolean;
}) {
  const reference = useReference();
  const [typed, setTyped] = useState<string | null>(null);
  const codes = reference?.codes ?? noCodes;
  const known = codes.find((code) => code.kind === kind && code.code === value);
  const chosen: Option | null = known ? optionOf(known) : value ? { id: value, label: value } : null;
  const found = rankCodes(codeTableOf(codes), kind, typed ?? '', noWishes, shown).map(optionOf);
  const options = chosen && !found.some((option) => option.id === chosen.id) ? [...found, chosen] : found;

  return (
    <ComboBox
      label={labels[kind]}
      hideLabel={hideLabel}
      autoFocus={autoFocus}
      error={error}
      options={options}
      value={value}
      onChange={(id) => {
        setTyped(null);
        onChange(id);
      }}
      inputValue={typed ?? chosen?.label ?? ''}
      onInputChange={(text) => setTyped(text === chosen?.label ? null : text)}
      namedBy={(text) => codeNamedBy(text, kind, codes)}
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
