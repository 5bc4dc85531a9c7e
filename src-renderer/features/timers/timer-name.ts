import type { TimerView } from '../../../shared/ipc/views';
import { words } from '../../words';

/** What a timer is called where it must be told from the others. */
export function timerName(view: TimerView): string {
  return view.matterName || view.timer.narrative || words.timers.noMatterYet;
}
