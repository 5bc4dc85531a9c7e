import { setImmediate } from 'node:timers/promises';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { inTransaction } from '../store/database';
import { dropStep, markUndone, stepById, stepToRedo, stepToUndo } from '../store/undo-steps';
import { restoreRows } from './undo-restore';

/** Takes back the last command that was not yet taken back, all of its rows or none. @returns its label */
export function undoLast(store: StoreContext): { label: string } {
  return inTransaction(store, 'undo', () => {
    const step = stepToUndo(store);
    if (step === null) throw new EngineError('not_allowed', 'There is nothing to undo.');
    restoreRows(store, {
      word: 'undo',
      label: step.label,
      from: step.after,
      to: step.before,
    });
    markUndone(store, step.id, true);
    store.changed(['undo']);
    return { label: step.label };
  });
}

/** Does the last command that was taken back once more. @returns its label */
export function redoLast(store: StoreContext): { label: string } {
  return inTransaction(store, 'redo', () => {
    const step = stepToRedo(store);
    if (step === null) throw new EngineError('not_allowed', 'There is nothing to redo.');
    restoreRows(store, {
      word: 'redo',
      label: step.label,
      from: step.before,
      to: step.after,
    });
    markUndone(store, step.id, false);
    store.changed(['undo']);
    return { label: step.label };
  });
}

/**
 * Takes back named commands, whatever was done since: those of a piece of work that could not be ended. Each is one
 * transaction; between two of them other work is done. They can't be done once more.
 * @returns how many could not be taken back, since their rows have changed
 */
export async function takeBackSteps(
  store: StoreContext,
  ids: readonly number[],
  reason: string,
): Promise<number> {
  let left = 0;
  for (const id of ids) {
    if (!takeBack(store, id, reason)) left += 1;
    await setImmediate();
  }
  return left;
}

function takeBack(store: StoreContext, id: number, reason: string): boolean {
  try {
    inTransaction(store, 'undo', () => {
      const step = stepById(store, id);
      if (step === null || step.undoneAt !== null) return;
      restoreRows(store, { word: 'undo', label: reason, from: step.after, to: step.before });
      dropStep(store, id);
      store.changed(['undo']);
    });
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code !== 'store') return false;
    throw error;
  }
}
