import { setImmediate } from 'node:timers/promises';
import type { Id } from '../../shared/domain/id';
import { EngineError } from '../engine-error';
import type { Step } from '../step';
import { inTransaction, type StoreContext } from '../store/database';
import { dropStep, stepById } from '../store/undo-steps';
import { dropUndoneParts, openWorksLeft, partsOfWork, setWorkOpen } from '../store/work-steps';
import { runCommand } from './run-command';
import { restoreRows } from './undo-restore';

/** One part of a long piece of work, and how far the work is after it. */
export type Part = { readonly work: () => void; readonly upTo: number };

export type LongWork = {
  /** For failpoints and the undo record. */
  readonly name: string;
  /** What *undo* calls all of it. */
  readonly label: string;
  /** What is said where some parts could not be taken back, since their rows were changed meanwhile. */
  readonly leftWords: string;
};

/**
 * Does a long piece of work part by part, each a command of its own, so that nobody who types waits for all of it. To the person
 * it is one: undo takes all of it back, and until its last part is done it is nobody's to undo. Where it can't go on, or
 * somebody stops it, what was done is taken back; where the app dies, the next start does that.
 * @throws whatever a part throws; EngineError 'not_allowed' with `leftWords`
 */
export async function runInParts(
  store: StoreContext,
  { name, label, leftWords }: LongWork,
  parts: readonly Part[],
  step: Step,
): Promise<void> {
  const [first, second] = parts;
  if (first === undefined) return;
  if (second === undefined) {
    runCommand(store, { name, label }, first.work);
    return;
  }
  const work = store.ids.uuid();
  const of = parts.at(-1)?.upTo ?? 0;
  try {
    for (const [at, part] of parts.entries()) {
      const isLast = at === parts.length - 1;
      runCommand(store, { name, label, part: { work, isLast } }, part.work);
      if (!isLast) await step(part.upTo, of);
    }
  } catch (error) {
    if ((await takeBackWork(store, work, `${label}: not ended`)) > 0)
      throw new EngineError('not_allowed', leftWords);
    throw error;
  }
}

/**
 * Takes back what was under way when the app died: nothing is ever left half done.
 * @returns the labels of what could not be taken back whole, since it was changed since
 */
export async function takeBackUnended(store: StoreContext, step: Step): Promise<string[]> {
  const left: string[] = [];
  for (const { work, label } of openWorksLeft(store)) {
    if ((await takeBackWork(store, work, `${label}: not ended`, step)) > 0) left.push(label);
  }
  return left;
}

/**
 * Takes back the parts of a piece of work that could not be ended, the last first. Each is one transaction; between two of them
 * other work is done. What is taken back can't be done once more.
 * @returns how many parts could not be taken back: they stay as one step to undo
 */
async function takeBackWork(store: StoreContext, work: Id, reason: string, step?: Step): Promise<number> {
  const parts = partsOfWork(store, work, 'done').toReversed();
  const of = parts.reduce((sum, { rows }) => sum + rows, 0);
  let [left, done] = [0, 0];
  for (const { id, rows } of parts) {
    if (!takeBack(store, id, reason)) left += 1;
    done += rows;
    await (step?.(done, of) ?? setImmediate());
  }
  inTransaction(store, 'undo', () => {
    dropUndoneParts(store, work);
    setWorkOpen(store, work, false);
  });
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
