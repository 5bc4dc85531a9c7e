import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { Normalise } from '../../../shared/sync/compare';
import type { BookAuditEvent } from './book';
import type { Case, LaptopCase } from './case';
import type { HistoryEvent, ReplacedVersion } from './history';
import { type Finding, finding } from './verdict';
import { workOf } from './work';

/**
 * P3, contract 3, 11, 12: what a change or a deletion of ours took the place of on the PMS, a person or this laptop had
 * before: in the entry, in what was sent, or in a conflict. Where the vendor has no precondition, what somebody wrote between
 * our look and our write is a race that nobody can close from here.
 */
export function replacedWasSeen({ history, laptops, updateGuard, normalise }: Case): Finding[] {
  const seen = new Map(laptops.map((laptop) => [laptop.name, seenBy(laptop, normalise)]));
  const races = racesIn(history, updateGuard);
  const forgottenUntil = lastOlderCopies(history);
  const unseen: string[] = [];
  const sentAt = new Map<number, number>();
  let looked = 0;
  for (const [at, event] of history.entries()) {
    if (event.kind === 'request') sentAt.set(event.request, at);
    if (event.kind !== 'applied' || event.replaced === undefined) continue;
    // What was sent before the copy was put back may take effect after it.
    if ((sentAt.get(event.request) ?? at) < (forgottenUntil.get(event.laptop) ?? 0)) continue;
    looked += 1;
    // Hours that the PMS hides from this person are left as they are, and were not replaced (contract 5).
    const replaced = replacedFields(event.replaced);
    const lost = (seen.get(event.laptop)?.lacking(event.replaced) ?? []).filter((what) => replaced.has(what));
    if (lost.length === 0 || races.has(event)) continue;
    const where = `${event.laptop}: request ${event.request} on record ${event.replaced.recordId}`;
    unseen.push(`${where}: ${lost.join(', ')} of what stood there was never seen here`);
  }
  return [finding('P3', 'what we replaced on the PMS had been seen', looked, unseen)];
}

type Field = 'all' | 'narrative' | 'hours' | 'work date';

/** What no longer stands there as it did: everything of a record that was deleted. */
function replacedFields({ after, ...before }: ReplacedVersion): ReadonlySet<Field> {
  return new Set<Field>([
    'all',
    ...(after?.note === before.note ? [] : (['narrative'] as const)),
    ...(after?.seconds === before.seconds ? [] : (['hours'] as const)),
    ...(after?.date === before.date ? [] : (['work date'] as const)),
  ]);
}

/** Where in the history each laptop was put back to an older copy last: its book has forgotten what it saw before. */
function lastOlderCopies(history: Case['history']): Map<string, number> {
  return new Map(
    [...history.entries()].flatMap(([at, event]) =>
      event.kind === 'start' && event.amnesia ? [[event.laptop, at] as const] : [],
    ),
  );
}

/** Everything a laptop's book holds about a piece of work, then and now, as the vendor spells it. */
type Known = { readonly notes: Set<string>; readonly seconds: Set<number>; readonly dates: Set<string> };

function seenBy({ book }: LaptopCase, normalise: Normalise): { lacking(there: ReplacedVersion): Field[] } {
  const byWork = new Map<string, Known>();
  const withHiddenHours = new Set(book.audit.flatMap(deletedUnseen));
  const spelled = (narrative: string, seconds: number): EntryFacts =>
    normalise({ ...blank, narrative, seconds });

  function note(value: unknown): void {
    if (Array.isArray(value)) for (const one of value) note(one);
    if (typeof value !== 'object' || value === null) return;
    const record = value as Record<string, unknown>;
    if (typeof record.narrative === 'string') {
      const text = spelled(record.narrative, 0).narrative;
      const known = byWork.get(workOf(text)) ?? { notes: new Set(), seconds: new Set(), dates: new Set() };
      byWork.set(workOf(text), known);
      known.notes.add(text);
      for (const seconds of [record.seconds, record.billedSeconds, record.workedSeconds]) {
        if (typeof seconds !== 'number') continue;
        known.seconds.add(seconds);
        known.seconds.add(spelled('', seconds).seconds);
      }
      if (typeof record.workDate === 'string') known.dates.add(record.workDate);
      return;
    }
    for (const inner of Object.values(record)) note(inner);
  }

  // The base of a push is no evidence: that it was taken over from the PMS is just what has to be shown.
  for (const { action, before, after } of book.audit)
    note(action === 'sync.pushed' ? after : [before, after]);
  for (const { payload } of book.outbox) note(payload);
  for (const { base, local, remote, candidates } of book.conflicts) note([base, local, remote, candidates]);

  return {
    lacking(there) {
      const text = spelled(there.note, 0).narrative;
      const known = byWork.get(workOf(text));
      if (known === undefined) return ['all'];
      return [
        ...(known.notes.has(text) ? [] : (['narrative'] as const)),
        ...(known.seconds.has(there.seconds) || withHiddenHours.has(there.recordId)
          ? []
          : (['hours'] as const)),
        ...(known.dates.has(there.date) ? [] : (['work date'] as const)),
      ];
    },
  };
}

/**
 * The record that somebody deleted, who is told that its hours are hidden from them (contract 5): told by the answer, or
 * noticed to be gone where that got lost.
 */
function deletedUnseen({ action, before }: BookAuditEvent): string[] {
  if (!endsOfRecords.has(action) || typeof before !== 'object' || before === null) return [];
  const { remoteId, hidden } = before as { readonly remoteId?: unknown; readonly hidden?: unknown };
  return Array.isArray(hidden) && hidden.includes('seconds') ? [String(remoteId)] : [];
}

const endsOfRecords: ReadonlySet<string> = new Set(['sync.deleted', 'sync.record_gone']);

const blank: EntryFacts = {
  timekeeperId: '',
  matterId: null,
  workDate: '2000-01-01',
  seconds: 0,
  narrative: '',
  taskCode: null,
  activityCode: null,
  rateMinor: null,
  billing: 'billable',
};

/** Writes before which somebody else touched the record after the laptop had asked for it last. */
function racesIn(history: Case['history'], updateGuard: Case['updateGuard']): ReadonlySet<HistoryEvent> {
  const methods = new Map<number, string>();
  const askedAt = new Map<string, number>();
  const before = new Map<string, number>();
  /** When a record was touched, and by which laptop; the office is nobody's. */
  const touched = new Map<string, { at: number; by: string }[]>();
  const touch = (recordId: string, at: number, by: string): void => {
    touched.set(recordId, [...(touched.get(recordId) ?? []), { at, by }]);
  };
  const races = new Set<HistoryEvent>();
  for (const [at, event] of history.entries()) {
    if (event.kind === 'request') {
      methods.set(event.request, event.method);
      const id = recordIn(event.path);
      if (event.method === 'GET' && id !== null) {
        const key = `${event.laptop} ${id}`;
        // An adapter may ask once more right before it writes, and go by what it read first.
        before.set(key, askedAt.get(key) ?? at);
        askedAt.set(key, at);
      }
    }
    if (event.kind === 'office') for (const id of event.recordIds) touch(id, at, '');
    if (event.kind !== 'applied' || event.replaced === undefined) continue;
    const { recordId } = event.replaced;
    const isGuarded = updateGuard === 'if_match' && methods.get(event.request) === 'PATCH';
    const since = (updateGuard === 'if_match' ? askedAt : before).get(`${event.laptop} ${recordId}`);
    const isRace =
      since !== undefined &&
      (touched.get(recordId) ?? []).some((one) => one.at > since && one.by !== event.laptop);
    if (!isGuarded && isRace) races.add(event);
    touch(recordId, at, event.laptop);
  }
  return races;
}

const recordIn = (path: string): string | null => /\/activities\/(\d+)/.exec(path)?.[1] ?? null;
