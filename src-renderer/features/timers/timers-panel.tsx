import { Plus, Timer as TimerIcon } from 'lucide-react';
import { useKeysOn } from '../../state/keymap';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Failed } from '../../ui/loading';
import { Section } from '../../ui/screen';
import { words } from '../../words';
import { TimerRow } from './timer-row';

/** All open timers, the running one first; one runs at a time. */
export function TimersPanel() {
  const keysOn = useKeysOn();
  const { data: timers, error, retry } = useQuery('timersList', {});
  const start = useCommand('timerStart');
  const open = timers ?? [];
  const ordered = [...open].sort((left, right) => Number(right.running) - Number(left.running));
  return (
    <Section
      title={words.timers.timers}
      className="gap-2"
      actions={
        <Button
          size="small"
          variant="quiet"
          icon={Plus}
          isPending={start.isPending}
          onPress={() => void start.run({ matterId: null, narrative: '' })}
        >
          {words.timers.newTimer}
        </Button>
      }
    >
      {error && !timers ? <Failed message={error.message} onRetry={retry} /> : null}
      {timers && ordered.length === 0 ? (
        <EmptyState icon={TimerIcon} title={words.timers.noTimerIsOpen} className="py-6">
          {words.timers.startsOneItGoes(keysOn('toggle_timer'))}
        </EmptyState>
      ) : null}
      <ul className="flex flex-col gap-2">
        {ordered.map((view) => (
          <TimerRow
            key={view.timer.id}
            view={view}
            number={open.indexOf(view) + 1}
            others={open.filter((other) => other !== view)}
          />
        ))}
      </ul>
    </Section>
  );
}
