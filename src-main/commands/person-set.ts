import { initialsOf } from '../../shared/domain/initials';
import type { CallParsed } from '../../shared/ipc/contract';
import { pmsName } from '../../shared/pms/pms-name';
import { EngineError } from '../engine-error';
import { getAccount, myTimekeeperId, writeMe } from '../store/account';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { getTimekeeper } from '../store/reference';
import { runCommand } from './run-command';

/**
 * Says who works at this laptop before any PMS has. The first sign-in joins the PMS's user to this very person, and every
 * entry stays theirs.
 * @throws EngineError 'not_allowed' once a PMS has said it: people are the PMS's (contract 25)
 */
export function setPerson(store: StoreContext, { name, role }: CallParsed<'personSet'>): void {
  runCommand(store, { name: 'person.set', label: null }, () => {
    if (getAccount(store).accountKey !== null) {
      throw new EngineError('not_allowed', `Your name comes from ${pmsName}: change it there.`);
    }
    const id = myTimekeeperId(store);
    const before = getTimekeeper(store, id);
    writeMe(store, id, { name, initials: initialsOf(name), role });
    appendAudit(store, {
      action: 'person.set',
      subject: 'timekeeper',
      subjectId: id,
      before: before && { name: before.name, role: before.role },
      after: { name, role },
      reason: null,
    });
    store.changed(['status', 'reference', 'entries']);
  });
}
