import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { putTimekeeperClass, timekeeperClasses } from '../store/code-habits';
import type { StoreContext } from '../store/database';
import { allClients, getTimekeeper } from '../store/reference';
import { runCommand } from './run-command';

/** Says by which class a client's e-billing knows a timekeeper; null: nothing is said any more. */
export function setTimekeeperClass(store: StoreContext, input: CallParsed<'timekeeperClassSet'>): void {
  const { timekeeperId, clientId, classCode } = input;
  runCommand(store, { name: 'timekeeper.class', label: null }, () => {
    if (getTimekeeper(store, timekeeperId) === null)
      throw new EngineError('invalid', 'There is no such timekeeper on this laptop.', 'timekeeperId');
    if (clientId !== null && !allClients(store).some(({ id }) => id === clientId))
      throw new EngineError('invalid', 'There is no such client on this laptop.', 'clientId');
    const said = timekeeperClasses(store).find(
      (one) => one.timekeeperId === timekeeperId && one.clientId === clientId,
    );
    const before = said?.classCode ?? null;
    if (before === classCode) return;
    putTimekeeperClass(store, timekeeperId, clientId, classCode);
    appendAudit(store, {
      action: 'timekeeper.class',
      subject: 'timekeeper',
      subjectId: timekeeperId,
      before: { clientId, classCode: before },
      after: { clientId, classCode },
      reason: null,
    });
    store.changed(['codes', 'entries', 'prebill', 'activity']);
  });
}
