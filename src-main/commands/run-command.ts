import { inTransaction, type StoreContext } from '../store/database';
import { collectChanges, recordStep } from '../store/undo-steps';

export type CommandName = {
  /** For failpoints and the undo record ("entry.edit"). */
  readonly name: string;
  /**
   * What *undo* calls it ("Edit entry"), asked once it is done where it tells how many; null for what undo never touches,
   * such as a running timer.
   */
  readonly label: string | (() => string) | null;
};

/**
 * Runs a person's command: one transaction, in which every row written through `writeEntry`, `writeApproval` and their
 * like is audited, queued and noted for undo. Sync does not go through here: its changes are not a person's to undo.
 */
export function runCommand<T>(store: StoreContext, command: CommandName, work: () => T): T {
  return inTransaction(store, command.name, () => {
    const { result, changes } = collectChanges(store, work);
    const { label } = command;
    if (label !== null && changes.length > 0) {
      recordStep(store, {
        command: command.name,
        label: typeof label === 'string' ? label : label(),
        changes,
      });
      store.changed(['undo']);
    }
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
