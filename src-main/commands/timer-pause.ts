import type { Id } from '../../shared/domain/id';
import { nowInstant, type StoreContext } from '../store/database';
import { requireOpenTimer, runningTimerId } from '../store/timers';
import { runCommand } from './run-command';
import { pauseRunning } from './write-timer';

/** Stops the clock of a timer and keeps it open. Pausing one that stands still changes nothing. */
export function pauseTimer(store: StoreContext, id: Id): void {
  runCommand(store, { name: 'timer.pause', label: null }, () => {
    requireOpenTimer(store, id);
    if (runningTimerId(store) === id) pauseRunning(store, nowInstant(store));
  });
}
