import type { Case, LaptopCase, TruthCase } from './case';
import type { History } from './history';
import { type Finding, finding } from './verdict';
import { workOf } from './work';

/**
 * P2, contract 9, 10: an operation takes effect once by our own sending. A second record that a proxy made of one request
 * may be found and put to a person as a twin; one that we asked for twice may not, whoever is asked about it afterwards.
 */
export function sentOnce({ history, laptops, truth }: Case): Finding[] {
  if (truth === null) return [];
  const made = requestsByRecord(history);
  const twice = laptops.flatMap((laptop) =>
    isOlderCopy(history, laptop) ? [] : sentTwice(laptop, made.get(laptop.name) ?? [], truth),
  );
  const looked = [...made.values()].reduce((sum, records) => sum + records.length, 0);
  return [finding('P2', 'no operation made a second record by being sent again', looked, twice)];
}

type Made = { readonly request: number; readonly recordId: string };

/** Of each laptop, its creates that took effect; a key that is answered again makes nothing. */
function requestsByRecord(history: History): Map<string, Made[]> {
  const byLaptop = new Map<string, Made[]>();
  const known = new Set<string>();
  for (const event of history) {
    if (event.kind !== 'applied' || event.made === undefined || known.has(event.made)) continue;
    known.add(event.made);
    const { laptop, request, made } = event;
    byLaptop.set(laptop, [...(byLaptop.get(laptop) ?? []), { request, recordId: made }]);
  }
  return byLaptop;
}

/** An older copy has forgotten which operations it sent. */
function isOlderCopy(history: History, { name }: LaptopCase): boolean {
  return history.some((event) => event.kind === 'start' && event.laptop === name && event.amnesia);
}

function sentTwice({ name, book, entries }: LaptopCase, made: readonly Made[], truth: TruthCase): string[] {
  const operations = Map.groupBy(
    book.outbox.filter(({ operation, attempts }) => operation === 'create' && attempts > 0),
    ({ entryId }) => workOf(entries.get(entryId)?.narrative ?? ''),
  );
  const records = Map.groupBy(made, ({ recordId }) => workOf(noteOf(truth, recordId)));
  return [...records].flatMap(([work, ofWork]) => {
    const beside = ofWork.filter(({ recordId }) => !wasGoneBefore(truth, recordId, ofWork));
    const requests = new Set(beside.map(({ request }) => request));
    const wanted = operations.get(work)?.length ?? 0;
    if (requests.size <= Math.max(1, wanted)) return [];
    return [`${name}: requests ${[...requests].join(', ')} made records of one operation`];
  });
}

/** Deleted there before the next one was made: where no tombstone tells of it, it looks like never made. */
function wasGoneBefore(truth: TruthCase, recordId: string, others: readonly Made[]): boolean {
  const gone = truth.deleted.find(({ id }) => String(id) === recordId);
  if (gone === undefined) return false;
  const lastMade = others
    .map((other) => recordOf(truth, other.recordId)?.createdAt ?? '')
    .reduce((latest, at) => (at > latest ? at : latest), '');
  return gone.deletedAt <= lastMade;
}

function noteOf(truth: TruthCase, recordId: string): string {
  return recordOf(truth, recordId)?.note ?? recordId;
}

const recordOf = (truth: TruthCase, recordId: string) =>
  truth.recordById.get(recordId) ?? truth.deleted.find(({ id }) => String(id) === recordId);
