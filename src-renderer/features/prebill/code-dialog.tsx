import { useState } from 'react';
import { Muted } from '../../ui/text';
import { words } from '../../words';
import { CodePicker } from '../entry-editor/code-picker';
import { useSuggestions } from '../suggest/use-suggestions';
import { ActDialog, type LinesDialogProps } from './act-dialog';
import { revisionsOf } from './targets';

type CodeField = 'taskCode' | 'activityCode';

/** Says the codes of lines; a field that is left alone leaves each line's own code. */
export function CodeDialog({
  lines,
  currency,
  wrong = null,
  onClose,
  onDone,
}: LinesDialogProps & {
  /** The code of one line that is found wrong or missing: what is suggested in its place is chosen. */
  wrong?: CodeField | null;
}) {
  const [chosen, setChosen] = useState<Partial<Record<CodeField, string | null>>>({});
  const [line] = lines;
  const matterId = line?.entry.matterId ?? null;
  const suggested = useSuggestions(
    wrong === null || line === undefined
      ? null
      : { narrative: line.entry.narrative, matterId, taskCode: null, activityCode: null },
  );
  const codeOf = (field: CodeField): string | null => {
    const own = chosen[field];
    if (own !== undefined) return own;
    const common = commonOf(lines, field);
    if (field !== wrong) return common;
    const offers = field === 'taskCode' ? suggested.task : suggested.activity;
    return offers.find(({ code }) => code !== common)?.code ?? common;
  };
  const [taskCode, activityCode] = [codeOf('taskCode'), codeOf('activityCode')];
  const choose = (field: CodeField) => (code: string | null) => setChosen({ ...chosen, [field]: code });
  const codes = {
    ...(taskCode === null ? {} : { taskCode }),
    ...(activityCode === null ? {} : { activityCode }),
  };
  const isSaid = Object.keys(codes).length > 0;
  return (
    <ActDialog
      title={words.prebill.codesOfLines(lines.length)}
      verb={words.prebill.setCodes}
      act={isSaid ? { kind: 'code', lines: revisionsOf(lines), codes } : null}
      currency={currency}
      doneWords={({ changed }) => words.prebill.codesOfLinesSet(changed)}
      onClose={onClose}
      onDone={onDone}
    >
      <div className="grid grid-cols-2 gap-3">
        <CodePicker
          kind="task"
          value={taskCode}
          onChange={choose('taskCode')}
          matterId={matterId}
          autoFocus={wrong !== 'activityCode'}
        />
        <CodePicker
          kind="activity"
          value={activityCode}
          onChange={choose('activityCode')}
          matterId={matterId}
          autoFocus={wrong === 'activityCode'}
        />
      </div>
      <Muted as="p" className="mt-3">
        {words.prebill.fieldThatStaysEmptyLeaves}
      </Muted>
    </ActDialog>
  );
}

/** The code that all lines have; null where they differ or have none. */
function commonOf(lines: LinesDialogProps['lines'], field: CodeField): string | null {
  const first = lines[0]?.entry[field] ?? null;
  return lines.every(({ entry }) => entry[field] === first) ? first : null;
}
