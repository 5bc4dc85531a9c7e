import type { Case, LaptopCase, TruthCase } from './case';
import { inSightBefore, madeInForgottenLife, ofForgottenEntries } from './forgotten';
import type { History } from './history';
import { isOlderCopy } from './nothing-twice';
import { type Finding, finding } from './verdict';
import { workOf } from './work';

/**
 * P2, contract 9, 10: an operation takes effect once by our own sending. A second record that a proxy made of one request
 * may be found and put to a person as a twin; one that we asked for twice may not, whoever is asked about it afterwards.
 */
export function sentOnce({ history, laptops, truth }: Case): Finding[] {
  if (truth === null) return [];
  const made = requestsByRecord(history);
  const disturbed = changedByOthers(truth);
  const goneAt = deletions(history, truth);
  const twice = laptops.flatMap((laptop) => {
    const others = ofForgottenEntries(history, laptop);
    const own = (made.get(laptop.name) ?? []).filter(({ recordId }) => !others.has(recordId));
    return sentTwice(
      laptop,
      isOlderCopy(history, laptop) ? knowable(laptop, own, truth, disturbed) : own,
      goneAt,
      madeInForgottenLife(history, laptop.name),
    );
  });
  const looked = [...made.values()].reduce((sum, records) => sum + records.length, 0);
  return [finding('P2', 'no operation made a second record by being sent again', looked, twice)];
}

/** A record by the words in which it was sent: what people make of it later tells no operation apart. */
type Made = {
  readonly at: number;
  readonly request: number;
  readonly recordId: string;
  readonly work: string;
};

/** Of each laptop, its creates that took effect; a key that is answered again makes nothing. */
function requestsByRecord(history: History): Map<string, Made[]> {
  const byLaptop = new Map<string, Made[]>();
  const known = new Set<string>();
  for (const [at, event] of history.entries()) {
    if (event.kind !== 'applied' || event.made === undefined || known.has(event.made.recordId)) continue;
    const { laptop, request, made } = event;
    known.add(made.recordId);
    byLaptop.set(laptop, [
      ...(byLaptop.get(laptop) ?? []),
      { at, request, recordId: made.recordId, work: workOf(made.note) },
    ]);
  }
  return byLaptop;
}

/**
 * An older copy has forgotten which operations it sent, and looks before it sends any of them. It knows a record again that
 * stands as it was sent, unless a person said that it is another piece of work.
 */
function knowable(
  { book }: LaptopCase,
  made: readonly Made[],
  truth: TruthCase,
  disturbed: ReadonlySet<string>,
): Made[] {
  const keptApart = new Set(
    book.conflicts.flatMap(({ decision, remote, candidates }) =>
      [remote, ...candidates].flatMap((shown) =>
        shown !== null && isKeptApart(decision, shown.remoteId) ? [workOf(shown.facts.narrative)] : [],
      ),
    ),
  );
  return made.filter(
    ({ recordId, work }) =>
      truth.recordById.has(recordId) && !disturbed.has(recordId) && !keptApart.has(work),
  );
}

/** Both were kept, or none of the records that were shown, or another of them, was what had been sent. */
function isKeptApart(decision: unknown, remoteId: string): boolean {
  if (typeof decision !== 'object' || decision === null) return false;
  const { notTwins } = decision as { readonly notTwins?: unknown };
  return Array.isArray(notTwins) && notTwins.includes(remoteId);
}

/** Records that were written to after they were made, by the office or over the API. */
function changedByOthers({ writes }: TruthCase): ReadonlySet<string> {
  return new Set(writes.flatMap(({ what, recordId }) => (what === 'create' ? [] : [String(recordId)])));
}

/** Where in the history each deleted record was touched last, which is its deletion. */
function deletions(history: History, { deletedIds }: TruthCase): ReadonlyMap<string, number> {
  const goneAt = new Map<string, number>();
  for (const [at, event] of history.entries()) {
    const touched =
      event.kind === 'office'
        ? event.recordIds
        : event.kind === 'applied' && event.replaced !== undefined
          ? [event.replaced.recordId]
          : [];
    for (const id of touched) if (deletedIds.has(id)) goneAt.set(id, at);
  }
  return goneAt;
}

/** One that somebody deleted before we heard of it can't be found: then the operation is sent again, and there is one. */
function sentTwice(
  laptop: LaptopCase,
  made: readonly Made[],
  goneAt: ReadonlyMap<string, number>,
  lost: ReadonlySet<string>,
): string[] {
  const { name, book } = laptop;
  const operations = Map.groupBy(
    book.outbox.filter(({ operation, attempts }) => operation === 'create' && attempts > 0),
    ({ payload }) => workOf(payload?.narrative ?? ''),
  );
  const entries = Map.groupBy(
    book.entries.filter(({ source }) => source !== 'pms'),
    ({ narrative }) => workOf(narrative),
  );
  return [...Map.groupBy(made, ({ work }) => work)].flatMap(([work, records]) => {
    const wanted = operations.get(work)?.length ?? 0;
    if (wanted === 0 && !entries.has(work) && records.every(({ recordId }) => lost.has(recordId))) return [];
    const last = Math.max(...records.map(({ at }) => at));
    const there = records.filter(({ recordId }) => (goneAt.get(recordId) ?? Number.POSITIVE_INFINITY) > last);
    if (requestsOf(there).size <= Math.max(1, wanted)) return [];
    // Typed with what a forgotten life had sent in the list already: that was another operation than any that is known here.
    const forgotten = there.flatMap(({ recordId }) => (lost.has(recordId) ? [recordId] : []));
    const others = inSightBefore(laptop, forgotten, entries.get(work) ?? []);
    const requests = requestsOf(there.filter(({ recordId }) => !others.has(recordId)));
    if (requests.size <= Math.max(1, wanted)) return [];
    return [`${name}: requests ${[...requests].join(', ')} made records of one operation`];
  });
}

const requestsOf = (made: readonly Made[]): ReadonlySet<number> =>
  new Set(made.map(({ request }) => request));
