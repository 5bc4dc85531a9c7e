import type { Id } from '../../shared/domain/id';
import { mergedTimer } from '../../shared/timers/merge';
import { EngineError } from '../engine-error';
import { nowInstant, type StoreContext } from '../store/database';
import { doubtsOf, putDoubt } from '../store/timer-doubts';
import { replaceSegments, requireOpenTimer, updateTimer } from '../store/timers';
import { noteChange } from '../store/undo-steps';
import { runCommand } from './run-command';
import { auditTimer, endTimer } from './write-timer';

/** Puts one open timer into another: time and words of both, and one of them is gone. If one runs, the one that stays runs on. */
export function mergeTimers(store: StoreContext, { intoId, otherId }: { intoId: Id; otherId: Id }): void {
  if (intoId === otherId) throw new EngineError('invalid', 'A timer can’t be put into itself.');
  runCommand(store, { name: 'timer.merge', label: 'Merge timers' }, () => {
    const into = requireOpenTimer(store, intoId);
    const other = requireOpenTimer(store, otherId);
    const { segments, ...row } = mergedTimer(into, other);
    // The other one first: at most one segment runs.
    replaceSegments(store, otherId, []);
    replaceSegments(store, intoId, segments);
    updateTimer(store, row);
    for (const doubt of doubtsOf(store, otherId)) putDoubt(store, { ...doubt, timerId: intoId });
    endTimer(store, otherId, { entryId: null, discardedAt: nowInstant(store) });
    for (const before of [into, other]) {
      const isInto = before === into;
      const after = isInto ? requireOpenTimer(store, intoId) : { ...other, segments: [] };
      noteChange(store, {
        before: { table: 'timer_content', id: before.id, row: before },
        after: { table: 'timer_content', id: before.id, row: after },
      });
      auditTimer(store, 'timer.merge', before, after, isInto ? null : intoId);
    }
  });
}
