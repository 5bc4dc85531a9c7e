import { Pause } from 'lucide-react';
import { Button as RacButton } from 'react-aria-components';
import { today } from '../../state/clock';
import { showDay } from '../../state/ui-store';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { IconButton } from '../../ui/icon-button';
import { Surface } from '../../ui/surface';
import { Note } from '../../ui/text';
import { words } from '../../words';
import { Elapsed } from './elapsed';
import { timerName } from './timer-name';

/** The timer that runs, in sight on every screen. */
export function RunningTimer() {
  const { data: timers } = useQuery('timersList', {});
  const pause = useCommand('timerPause');
  const running = timers?.find((timer) => timer.running);
  if (!running) return null;
  return (
    <Surface
      edge="all"
      line="strong"
      ground="raised"
      corners="panel"
      className="flex h-9 max-w-44 xl:max-w-64 shrink-0 items-center gap-1 pr-1"
    >
      <RacButton
        onPress={() => showDay(today())}
        className="focus-ring flex h-full min-w-0 items-center gap-2 rounded-panel pl-3"
      >
        <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-accent-solid" />
        <span className="sr-only">{words.timers.runningTimer} </span>
        <Note as="span" className="order-last min-w-0 truncate">
          {timerName(running)}
        </Note>
        <Elapsed view={running} weight="medium" />
      </RacButton>
      <IconButton
        icon={Pause}
        solid
        size="small"
        label={words.timers.pauseTimer}
        shortcut="toggle_timer"
        onPress={() => void pause.run({ id: running.timer.id })}
      />
    </Surface>
  );
}
