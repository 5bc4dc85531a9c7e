import type { Id } from '../../shared/domain/id';
import { inTransaction, type StoreContext } from '../store/database';
import { collectChanges, recordStep } from '../store/undo-steps';
import { setWorkOpen } from '../store/work-steps';

export type CommandName = {
  /** For failpoints and the undo record ("entry.edit"). */
  readonly name: string;
  /**
   * What *undo* calls it ("Edit entry"), asked once it is done where it tells how many; null for what undo never touches,
   * such as a running timer.
   */
  readonly label: string | (() => string) | null;
  /** Of which long piece of work it is a part (`work-in-parts`); with its last part that is whole. */
  readonly part?: { readonly work: Id; readonly isLast: boolean };
};

/**
 * Runs a person's command: one transaction, in which every row written through `writeEntry`, `writeApproval` and their
 * like is audited, queued and noted for undo. Sync does not go through here: its changes are not a person's to undo.
 */
export function runCommand<T>(store: StoreContext, command: CommandName, work: () => T): T {
  return inTransaction(store, command.name, () => {
    const { result, changes } = collectChanges(store, work);
    const { label, part } = command;
    if (label !== null && changes.length > 0) {
      const step = { command: command.name, label: typeof label === 'string' ? label : label(), changes };
      recordStep(store, step, part?.work ?? null);
      store.changed(['undo']);
    }
    if (part?.isLast === true) setWorkOpen(store, part.work, false);
    return result;
  });
}

/**
 * What a command would do, found by doing it and taking it back: a preview can't differ from the deed. Nothing is committed,
 * and nobody is told of a change.
 */
export function tryCommand<T>(store: StoreContext, name: string, work: () => T): T {
  const tried: T[] = [];
  try {
    runCommand(store, { name, label: null }, () => {
      tried.push(work());
      throw new OnlyLooking();
    });
  } catch (error) {
    if (!(error instanceof OnlyLooking)) throw error;
  }
  const [result] = tried;
  if (result === undefined) throw new Error('Nothing was looked at');
  return result;
}

class OnlyLooking extends Error {}
