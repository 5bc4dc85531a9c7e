import { ExportProfile, plainProfile } from '../../../shared/ledes/profile';
import { reviewExpenses } from '../../../src-main/commands/expense-review';
import { createExpense } from '../../../src-main/commands/expense-save';
import { createInvoice } from '../../../src-main/commands/invoice-create';
import { saveLedesProfile } from '../../../src-main/commands/ledes-profile';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import type { StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { requireExpense } from '../../../src-main/store/expenses';
import { savedEntry } from './entries';
import { sample } from './sample';

/** An entry of 1.2 hours, reviewed and approved by the real commands. */
export function approvedEntry(store: StoreContext, patch: object = {}): string {
  const { id } = savedEntry(store, {
    matterId: sample.smith,
    workedSeconds: 4320,
    narrative: 'Draft motion to compel further answers',
    taskCode: 'L350',
    activityCode: 'A103',
    ...patch,
  });
  const calls = prebillHandlers(store);
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillApprove({ lines: [{ id, revision: requireEntry(store, id).revision }] });
  return id;
}

export const copies = {
  matterId: sample.smith as string | null,
  date: '2026-11-18',
  code: 'E101' as string | null,
  quantity: 250_000,
  unitPrice: 850,
  currency: 'USD',
  description: 'Copies of exhibits',
  receiptPath: null,
  billing: 'billable' as const,
  taxRate: null,
};

export function approvedExpense(store: StoreContext, change: Partial<typeof copies> = {}): string {
  const id = createExpense(store, { requestId: store.ids.uuid(), content: { ...copies, ...change } });
  const { revision } = requireExpense(store, id);
  reviewExpenses(store, { lines: [{ id, revision }], action: 'approve', comment: null });
  return id;
}

export function savedProfile(store: StoreContext, change: Partial<ExportProfile> = {}): ExportProfile {
  const profile = ExportProfile.parse({
    ...plainProfile,
    id: store.ids.uuid(),
    name: 'Smith portal',
    lawFirmId: '24-6437381',
    clientId: 'SMITH1',
    ...change,
  });
  saveLedesProfile(store, profile);
  return profile;
}

/** A draft for November with whatever is approved on the Smith matter. */
export function draftInvoice(store: StoreContext, number = '2026-001'): string {
  const profile = savedProfile(store, { name: `Portal ${number}` });
  return createInvoice(store, {
    requestId: store.ids.uuid(),
    matterId: sample.smith,
    number,
    date: '2026-11-18',
    periodStart: '2026-11-01',
    periodEnd: '2026-11-30',
    profileId: profile.id,
  });
}
