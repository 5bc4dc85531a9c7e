import { announce } from '../../state/announcer';
import { asFailure, call } from '../../state/call';
import { showToast } from '../../state/toasts';
import { words } from '../../words';
import { timerName } from './timer-name';

/** One key: pauses the timer that runs; else goes on with the last one; else starts a new one. */
export async function toggleTimer(): Promise<void> {
  try {
    const timers = await call('timersList', {});
    const running = timers.find((timer) => timer.running);
    if (running) {
      await call('timerPause', { id: running.timer.id });
      announce(words.timers.timerPaused);
      return;
    }
    const last = timers[0];
    if (last) await call('timerResume', { id: last.timer.id });
    else await call('timerStart', { matterId: null, narrative: '' });
    announce(words.timers.timerRunning);
  } catch (thrown) {
    showToast({ text: asFailure(thrown).message, tone: 'danger' });
  }
}

/** One key for each open timer, by the number beside it: starts it and pauses the one that runs, or pauses it. */
export async function switchTimer(number: number): Promise<void> {
  try {
    const view = (await call('timersList', {}))[number - 1];
    if (view === undefined) return;
    const { id } = view.timer;
    await call(view.running ? 'timerPause' : 'timerResume', { id });
    announce(view.running ? words.timers.timerPaused : words.timers.timerRunningNamed(timerName(view)));
  } catch (thrown) {
    showToast({ text: asFailure(thrown).message, tone: 'danger' });
  }
}
