import { EntryFacts, type FactName } from '../../../shared/domain/time-entry';
import { RateMinor } from '../../../shared/money/money';
import type { IdCollection, IdMap, RemoteEntry, Unreadable } from '../../../shared/pms/port';
import type { Instant } from '../../../shared/time/work-date';
import { ClioActivity } from './schemas';

/** One activity in our words and ids, or why this version can't read it. */
export type ReadActivity =
  | { readonly ok: true; readonly entry: RemoteEntry }
  | { readonly ok: false; readonly unreadable: Unreadable };

/** Names the field and the problem of a record that can't be read; never its content (contract 7). */
export function readActivity(record: unknown, ids: IdMap): ReadActivity {
  const parsed = ClioActivity.safeParse(record);
  if (!parsed.success) return unreadable(record, issueWords(parsed.error.issues[0]));
  const activity = parsed.data;

  const timekeeperId = ids.toLocal('timekeepers', String(activity.user.id));
  if (timekeeperId === null) return unreadable(record, 'user: not known here', 'timekeepers');
  const matterId = activity.matter ? ids.toLocal('matters', String(activity.matter.id)) : null;
  if (activity.matter && matterId === null) return unreadable(record, 'matter: not known here', 'matters');
  const task = codeOf(activity.activity_description?.utbms_task_id, ids);
  const code = codeOf(activity.activity_description?.utbms_activity_id, ids);
  if (task === undefined || code === undefined) return unreadable(record, 'code: not known here', 'codes');

  const hidden: FactName[] = [];
  if (activity.quantity_redacted || activity.quantity === null) hidden.push('seconds');
  if (activity.price === null) hidden.push('rateMinor');
  const seconds = hidden.includes('seconds') ? 0 : wholeOrNull(activity.quantity ?? 0);
  const rateMinor = activity.price === null ? null : minorOf(activity.price);
  if (seconds === null) return unreadable(record, 'quantity: not in whole seconds');
  if (activity.price !== null && rateMinor === null) return unreadable(record, 'price: not in whole cents');

  const facts = EntryFacts.safeParse({
    timekeeperId,
    matterId,
    workDate: activity.date,
    seconds,
    narrative: activity.note ?? '',
    taskCode: task,
    activityCode: code,
    rateMinor,
    billing: activity.no_charge ? 'no_charge' : activity.non_billable ? 'non_billable' : 'billable',
  });
  if (!facts.success) return unreadable(record, issueWords(facts.error.issues[0]));
  return {
    ok: true,
    entry: {
      remoteId: String(activity.id),
      etag: activity.etag,
      facts: facts.data,
      hidden,
      onBill: activity.on_bill,
      billLabel: activity.bill ? billLabel(activity.bill) : null,
      createdAt: instantOf(activity.created_at),
      updatedAt: instantOf(activity.updated_at),
    },
  };
}

/** What of an entry can't be said in the vendor's words: a field, and why. */
export type Unsayable = { readonly field: FactName; readonly message: string };
export type Body = { readonly data: Record<string, unknown> };

/**
 * Facts as the vendor takes them. The price goes along always where there is one, since it is derived anew otherwise
 * (contract 27); hidden fields never do (contract 5).
 */
export function bodyOf(facts: EntryFacts, hidden: readonly FactName[], ids: IdMap): Body | Unsayable {
  const userId = ids.toRemote('timekeepers', facts.timekeeperId);
  if (userId === null) return { field: 'timekeeperId', message: 'Clio does not know this timekeeper' };
  const matterId = facts.matterId === null ? null : ids.toRemote('matters', facts.matterId);
  if (matterId === null) return { field: 'matterId', message: 'Clio does not know this matter' };
  const codes = descriptionOf(facts, ids);
  if ('message' in codes) return codes;
  return {
    data: {
      type: 'TimeEntry',
      date: facts.workDate,
      note: facts.narrative,
      // "No charge" is a kind of non-billable that the bill shows.
      non_billable: facts.billing !== 'billable',
      no_charge: facts.billing === 'no_charge',
      matter: { id: Number(matterId) },
      user: { id: Number(userId) },
      ...(hidden.includes('seconds') ? {} : { quantity: facts.seconds }),
      ...(hidden.includes('rateMinor') || facts.rateMinor === null ? {} : { price: facts.rateMinor / 100 }),
      ...(codes.pair === null ? {} : { activity_description: codes.pair }),
    },
  };
}

type CodePair = { readonly pair: { utbms_task_id: number; utbms_activity_id: number } | null };

function descriptionOf(facts: EntryFacts, ids: IdMap): CodePair | Unsayable {
  const { taskCode, activityCode } = facts;
  if (taskCode === null && activityCode === null) return { pair: null };
  if (taskCode === null || activityCode === null) {
    const field = taskCode === null ? 'taskCode' : 'activityCode';
    return { field, message: 'Clio takes a task code and an activity code together, or none' };
  }
  const task = ids.codeRemote('task', taskCode);
  if (task === null) return { field: 'taskCode', message: 'Clio does not know this task code' };
  const activity = ids.codeRemote('activity', activityCode);
  if (activity === null) return { field: 'activityCode', message: 'Clio does not know this activity code' };
  return { pair: { utbms_task_id: Number(task), utbms_activity_id: Number(activity) } };
}

/** The text of a code: null where there is none, undefined where it is not known here. */
function codeOf(id: number | null | undefined, ids: IdMap): string | null | undefined {
  return id == null ? null : (ids.codeText(String(id)) ?? undefined);
}

/** Currency units to cents, exactly or not at all: a rate is never rounded on the way in. */
export function minorOf(price: number): RateMinor | null {
  const minor = wholeOrNull(price * 100);
  return minor !== null && RateMinor.safeParse(minor).success ? minor : null;
}

/** The integer that a double stands for; floats of exact hours are off by less than this. */
function wholeOrNull(value: number): number | null {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-4 ? whole : null;
}

export function instantOf(timestamp: string): Instant {
  return new Date(timestamp).toISOString();
}

function billLabel(bill: { id: number; number: string | null; state: string }): string {
  return `Bill ${bill.number ?? bill.id} (${bill.state.replaceAll('_', ' ')})`;
}

function unreadable(record: unknown, reason: string, unknown: IdCollection | null = null): ReadActivity {
  return { ok: false, unreadable: unreadableOf(record, reason, unknown) };
}

/** A record of any collection that can't be read, with its id where at least that is there. */
export function unreadableOf(
  record: unknown,
  reason: string,
  unknown: IdCollection | null = null,
): Unreadable {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : null;
  const remoteId = typeof id === 'number' || typeof id === 'string' ? String(id).slice(0, 100) : null;
  return { remoteId: remoteId || null, reason, raw: JSON.stringify(record) ?? 'nothing', unknown };
}

/** "quantity: invalid_type", "unknown field surcharge": the vendor's names, never a value. */
export function issueWords(
  issue: { code?: string; path: PropertyKey[]; keys?: string[] } | undefined,
): string {
  if (issue === undefined) return 'does not fit';
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return `unknown field ${[path, ...(issue.keys ?? [])].join(' ').trim()}`;
  return `${path || 'record'}: ${(issue.code ?? 'does not fit').replaceAll('_', ' ')}`;
}
