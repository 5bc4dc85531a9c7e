import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { lineCodes, putLineCode } from '../store/code-mappings';
import type { StoreContext } from '../store/database';
import { getEntry } from '../store/entries';
import { runCommand } from './run-command';

/**
 * Says by which code a line goes out to its client. It is no fact of the entry: the PMS is not told, so an approval stays (P4),
 * and what was sent stays as it is.
 */
export function setLineCode(store: StoreContext, { entryId, kind, code }: CallParsed<'lineCodeSet'>): void {
  runCommand(store, { name: 'codes.line', label: null }, () => {
    if (getEntry(store, entryId) === null) throw new EngineError('not_found', 'There is no such entry.');
    const before = lineCodes(store, entryId)[kind];
    if (before === code) return;
    putLineCode(store, entryId, kind, code);
    appendAudit(store, {
      action: 'codes.line',
      subject: 'entry',
      subjectId: entryId,
      before: { kind, code: before },
      after: { kind, code },
      reason: null,
    });
    store.changed(['codes', 'entries', 'activity']);
  });
}
