import { elapsedSeconds } from '../../../shared/domain/timer';
import type { TimerView } from '../../../shared/ipc/views';
import { useNow } from '../../state/clock';
import { formatElapsed } from '../../state/format';
import type { Look } from '../../ui/look';
import { Text } from '../../ui/text';

/** The time on a timer, derived each second from its stored segments, never counted. */
export function Elapsed({ view, className = '', ...look }: { view: TimerView; className?: string } & Look) {
  const now = useNow(view.running);
  const seconds = view.running
    ? elapsedSeconds(view.timer.segments, new Date(now).toISOString())
    : view.elapsedSeconds;
  return (
    <Text role="timer" aria-live="off" className={`figures ${className}`} {...look}>
      {formatElapsed(seconds)}
    </Text>
  );
}
