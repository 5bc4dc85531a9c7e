import type { Id } from '../../../shared/domain/id';
import { invoiceWork } from '../../queries/invoice-parts';
import type { StoreContext } from '../../store/database';
import { requireInvoice } from '../../store/invoices';
import { allClients, getMatter } from '../../store/reference';
import { idMapOf } from '../../store/sync/id-map';
import { writeWhole } from '../write-whole';
import { quickBooksInvoice } from './invoice';

/**
 * Writes an invoice as QuickBooks Online's own object: of an exported one, what went out.
 * @throws EngineError 'not_found'; 'store' for the disk
 */
export async function exportInvoiceForQuickBooks(
  store: StoreContext,
  file: string,
  invoiceId: Id,
): Promise<{ lines: number; path: string }> {
  const invoice = requireInvoice(store, invoiceId);
  const { parts } = invoiceWork(store, invoice);
  const clientId = getMatter(store, invoice.matterId)?.clientId ?? null;
  const object = quickBooksInvoice(parts, {
    clientName: allClients(store).find(({ id }) => id === clientId)?.name ?? '',
    matterRemoteId: idMapOf(store).toRemote('matters', invoice.matterId),
  });
  await writeWhole(file, Buffer.from(`${JSON.stringify(object, null, 2)}\n`, 'utf8'));
  return { lines: object.Line.length, path: file };
}
