import { useState } from 'react';
import { Muted } from '../../ui/text';
import { words } from '../../words';
import { CodePicker } from '../entry-editor/code-picker';
import { ActDialog, type LinesDialogProps } from './act-dialog';
import { revisionsOf } from './targets';

/** Says the codes of lines; a field that is left alone leaves each line's own code. */
export function CodeDialog({ lines, currency, onClose, onDone }: LinesDialogProps) {
  const [taskCode, setTask] = useState<string | null>(() => commonOf(lines, 'taskCode'));
  const [activityCode, setActivity] = useState<string | null>(() => commonOf(lines, 'activityCode'));
  const matterId = lines[0]?.entry.matterId ?? null;
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
        <CodePicker kind="task" value={taskCode} onChange={setTask} matterId={matterId} autoFocus />
        <CodePicker kind="activity" value={activityCode} onChange={setActivity} matterId={matterId} />
      </div>
      <Muted as="p" className="mt-3">
        {words.prebill.fieldThatStaysEmptyLeaves}
      </Muted>
    </ActDialog>
  );
}

/** The code that all lines have; null where they differ or have none. */
function commonOf(lines: LinesDialogProps['lines'], field: 'taskCode' | 'activityCode'): string | null {
  const first = lines[0]?.entry[field] ?? null;
  return lines.every(({ entry }) => entry[field] === first) ? first : null;
}
