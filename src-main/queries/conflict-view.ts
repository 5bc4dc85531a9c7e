import type { AuditEvent } from '../../shared/domain/audit-event';
import type { Id, RemoteId } from '../../shared/domain/id';
import type { Role } from '../../shared/domain/reference';
import type { ConflictView, VersionSource } from '../../shared/ipc/views';
import { pmsName, withPmsName } from '../../shared/pms/pms-name';
import type { RemoteEntry } from '../../shared/pms/port';
import { mayDecide } from '../../shared/prebill/approval-policy';
import type { Normalise } from '../../shared/sync/compare';
import { choicesOf } from '../../shared/sync/conflict-choices';
import { decidedFields } from '../../shared/sync/decided-fields';
import { mergeOf, type Situation } from '../../shared/sync/situation';
import type { Base } from '../../shared/sync/types';
import { formatInstant } from '../../shared/time/instant';
import type { Instant } from '../../shared/time/work-date';
import { EngineError } from '../engine-error';
import { myTimekeeperId } from '../store/account';
import { auditOf, syncActor } from '../store/audit';
import type { StoreContext } from '../store/database';
import { entryRowsByIds, entryRowsOfDay } from '../store/entry-rows';
import { allTimekeepers, getTimekeeper } from '../store/reference';
import { getSetting } from '../store/settings';
import { getBase } from '../store/sync/base';
import type { ConflictRecord } from '../store/sync/conflict';
import { decisionOf } from '../store/sync/decision-record';
import { timerOfEntry } from '../store/timers';
import { givenAwayTo } from '../sync/given-away';
import { auditWords, reasonOf } from './audit-words';
import { requireConflict, situationOf } from './conflict-situation';
import { summaryOf } from './conflicts-list';
import { entryViewsOf } from './entry-view';
import { titledEntries } from './line-title';
import { myFirmRole } from './my-rights';

/** One conflict with all three versions, what may be chosen and what it comes to, and the evidence beside it. */
export function conflictView(store: StoreContext, id: Id, normalise: Normalise): ConflictView {
  const record = requireConflict(store, id);
  const [row] = entryRowsByIds(store, [record.entryId]);
  if (row === undefined) throw new EngineError('not_found', 'The entry of this conflict cannot be read.');
  const situation = situationOf(store, record, normalise);
  const { local, localDeleted, remote, suggestion: suggested } = situation;
  const own = getBase(store, record.entryId);
  const told = auditOf(store, 'entry', record.entryId);
  const sameDay = entryRowsOfDay(store, local.timekeeperId, local.workDate);
  return {
    summary: summaryOf(store, record, row, situation),
    // A decision moves the base on: what was before is told as it was then.
    base: baseSource(store, record, decisionOf(record)?.before.base ?? own),
    local: localSource(store, record, local, { told, hidden: own?.hidden ?? [] }),
    localDeleted,
    remote: remote && remoteSource(store, remote),
    remoteEtag: remote?.etag ?? null,
    ownEtag: situation.own?.etag ?? null,
    localRevision: row.entry.revision,
    remoteOnBill: remote?.onBill ?? false,
    billLabel: remote?.billLabel ?? null,
    candidates: situation.candidates.map((candidate) => ({
      ...remoteSource(store, candidate),
      remoteId: candidate.remoteId,
      saidToBe: saidToBe(store, record, candidate.remoteId),
    })),
    merge: mergeOf(situation),
    suggestion: suggested && { ...suggested, reason: withPmsName(suggested.reason) },
    ...offersOf(store, record, situation),
    segments: (timerOfEntry(store, record.entryId)?.segments ?? []).map(({ id: _, ...segment }) => segment),
    sameDay: entryViewsOf(
      store,
      sameDay.filter((other) => other.entry.id !== record.entryId),
    ),
    history: told.map((event) => ({
      at: event.at,
      actor: event.actor,
      words: event.reason === null ? auditWords(event) : `${auditWords(event)} (${reasonOf(event)})`,
    })),
  };
}

/** What there is to choose in a conflict, and what of it is this person's to decide. */
export type ConflictOffers = Pick<ConflictView, 'choices' | 'mayDecide'>;

/** The offers of a conflict alone, without the versions and the evidence. @throws EngineError 'not_found' */
export function conflictOffers(store: StoreContext, id: Id, normalise: Normalise): ConflictOffers {
  const record = requireConflict(store, id);
  return offersOf(store, record, situationOf(store, record, normalise));
}

function offersOf(store: StoreContext, record: ConflictRecord, situation: Situation): ConflictOffers {
  const me = myTimekeeperId(store);
  return {
    // A decided conflict shows what was chosen; there is nothing left to choose, nor by versions that can't be read.
    choices: record.closedAt === null && record.damaged === null ? choicesIn(situation) : [],
    mayDecide: mayDecide(
      myFirmRole(store),
      situation.local.timekeeperId === me,
      getSetting(store, 'rights').decideMoney,
    ),
  };
}

function choicesIn(situation: Situation): ConflictView['choices'] {
  const candidateRemoteId = situation.candidates[0]?.remoteId ?? null;
  return choicesOf(situation).map((offer) => ({
    ...offer,
    decides: decidedFields(situation, { choice: offer.choice, result: offer.result, candidateRemoteId }),
  }));
}

function timeWords(store: StoreContext, at: Instant): string {
  return formatInstant(at, store.clock.zone(), store.clock.now());
}

function baseSource(store: StoreContext, record: ConflictRecord, own: Base | null): VersionSource | null {
  if (record.base === null) return null;
  const at = own?.remoteUpdatedAt ?? null;
  const label = at === null ? 'before' : `before, ${timeWords(store, at)}`;
  return { label, who: null, role: null, at, facts: record.base, hidden: own?.hidden ?? [] };
}

/** The laptop's version under the name of whoever changed it last before the conflict, never under sync's. */
function localSource(
  store: StoreContext,
  record: ConflictRecord,
  facts: VersionSource['facts'],
  { told, hidden }: Pick<VersionSource, 'hidden'> & { readonly told: readonly AuditEvent[] },
): VersionSource {
  const last = told
    .filter((event) => event.actor !== syncActor && event.after !== null && event.at <= record.openedAt)
    .at(-1);
  const who = last?.actor ?? getTimekeeper(store, facts.timekeeperId)?.name ?? null;
  return {
    label: who === null ? 'laptop' : `laptop (${shortName(who)})`,
    who,
    role: roleOf(store, who, facts.timekeeperId),
    at: last?.at ?? null,
    facts,
    hidden,
  };
}

/** Of the person of that name; the entry's own timekeeper first, since a firm may have two of one name. */
function roleOf(store: StoreContext, who: string | null, timekeeperId: Id): Role | null {
  const own = getTimekeeper(store, timekeeperId);
  if (own?.name === who) return own.role;
  return allTimekeepers(store).find(({ name }) => name === who)?.role ?? null;
}

/** Clio says when a record changed, and not by whom. */
function remoteSource(store: StoreContext, { facts, hidden, updatedAt }: RemoteEntry): VersionSource {
  return {
    label: `${pmsName}, ${timeWords(store, updatedAt)}`,
    who: null,
    role: null,
    at: updatedAt,
    facts,
    hidden,
  };
}

/** More characters than one sentence has room for. */
const saidCharacters = 80;

/** What the entry is called that a person said an open conflict's candidate to be; null where none has it. */
function saidToBe(
  store: StoreContext,
  { entryId, closedAt }: ConflictRecord,
  remoteId: RemoteId,
): string | null {
  const other = closedAt === null ? givenAwayTo(store, entryId, remoteId) : null;
  const [entry] = other === null ? [] : titledEntries(store, [other]);
  if (entry === undefined) return null;
  const words = entry.narrative === '' ? entry.title : entry.narrative;
  return words.length <= saidCharacters ? words : `${words.slice(0, saidCharacters)}…`;
}

/** "Ana Rivera" → "A. Rivera". */
function shortName(name: string): string {
  const parts = name.trim().split(/\s+/);
  const last = parts.at(-1) ?? name;
  return parts.length < 2 ? name : `${(parts[0] ?? '').charAt(0)}. ${last}`;
}
