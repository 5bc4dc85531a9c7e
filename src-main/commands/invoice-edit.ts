import { canonicalJson } from '../../shared/domain/canonical-json';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { nowInstant, type StoreContext } from '../store/database';
import { getLedesProfile } from '../store/ledes-profiles';
import { runCommand } from './run-command';
import { assertShown, changeableInvoice, imageOf, writeInvoice } from './write-invoice';

/** Changes what a draft says: number, dates, texts, profile, adjustments. */
export function editInvoice(store: StoreContext, input: CallParsed<'invoiceEdit'>): void {
  runCommand(store, { name: 'invoice.edit', label: 'Edit invoice' }, () => {
    const invoice = changeableInvoice(store, input.id, input.revision);
    const before = imageOf(store, invoice.id);
    const { profileId } = input.patch;
    if (profileId !== undefined && profileId !== null && getLedesProfile(store, profileId) === null) {
      throw new EngineError('invalid', 'There is no such profile any more.', 'profileId');
    }
    const patched = { ...invoice, ...definedOf(input.patch) };
    if (patched.periodEnd < patched.periodStart) {
      throw new EngineError('invalid', 'The period ends before it begins.', 'periodEnd');
    }
    if (canonicalJson(patched) === canonicalJson(invoice)) return;
    const next = { ...patched, revision: invoice.revision + 1, updatedAt: nowInstant(store) };
    writeInvoice(store, {
      action: 'invoice.edit',
      before,
      after: { ...before, invoice: next },
      reason: null,
    });
  });
}

function definedOf<T extends object>(patch: T): { [K in keyof T]-?: Exclude<T[K], undefined> } {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]-?: Exclude<T[K], undefined> };
}

/**
 * Cancels an invoice: its lines are free again and can be changed or put on another. One that was exported stays told with its
 * hash and its lines as they went out; withdrawing it from the client's portal is the firm's own business.
 */
export function cancelInvoice(store: StoreContext, input: CallParsed<'invoiceCancel'>): void {
  runCommand(store, { name: 'invoice.cancel', label: null }, () => {
    const before = imageOf(store, input.id);
    if (before.invoice.state === 'cancelled') return;
    assertShown(before.invoice, input.revision);
    const invoice = {
      ...before.invoice,
      state: 'cancelled' as const,
      cancelReason: input.reason,
      revision: before.invoice.revision + 1,
      updatedAt: nowInstant(store),
    };
    writeInvoice(store, {
      action: 'invoice.cancel',
      before,
      after: { invoice, lines: [] },
      reason: input.reason,
    });
    store.changed(['entries', 'prebill']);
  });
}
