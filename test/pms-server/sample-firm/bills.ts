import type { ActivityRow, BillRow, MatterRow } from '../core/rows';
import { dateOf, wholeSeconds } from '../core/timestamps';
import type { Dice } from './dice';

const dayMs = 86_400_000;
const issuedBefore = 35;
const draftBefore = 21;

/** Puts the older work on bills, issued or paid, and the middle of a few matters on drafts, as a firm would have it. */
export function billHistory(
  matters: readonly MatterRow[],
  activities: readonly ActivityRow[],
  nowMs: number,
  dice: Dice,
  nextId: () => number,
): { bills: readonly BillRow[]; activities: readonly ActivityRow[] } {
  const issuedUntil = dateOf(nowMs - issuedBefore * dayMs);
  const draftUntil = dateOf(nowMs - draftBefore * dayMs);
  const bills: BillRow[] = [];
  const billed = new Map<number, number>();

  const make = (
    matter: MatterRow,
    state: BillRow['state'],
    daysAgo: number,
    rows: readonly ActivityRow[],
  ): void => {
    if (rows.length === 0) return;
    const atMs = wholeSeconds(nowMs - daysAgo * dayMs);
    const bill: BillRow = {
      id: nextId(),
      version: 1,
      createdAtMs: atMs,
      updatedAtMs: atMs,
      number: String(10_400 + bills.length + 1),
      state,
      matterId: matter.id,
      issuedAt: state === 'draft' ? null : dateOf(atMs),
    };
    bills.push(bill);
    for (const row of rows) billed.set(row.id, bill.id);
  };

  for (const matter of matters) {
    const own = activities.filter((row) => row.matterId === matter.id && !row.nonBillable);
    if (dice.chance(0.6)) {
      const state = dice.chance(0.5) ? 'paid' : 'awaiting_payment';
      make(
        matter,
        state,
        30,
        own.filter((row) => row.date <= issuedUntil),
      );
    }
    if (dice.chance(0.12)) {
      make(
        matter,
        'draft',
        5,
        own.filter((row) => row.date > issuedUntil && row.date <= draftUntil),
      );
    }
  }
  return {
    bills,
    activities: activities.map((row) => ({ ...row, billId: billed.get(row.id) ?? null })),
  };
}
