import type { Id } from '../../shared/domain/id';
import type { BillableLine } from '../../shared/ledes/from-invoice';
import { nowInstant, type StoreContext } from '../store/database';
import { freezeInvoiceLine, putInvoiceFile } from '../store/invoices';
import { runCommand } from './run-command';
import { changeableInvoice, imageOf, writeInvoice } from './write-invoice';

export type ExportedFile = { readonly name: string; readonly hash: string; readonly bytes: Uint8Array };

/**
 * Freezes a draft as exported: its lines as they go out, the file's bytes and their hash, in one transaction. From here on none
 * of its entries and expenses can be changed, until it is cancelled.
 * @throws EngineError 'moved' where it has changed since it was checked
 */
export function freezeInvoice(
  store: StoreContext,
  id: Id,
  revision: number,
  lines: readonly BillableLine[],
  file: ExportedFile,
): void {
  // No undo: what went out can't be made never to have gone. Cancelling says so.
  runCommand(store, { name: 'invoice.export', label: null }, () => {
    const invoice = changeableInvoice(store, id, revision);
    const before = imageOf(store, id);
    const at = nowInstant(store);
    const next = {
      ...invoice,
      state: 'exported' as const,
      revision: invoice.revision + 1,
      updatedAt: at,
      exportedAt: at,
      fileHash: file.hash,
      fileName: file.name,
    };
    writeInvoice(store, {
      action: 'invoice.export',
      before,
      after: { ...before, invoice: next },
      reason: null,
    });
    for (const line of lines) {
      freezeInvoiceLine(store, id, line);
    }
    putInvoiceFile(store, id, file.bytes);
    store.changed(['entries', 'prebill']);
  });
}
