import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { lineCodes } from '../store/code-mappings';
import type { StoreContext } from '../store/database';
import { getEntry } from '../store/entries';
import { runCommand } from './run-command';
import { writeLineCode } from './write-codes';

/**
 * Says by which code a line goes out to its client. It is no fact of the entry: the PMS is not told, so an approval stays (P4),
 * and what was sent stays as it is.
 */
export function setLineCode(store: StoreContext, { entryId, kind, code }: CallParsed<'lineCodeSet'>): void {
  runCommand(store, { name: 'codes.line', label: 'Code for the client’s bill' }, () => {
    if (getEntry(store, entryId) === null) throw new EngineError('not_found', 'There is no such entry.');
    const before = lineCodes(store, entryId)[kind];
    if (before === code) return;
    writeLineCode(store, entryId, kind, { before, after: code }, { action: 'codes.line', reason: null });
  });
}
