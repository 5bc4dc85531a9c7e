import { CalendarDays, Check, Ellipsis, Merge, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TimerView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { formatHours, formatWorkDate } from '../../state/format';
import { showToast } from '../../state/toasts';
import { editEntry } from '../../state/ui-store';
import { useCommand } from '../../state/use-command';
import { BareIconButton } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { CodeChip } from '../../ui/code-chip';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Menu } from '../../ui/menu';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import { daysOf } from './days-of';
import { Elapsed } from './elapsed';
import { TimerEditor } from './timer-editor';
import { timerName } from './timer-name';

/** So many other timers are offered to be put together with. */
const mergeable = 6;

/** One open timer: start and pause with one press, finish to make an entry of it. */
export function TimerRow({
  view,
  number,
  others,
}: {
  view: TimerView;
  /** Its place among the open timers, by which a key switches to it. */
  number: number;
  others: readonly TimerView[];
}) {
  const { timer, running } = view;
  const name = timerName(view);
  const pause = useCommand('timerPause');
  const resume = useCommand('timerResume');
  const finish = useCommand('timerFinish');
  const finishByDay = useCommand('timerFinishByDay');
  const merge = useCommand('timerMerge');
  const discard = useCommand('timerDiscard');
  const days = daysOf(view);
  const [isEditing, setEditing] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);

  async function finishNow(): Promise<void> {
    const result = await finish.run({ id: timer.id });
    if (!result.ok) return;
    const { entry, billedSeconds } = result.value;
    const text = words.timers.savedH(formatHours(billedSeconds), name);
    announce(text);
    showToast({ text, action: { label: words.common.edit, run: () => editEntry(entry.id) } });
  }

  async function finishEachDay(): Promise<void> {
    const result = await finishByDay.run({ id: timer.id });
    if (!result.ok) return;
    const text = words.timers.savedEntriesOne(result.value.length, name);
    announce(text);
    showToast({ text });
  }

  return (
    <li
      aria-label={words.timers.timerNamed(name)}
      className={cx(
        'flex flex-col gap-1 rounded-panel border p-2',
        running ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
      )}
    >
      <div className="flex items-center gap-1">
        <Elapsed view={view} size="lead" weight="semibold" className="min-w-16 flex-1 pl-1" />
        {number <= 9 && others.length > 0 ? <Kbd keys={`Alt+${number}`} /> : null}
        <IconButton
          size="small"
          solid
          icon={running ? Pause : Play}
          label={running ? words.timers.pause(name) : words.timers.start(name)}
          onPress={() => void (running ? pause : resume).run({ id: timer.id })}
        />
        <IconButton
          size="small"
          icon={Check}
          label={words.timers.finish(name)}
          onPress={() => void finishNow()}
        />
        <Menu
          label={words.timers.moreFor(name)}
          trigger={<BareIconButton size="small" icon={Ellipsis} label={words.timers.moreFor(name)} />}
          actions={[
            { id: 'edit', label: words.common.edit, icon: Pencil, onAction: () => setEditing(true) },
            {
              id: 'finish',
              label: words.timers.finishAndSave,
              icon: Check,
              onAction: () => void finishNow(),
            },
            ...(days.length > 1
              ? [
                  {
                    id: 'days',
                    label: words.timers.finishAsOneEntry,
                    icon: CalendarDays,
                    onAction: () => void finishEachDay(),
                  },
                ]
              : []),
            ...others.slice(0, mergeable).map((other) => ({
              id: `into ${other.timer.id}`,
              label: words.timers.putInto(timerName(other)),
              icon: Merge,
              onAction: () => void merge.run({ intoId: other.timer.id, otherId: timer.id }),
            })),
            {
              id: 'discard',
              label: words.timers.discard,
              icon: Trash2,
              danger: true,
              onAction: () => setDiscarding(true),
            },
          ]}
        />
      </div>
      <div className="flex items-center gap-1.5 px-1">
        <Text
          as="p"
          tone={!view.matterName ? 'muted' : undefined}
          weight="medium"
          className="min-w-0 flex-1 truncate"
          title={name}
        >
          {name}
        </Text>
        {timer.taskCode ? <CodeChip code={timer.taskCode} /> : null}
        {timer.activityCode ? <CodeChip code={timer.activityCode} /> : null}
      </div>
      {timer.narrative && view.matterName ? (
        <Note className="truncate px-1" title={timer.narrative}>
          {timer.narrative}
        </Note>
      ) : null}
      {days.length > 1 ? (
        <Note className="px-1">
          {days
            .map(({ workDate, seconds }) => words.timers.h(formatWorkDate(workDate), formatHours(seconds)))
            .join(' · ')}
        </Note>
      ) : null}
      {isEditing ? <TimerEditor view={view} onClose={() => setEditing(false)} /> : null}
      <ConfirmDialog
        isOpen={isDiscarding}
        title={words.timers.discardThisTimer}
        confirmLabel={words.timers.discard}
        danger
        isPending={discard.isPending}
        onClose={() => setDiscarding(false)}
        onConfirm={() => void discard.run({ id: timer.id }).then(() => setDiscarding(false))}
      >
        {words.timers.itsTimeWillNotBecome}
      </ConfirmDialog>
    </li>
  );
}
