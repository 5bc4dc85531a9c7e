import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { timekeeperClasses } from '../store/code-habits';
import type { StoreContext } from '../store/database';
import { allClients, getTimekeeper } from '../store/reference';
import { runCommand } from './run-command';
import { writeClass } from './write-codes';

/** Says by which class a client's e-billing knows a timekeeper; null: nothing is said any more. */
export function setTimekeeperClass(store: StoreContext, input: CallParsed<'timekeeperClassSet'>): void {
  const { timekeeperId, clientId, classCode } = input;
  runCommand(store, { name: 'timekeeper.class', label: 'Timekeeper class' }, () => {
    if (getTimekeeper(store, timekeeperId) === null)
      throw new EngineError('invalid', 'There is no such timekeeper on this laptop.', 'timekeeperId');
    if (clientId !== null && !allClients(store).some(({ id }) => id === clientId))
      throw new EngineError('invalid', 'There is no such client on this laptop.', 'clientId');
    const said = timekeeperClasses(store).find(
      (one) => one.timekeeperId === timekeeperId && one.clientId === clientId,
    );
    const before = said?.classCode ?? null;
    if (before === classCode) return;
    const change = { before, after: classCode };
    writeClass(store, timekeeperId, clientId, change, { action: 'timekeeper.class', reason: null });
  });
}
