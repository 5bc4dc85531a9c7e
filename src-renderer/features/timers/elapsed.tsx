import { elapsedSeconds } from '../../../shared/domain/timer';
import type { TimerView } from '../../../shared/ipc/views';
import { useNow } from '../../state/clock';
import { formatElapsed } from '../../state/format';
import { cx } from '../../ui/class-names';

/** The time on a timer, derived each second from its stored segments, never counted. */
export function Elapsed({ view, className }: { view: TimerView; className?: string }) {
  const now = useNow(view.running);
  const seconds = view.running
    ? elapsedSeconds(view.timer.segments, new Date(now).toISOString())
    : view.elapsedSeconds;
  return (
    <span role="timer" aria-live="off" className={cx('figures', className)}>
      {formatElapsed(seconds)}
    </span>
  );
}
