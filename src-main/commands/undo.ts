import type { Id } from '../../shared/domain/id';
import { EngineError } from '../engine-error';
import type { Step } from '../step';
import { inTransaction, type StoreContext } from '../store/database';
import {
  forgetUndone,
  lastStepId,
  markUndone,
  stepById,
  stepToRedo,
  stepToUndo,
  type UndoStep,
} from '../store/undo-steps';
import { partsOfWork, setWorkOpen } from '../store/work-steps';
import { assertRestorable, type Restoration, restoreRows } from './undo-restore';

type Word = Restoration['word'];

/** Takes back the last command that was not yet taken back, all of its rows or none. @returns its label */
export function undoLast(store: StoreContext): { label: string } {
  return goOnce(store, 'undo');
}

/** Does the last command that was taken back once more. @returns its label */
export function redoLast(store: StoreContext): { label: string } {
  return goOnce(store, 'redo');
}

/**
 * The same for whoever may wait: what was done in parts is gone through part by part, and told by `step`. All of it is looked
 * at before anything is changed; where it can't go on, or somebody stops it, it is as before.
 */
export function undoOrRedo(store: StoreContext, word: Word, step: Step): Promise<{ label: string }> {
  const next = nextStep(store, word);
  if (next.work === null) return Promise.resolve(goOnce(store, word));
  return goThrough(store, word, { work: next.work, label: next.label }, step);
}

function nextStep(store: StoreContext, word: Word): UndoStep {
  const step = word === 'undo' ? stepToUndo(store) : stepToRedo(store);
  if (step === null) throw new EngineError('not_allowed', `There is nothing to ${word}.`);
  return step;
}

function goOnce(store: StoreContext, word: Word): { label: string } {
  return inTransaction(store, word, () => {
    const step = nextStep(store, word);
    if (step.work !== null) throw new Error('What was done in parts is undone in parts');
    goStep(store, step, word);
    return { label: step.label };
  });
}

/** In the running transaction. */
function goStep(store: StoreContext, step: UndoStep, word: Word): void {
  restoreRows(store, restorationOf(step, word));
  markUndone(store, step.id, word === 'undo');
  store.changed(['undo']);
}

function restorationOf({ label, before, after }: UndoStep, word: Word): Restoration {
  return word === 'undo'
    ? { word, label, from: after, to: before }
    : { word, label, from: before, to: after };
}

async function goThrough(
  store: StoreContext,
  word: Word,
  { work, label }: { readonly work: Id; readonly label: string },
  step: Step,
): Promise<{ label: string }> {
  const [which, back]: ['done' | 'undone', Word] = word === 'undo' ? ['done', 'redo'] : ['undone', 'undo'];
  const inOrder = partsOfWork(store, work, which);
  const parts = word === 'undo' ? inOrder.toReversed() : inOrder;
  const of = parts.reduce((sum, { rows }) => sum + rows, 0);
  const wentBefore = lastStepId(store);
  inTransaction(store, word, () => setWorkOpen(store, work, true));
  const gone: number[] = [];
  let done = 0;
  try {
    await assertAllRestorable(store, word, parts, of, step);
    for (const { id, rows } of parts) {
      inTransaction(store, word, () => {
        goStep(store, requirePart(store, id), word);
        if (gone.length + 1 === parts.length) setWorkOpen(store, work, false);
      });
      gone.push(id);
      done += rows;
      if (gone.length < parts.length) await step(done, of);
    }
  } catch (error) {
    const isAsBefore = goBack(store, gone.toReversed(), back);
    inTransaction(store, word, () => setWorkOpen(store, work, false));
    if (isAsBefore) throw error;
    throw new EngineError(
      'moved',
      `“${label}” was ${word === 'undo' ? 'undone' : 'redone'} in part only: some of its rows were changed meanwhile. Look at what it brought; the rest can be undone.`,
    );
  }
  // Something was done meanwhile: behind that nothing is redone.
  if (lastStepId(store) > wentBefore) inTransaction(store, word, () => forgetUndone(store));
  return { label };
}

function requirePart(store: StoreContext, id: number): UndoStep {
  const part = stepById(store, id);
  if (part === null) throw new Error('A part of a piece of work under way is gone');
  return part;
}

/** A row that several parts touched is judged by the part that comes first on the way: the others find it as that leaves it. */
async function assertAllRestorable(
  store: StoreContext,
  word: Word,
  parts: readonly { readonly id: number }[],
  of: number,
  step: Step,
): Promise<void> {
  const seen = new Set<string>();
  for (const { id } of parts) {
    assertRestorable(store, restorationOf(requirePart(store, id), word), seen);
    await step(0, of);
  }
}

/** @returns whether all is as before */
function goBack(store: StoreContext, ids: readonly number[], word: Word): boolean {
  try {
    for (const id of ids) inTransaction(store, word, () => goStep(store, requirePart(store, id), word));
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code !== 'store') return false;
    throw error;
  }
}
