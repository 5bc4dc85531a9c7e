import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { inTransaction } from '../store/database';
import { markUndone, stepToRedo, stepToUndo } from '../store/undo-steps';
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
