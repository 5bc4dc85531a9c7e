import { forbidden, notFound, unprocessable } from '../answers';
import type { PmsAnswer } from '../messages';
import type { ActivityRow, UserRow } from '../rows';
import { type PmsState, settingsOf } from '../state';
import { isDate } from '../timestamps';
import { isFlat, isRedacted } from '../views/activities';
import type { ActivityBody } from './body';

/** What the vendor refuses to store. Each rule returns the refusal, or null. */

/** `carriesCodes`: the entry has, or this request brings, a UTBMS description. */
export type Proposed = { readonly row: ActivityRow; readonly carriesCodes: boolean };

export function refusalOf(state: PmsState, viewer: UserRow, proposed: Proposed): PmsAnswer | null {
  return (
    refuseValues(proposed.row) ??
    refuseReferences(state, viewer, proposed.row) ??
    refuseClosedMatter(state, proposed.row) ??
    refuseMissingCodes(state, proposed)
  );
}

/** An entry on any bill, draft included, is changed through the bill's line items only. */
export function refuseBilled(row: ActivityRow): PmsAnswer | null {
  return row.billId === null ? null : unprocessable('Activity has been billed and cannot be changed');
}

/** Hours that a user may not see, that user may not set. */
export function refuseHidden(viewer: UserRow, row: ActivityRow, body: ActivityBody): PmsAnswer | null {
  return isRedacted(row, viewer) && body.quantity !== undefined ? forbidden() : null;
}

function refuseValues(row: ActivityRow): PmsAnswer | null {
  if (!isDate(row.date)) return unprocessable('Date is not a valid date', { date: ['is not a valid date'] });
  if (row.quantity < 0)
    return unprocessable('Quantity must not be negative', { quantity: ['must not be negative'] });
  if (row.price < 0) return unprocessable('Price must not be negative', { price: ['must not be negative'] });
  if (row.type === 'TimeEntry' && row.matterId === null) {
    return unprocessable("Matter can't be blank", { matter: ["can't be blank"] });
  }
  return null;
}

function refuseReferences(state: PmsState, viewer: UserRow, row: ActivityRow): PmsAnswer | null {
  const hidden = row.matterId !== null && viewer.hiddenMatterIds.includes(row.matterId);
  if (row.matterId !== null && (hidden || !state.tables.matters.has(row.matterId))) {
    return notFound('Matter was not found');
  }
  const user = state.tables.users.get(row.userId);
  if (user === undefined) return notFound('User was not found');
  if (
    row.utbmsExpenseId !== null &&
    state.tables.utbmsCodes.get(row.utbmsExpenseId)?.type !== 'UtbmsExpense'
  ) {
    return notFound('UTBMS expense code was not found');
  }
  return null;
}

function refuseClosedMatter(state: PmsState, row: ActivityRow): PmsAnswer | null {
  const matter = row.matterId === null ? undefined : state.tables.matters.get(row.matterId);
  return matter?.status === 'Closed' ? unprocessable('Matter is closed', { matter: ['is closed'] }) : null;
}

/** Mandatory LEDES: exempt are non-billable and flat-rate entries, and flat and contingency matters. */
function refuseMissingCodes(state: PmsState, { row, carriesCodes }: Proposed): PmsAnswer | null {
  const matter = row.matterId === null ? undefined : state.tables.matters.get(row.matterId);
  const exempt =
    matter === undefined ||
    !matter.requireUtbmsCodes ||
    matter.billingMethod !== 'hourly' ||
    row.nonBillable ||
    isFlat(state, row) ||
    !settingsOf(state).useUtbmsCodes;
  if (exempt) return null;
  if (row.type !== 'TimeEntry') {
    return row.utbmsExpenseId === null
      ? unprocessable('UTBMS expense code is required for this matter', { utbms_expense: ["can't be blank"] })
      : null;
  }
  return carriesCodes
    ? null
    : unprocessable('UTBMS activity and task codes are required for this matter', {
        activity_description: ['UTBMS activity and task codes are required'],
      });
}

/** Whether a description id names a pair of UTBMS codes. */
export function hasCodes(state: PmsState, descriptionId: number | null): boolean {
  const description =
    descriptionId === null ? undefined : state.tables.activityDescriptions.get(descriptionId);
  return (
    description !== undefined && description.utbmsActivityId !== null && description.utbmsTaskId !== null
  );
}
