import { Check, Ellipsis, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TimerView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { formatHours } from '../../state/format';
import { showToast } from '../../state/toasts';
import { editEntry } from '../../state/ui-store';
import { useCommand } from '../../state/use-command';
import { BareIconButton } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { CodeChip } from '../../ui/code-chip';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { Elapsed } from './elapsed';
import { TimerEditor } from './timer-editor';
import { timerName } from './timer-name';

/** One open timer: start and pause with one press, finish to make an entry of it. */
export function TimerRow({ view }: { view: TimerView }) {
  const { timer, running } = view;
  const name = timerName(view);
  const pause = useCommand('timerPause');
  const resume = useCommand('timerResume');
  const finish = useCommand('timerFinish');
  const discard = useCommand('timerDiscard');
  const [isEditing, setEditing] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);

  async function finishNow(): Promise<void> {
    const result = await finish.run({ id: timer.id });
    if (!result.ok) return;
    const { entry, billedSeconds } = result.value;
    const text = `Saved ${formatHours(billedSeconds)} h, ${name}.`;
    announce(text);
    showToast({ text, action: { label: 'Edit', run: () => editEntry(entry.id) } });
  }

  return (
    <li
      aria-label={`Timer ${name}`}
      className={cx(
        'flex flex-col gap-1 rounded-panel border p-2',
        running ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
      )}
    >
      <div className="flex items-center gap-1">
        <Elapsed view={view} className="min-w-16 flex-1 pl-1 text-lead font-semibold" />
        <IconButton
          size="small"
          solid
          icon={running ? Pause : Play}
          label={running ? `Pause ${name}` : `Start ${name}`}
          onPress={() => void (running ? pause : resume).run({ id: timer.id })}
        />
        <IconButton size="small" icon={Check} label={`Finish ${name}`} onPress={() => void finishNow()} />
        <Menu
          label={`More for ${name}`}
          trigger={<BareIconButton size="small" icon={Ellipsis} label={`More for ${name}`} />}
          actions={[
            { id: 'edit', label: 'Edit', icon: Pencil, onAction: () => setEditing(true) },
            { id: 'finish', label: 'Finish and save', icon: Check, onAction: () => void finishNow() },
            {
              id: 'discard',
              label: 'Discard',
              icon: Trash2,
              danger: true,
              onAction: () => setDiscarding(true),
            },
          ]}
        />
      </div>
      <div className="flex items-center gap-1.5 px-1">
        <p
          className={cx('min-w-0 flex-1 truncate font-medium', !view.matterName && 'text-muted')}
          title={name}
        >
          {name}
        </p>
        {timer.taskCode ? <CodeChip code={timer.taskCode} /> : null}
        {timer.activityCode ? <CodeChip code={timer.activityCode} /> : null}
      </div>
      {timer.narrative && view.matterName ? (
        <p className="truncate px-1 text-note text-muted" title={timer.narrative}>
          {timer.narrative}
        </p>
      ) : null}
      {isEditing ? <TimerEditor view={view} onClose={() => setEditing(false)} /> : null}
      <ConfirmDialog
        isOpen={isDiscarding}
        title="Discard this timer?"
        confirmLabel="Discard"
        danger
        isPending={discard.isPending}
        onClose={() => setDiscarding(false)}
        onConfirm={() => void discard.run({ id: timer.id }).then(() => setDiscarding(false))}
      >
        Its time will not become an entry. This cannot be undone.
      </ConfirmDialog>
    </li>
  );
}
