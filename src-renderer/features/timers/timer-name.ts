import type { TimerView } from '../../../shared/ipc/views';

/** What a timer is called where it must be told from the others. */
export function timerName(view: TimerView): string {
  return view.matterName || view.timer.narrative || 'No matter yet';
}
