import { useState } from 'react';
import type { TimerView } from '../../../shared/ipc/views';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { words } from '../../words';
import { CodePicker } from '../entry-editor/code-picker';
import { MatterPicker } from '../entry-editor/matter-picker';
import { NarrativeArea } from '../spelling/narrative-area';

/** What a timer is for; its time is a fact and isn't edited here. */
export function TimerEditor({ view, onClose }: { view: TimerView; onClose: () => void }) {
  const { timer } = view;
  const [matterId, setMatterId] = useState(timer.matterId);
  const [narrative, setNarrative] = useState(timer.narrative);
  const [taskCode, setTaskCode] = useState(timer.taskCode);
  const [activityCode, setActivityCode] = useState(timer.activityCode);
  const edit = useCommand('timerEdit');

  async function save(): Promise<void> {
    const result = await edit.run({ id: timer.id, matterId, narrative, taskCode, activityCode });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.timers.timer}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" isPending={edit.isPending} onPress={() => void save()}>
            {words.common.save}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <MatterPicker value={matterId} onChange={setMatterId} autoFocus={matterId === null} />
        <NarrativeArea label={words.common.narrative} value={narrative} onChange={setNarrative} rows={3} />
        <div className="grid grid-cols-2 gap-3">
          <CodePicker kind="task" matterId={matterId} value={taskCode} onChange={setTaskCode} />
          <CodePicker kind="activity" matterId={matterId} value={activityCode} onChange={setActivityCode} />
        </div>
      </div>
    </Dialog>
  );
}
