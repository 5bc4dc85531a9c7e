import type { Id } from '../../shared/domain/id';
import type { Waiver } from '../../shared/guidelines/waiver';
import { EngineError } from '../engine-error';
import { myName } from '../store/account';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { getEntry } from '../store/entries';
import { getExpense } from '../store/expenses';
import { noteChange, type RowImage } from '../store/undo-steps';
import { getWaiver, insertWaiver, markWaiverWithdrawn } from '../store/waivers';

type Withdrawn = Pick<Waiver, 'withdrawnBy' | 'withdrawnAt'>;

export const withdrawnNow = (store: StoreContext): Withdrawn => ({
  withdrawnBy: myName(store),
  withdrawnAt: nowInstant(store),
});

/** Gives a waiver in the name of the person at this laptop: row, audit event and undo image. */
export function giveWaiver(
  store: StoreContext,
  waived: Pick<Waiver, 'lineId' | 'rule' | 'ruleSet' | 'version' | 'contentHash' | 'reason'>,
): void {
  const waiver: Waiver = {
    ...waived,
    id: store.ids.uuid(),
    by: myName(store),
    at: nowInstant(store),
    withdrawnBy: null,
    withdrawnAt: null,
  };
  insertWaiver(store, waiver);
  noteWaiver(store, { action: 'waiver.give', before: null, after: waiver, reason: waiver.reason });
}

/** Withdraws a waiver, or (with nulls) lets it hold again: row, audit event and undo image. */
export function writeWithdrawn(
  store: StoreContext,
  before: Waiver,
  { withdrawnBy, withdrawnAt }: Withdrawn,
  { action, reason }: { readonly action: string; readonly reason: string | null },
): void {
  markWaiverWithdrawn(store, before.id, withdrawnBy, withdrawnAt);
  noteWaiver(store, { action, before, after: { ...before, withdrawnBy, withdrawnAt }, reason });
}

/** Tells the trail, undo and the page of a waiver that was just written. */
function noteWaiver(
  store: StoreContext,
  {
    action,
    before,
    after,
    reason,
  }: {
    readonly action: string;
    readonly before: Waiver | null;
    readonly after: Waiver;
    readonly reason: string | null;
  },
): void {
  appendAudit(store, { action, subject: 'waiver', subjectId: after.lineId, before, after, reason });
  const inForce = (waiver: Waiver | null) => waiver !== null && waiver.withdrawnAt === null;
  noteChange(store, {
    before: { table: 'waiver', id: after.id, row: { inForce: inForce(before) } },
    after: { table: 'waiver', id: after.id, row: { inForce: inForce(after) } },
  });
  store.changed(['entries', 'prebill', 'expenses', 'invoices']);
}

/** Why a waiver can't be brought back to an image, or null. One that an approval rests on is not taken from under it. */
export function waiverMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table !== 'waiver') return null;
  const now = getWaiver(store, from.id);
  if (now === null) return 'the waiver is no longer there';
  if ((now.withdrawnAt === null) !== from.row.inForce) return 'the waiver has changed since';
  if (from.row.inForce && isApproved(store, now.lineId)) {
    return 'the line was approved since; withdraw the approval first';
  }
  return null;
}

/** Withdraws a waiver that was given, or gives one back that was withdrawn; it still holds for its content only. */
export function restoreWaiver(store: StoreContext, word: 'undo' | 'redo', label: string, to: RowImage): void {
  if (to.table !== 'waiver') return;
  const before = getWaiver(store, to.id);
  if (before === null) throw new EngineError('not_found', 'There is no such waiver.');
  const after = to.row.inForce ? { withdrawnBy: null, withdrawnAt: null } : withdrawnNow(store);
  writeWithdrawn(store, before, after, { action: `waiver.${word}`, reason: label });
}

function isApproved(store: StoreContext, lineId: Id): boolean {
  const line = getEntry(store, lineId) ?? getExpense(store, lineId);
  return line?.reviewState === 'approved';
}
