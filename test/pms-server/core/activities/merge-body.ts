import type { ActivityRow } from '../rows';
import type { PmsState } from '../state';
import type { ActivityBody } from './body';
import type { Described } from './describe';
import { resolveRate } from './rate';

/** The record as it would be after a PATCH: what was not sent stays. */
export function mergeBody(
  state: PmsState,
  current: ActivityRow,
  body: ActivityBody,
  described: Described & { ok: true },
): ActivityRow {
  const noCharge = body.noCharge ?? (body.nonBillable === false ? false : current.noCharge);
  const next: ActivityRow = {
    ...current,
    type: body.type ?? current.type,
    date: body.date ?? current.date,
    quantity: body.quantity ?? current.quantity,
    note: body.note === undefined ? current.note : (body.note ?? ''),
    userId: body.userId ?? current.userId,
    matterId: body.matterId ?? current.matterId,
    noCharge,
    nonBillable: noCharge || (body.nonBillable ?? current.nonBillable),
    activityDescriptionId: described.id === undefined ? current.activityDescriptionId : described.id,
    utbmsExpenseId: body.utbmsExpenseId === undefined ? current.utbmsExpenseId : body.utbmsExpenseId,
  };
  return { ...next, price: body.price ?? priceAfter(state, current, next, described.pair !== undefined) };
}

/** Without a price in the request, a new matter, timekeeper or activity makes the vendor derive it afresh. */
function priceAfter(state: PmsState, current: ActivityRow, next: ActivityRow, newPair: boolean): number {
  const moved =
    next.matterId !== current.matterId ||
    next.userId !== current.userId ||
    next.activityDescriptionId !== current.activityDescriptionId ||
    newPair;
  if (!moved || next.type !== 'TimeEntry') return current.price;
  return resolveRate(state, newPair ? { ...next, activityDescriptionId: null } : next).price;
}
