import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Id } from '../../../shared/domain/id';
import type { CheckedExport } from '../../../shared/ledes/check-export';
import type { ExportProfile } from '../../../shared/ledes/profile';
import { createLedesReader } from '../../../shared/ledes/reader';
import { encodeRecords } from '../../../shared/ledes/writer';
import { freezeInvoice } from '../../commands/invoice-frozen';
import { assertShown } from '../../commands/write-invoice';
import { EngineError } from '../../engine-error';
import { checkedInvoice } from '../../queries/invoice-views';
import type { StoreContext } from '../../store/database';
import { invoiceFile, requireInvoice } from '../../store/invoices';
import { getLedesProfile } from '../../store/ledes-profiles';
import { writeWhole } from '../write-whole';

export type ExportedInvoice = { readonly path: string; readonly hash: string; readonly bytes: number };

/**
 * Writes an invoice's LEDES file. A draft is checked, read back by our own reader, and frozen with its bytes in the database;
 * only then the file is written. A crash or a full disk in between leaves a frozen invoice whose very same file can be written
 * again, and never a file of an invoice that isn't frozen: that could be billed twice (P2).
 * @throws EngineError 'not_allowed' with the first thing that stands against it; 'moved'; 'store' for the disk
 */
export async function exportInvoice(
  store: StoreContext,
  asked: { readonly id: Id; readonly revision: number; readonly file: string },
): Promise<ExportedInvoice> {
  const invoice = requireInvoice(store, asked.id);
  if (invoice.state === 'cancelled') {
    throw new EngineError('not_allowed', `Invoice ${invoice.number} was cancelled.`);
  }
  const bytes = invoice.state === 'exported' ? kept(store, asked.id) : made(store, asked);
  const hash = sha256(bytes);
  if (invoice.state === 'exported' && hash !== invoice.fileHash) {
    throw new EngineError('store', 'The exported file kept in the database is damaged. Nothing was written.');
  }
  store.failpoints.hit('ledes:frozen');
  await writeWhole(asked.file, bytes);
  store.failpoints.hit('ledes:named');
  return { path: asked.file, hash, bytes: bytes.length };
}

function kept(store: StoreContext, id: Id): Uint8Array {
  const file = invoiceFile(store, id);
  if (file === null) throw new EngineError('store', 'The exported file is not in the database any more.');
  return file;
}

function made(
  store: StoreContext,
  { id, revision, file }: { readonly id: Id; readonly revision: number; readonly file: string },
): Uint8Array {
  const invoice = requireInvoice(store, id);
  assertShown(invoice, revision);
  const { parts, checked, problems } = checkedInvoice(store, invoice);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first] = errors;
  const profile = invoice.profileId === null ? null : getLedesProfile(store, invoice.profileId);
  if (first !== undefined || checked === null || profile === null) {
    const more = errors.length > 1 ? ` And ${errors.length - 1} more.` : '';
    throw new EngineError(
      'not_allowed',
      `Nothing was exported. ${first?.message ?? 'No profile is chosen.'}${more}`,
    );
  }
  const bytes = encodeRecords(checked.records, profile);
  assertReadBack(bytes, checked, profile);
  freezeInvoice(store, id, revision, parts.lines, { name: basename(file), hash: sha256(bytes), bytes });
  return bytes;
}

/** What our own reader has against our own file would be our bug, and must not reach a client. */
function assertReadBack(bytes: Uint8Array, { document }: CheckedExport, profile: ExportProfile): void {
  const reader = createLedesReader({
    keepRecords: document.lines.length,
    maxProblems: 5,
    encoding: profile.encoding,
  });
  reader.push(bytes);
  const { errors, problems, invoices } = reader.end();
  const [invoice] = invoices ?? [];
  if (errors === 0 && invoice?.total === document.total && invoice.lines.length === document.lines.length)
    return;
  const [first] = problems;
  throw new EngineError(
    'internal',
    `Nothing was exported: the ${profile.format} file did not read back as the invoice. ${first?.message ?? ''}`.trim(),
  );
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
