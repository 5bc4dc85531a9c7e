import { badRequest, forbidden, unprocessable } from '../answers';
import { etagOf } from '../etag';
import type { PmsAnswer } from '../messages';
import type { ActivityRow, UserRow } from '../rows';
import { type PmsState, settingsOf } from '../state';
import { wholeSeconds } from '../timestamps';
import { type Actor, birthOf, note, type Origin, revise, type Writer } from '../writer';
import type { ActivityBody } from './body';
import { makeDescription, resolveDescription } from './describe';
import { mergeBody } from './merge-body';
import { resolveRate } from './rate';
import { hasCodes, refusalOf, refuseBilled, refuseHidden } from './rules';

/** On whose word, and through which request, an activity is changed; the API and the office page share the rules. */
export type Author = {
  readonly viewer: UserRow;
  readonly actor: Actor;
  readonly origin: Origin;
};

export type Changed =
  | { readonly ok: true; readonly row: ActivityRow }
  | { readonly ok: false; readonly answer: PmsAnswer };

const refuse = (answer: PmsAnswer): Changed => ({ ok: false, answer });

/** Makes a record. There is no idempotency key: the same body twice makes two, as at the vendor. */
export function createFrom(writer: Writer, author: Author, body: ActivityBody): Changed {
  const { state } = writer;
  if (body.type === undefined) return refuse(badRequest('type is required'));
  if (body.date === undefined || body.date === null) {
    return refuse(unprocessable("Date can't be blank", { date: ["can't be blank"] }));
  }
  const described = resolveDescription(state, body);
  if (!described.ok) return described;

  const { nowMs } = author.origin;
  const userId = body.userId ?? author.viewer.id;
  const matterId = body.matterId ?? null;
  const activityDescriptionId = described.id ?? null;
  const proposed: ActivityRow = {
    id: 0,
    version: 0,
    createdAtMs: wholeSeconds(nowMs),
    updatedAtMs: wholeSeconds(nowMs),
    type: body.type,
    date: body.date,
    userId,
    matterId,
    quantity: body.quantity ?? (body.type === 'TimeEntry' ? 0 : 1),
    price: body.price ?? resolveRate(state, { matterId, userId, activityDescriptionId }).price,
    note: body.note ?? '',
    ...billability(state, body, matterId),
    activityDescriptionId,
    utbmsExpenseId: body.utbmsExpenseId ?? null,
    billId: null,
    birth: birthOf(writer, author.actor, nowMs),
    touchedBy: writer.requestNumber,
    before: null,
  };
  const carriesCodes = described.pair !== undefined || hasCodes(state, activityDescriptionId);
  const refusal = refusalOf(state, author.viewer, { row: proposed, carriesCodes });
  if (refusal !== null) return refuse(refusal);

  const pairId = described.pair === undefined ? null : makeDescription(writer, described.pair, nowMs);
  const whole = {
    ...proposed,
    id: writer.nextId(),
    activityDescriptionId: pairId ?? activityDescriptionId,
  };
  return { ok: true, row: revise(writer, 'activities', whole, 'create', author.actor, author.origin) };
}

/** Changes a record. What changes nothing leaves version, etag and `updated_at` alone. */
export function reviseFrom(
  writer: Writer,
  author: Author,
  current: ActivityRow,
  body: ActivityBody,
): Changed {
  const { state } = writer;
  const locked = refuseBilled(current) ?? refuseHidden(author.viewer, current, body);
  if (locked !== null) return refuse(locked);
  if (body.date === null) return refuse(unprocessable("Date can't be blank", { date: ["can't be blank"] }));
  const described = resolveDescription(state, body);
  if (!described.ok) return described;

  const proposed = mergeBody(state, current, body, described);
  const carriesCodes = described.pair !== undefined || hasCodes(state, proposed.activityDescriptionId);
  const refusal = refusalOf(state, author.viewer, { row: proposed, carriesCodes });
  if (refusal !== null) return refuse(refusal);

  const pairId =
    described.pair === undefined ? null : makeDescription(writer, described.pair, author.origin.nowMs);
  const next = pairId === null ? proposed : { ...proposed, activityDescriptionId: pairId };
  if (sameContent(current, next)) return { ok: true, row: current };
  const { before: _, ...before } = current;
  const touched = { ...next, touchedBy: writer.requestNumber, before };
  return { ok: true, row: revise(writer, 'activities', touched, 'update', author.actor, author.origin) };
}

/** Deletes a record: from here on nothing in the vendor's API shows that it was there. */
export function removeFrom(writer: Writer, author: Author, current: ActivityRow): Changed {
  if (current.billId !== null) return refuse(forbidden('Activity has been billed and cannot be deleted'));
  writer.drop('activities', current.id);
  writer.put('deletedActivities', {
    id: current.id,
    row: current,
    deletedAtMs: author.origin.nowMs,
    deletedBy: author.actor.userId,
    touchedBy: writer.requestNumber,
  });
  note(writer, {
    what: 'delete',
    collection: 'activities',
    recordId: current.id,
    etagBefore: etagOf('activities', current),
    etagAfter: null,
    actor: author.actor,
    origin: author.origin,
  });
  return { ok: true, row: current };
}

/** "No charge" is a non-billable entry that is shown on the bill, so it implies non-billable. */
function billability(state: PmsState, body: ActivityBody, matterId: number | null) {
  const matter = matterId === null ? undefined : state.tables.matters.get(matterId);
  const byDefault =
    settingsOf(state).nonBillableOnFlatAndContingency &&
    matter !== undefined &&
    matter.billingMethod !== 'hourly';
  const noCharge = body.noCharge ?? false;
  return { noCharge, nonBillable: noCharge || (body.nonBillable ?? byDefault) };
}

function sameContent(a: ActivityRow, b: ActivityRow): boolean {
  const names = Object.keys(a) as (keyof ActivityRow)[];
  return names.every((name) => a[name] === b[name]);
}
