import type { LaptopCase } from './case';
import type { History } from './history';

/**
 * Records that a laptop made before an older copy of its disk was put back. Where the copy knows nothing at all of their work,
 * neither does the judge: whether they were one entry or the parts of one that was split is forgotten with that life.
 */
export function madeInForgottenLife(history: History, laptop: string): ReadonlySet<string> {
  const last = history.findLastIndex(
    (event) => event.kind === 'start' && event.laptop === laptop && event.amnesia,
  );
  const sent = new Set(
    history
      .slice(0, Math.max(0, last))
      .flatMap((event) => (event.kind === 'request' && event.laptop === laptop ? [event.request] : [])),
  );
  return new Set(
    history.flatMap((event) =>
      event.kind === 'applied' &&
      event.laptop === laptop &&
      event.made !== undefined &&
      sent.has(event.request)
        ? [event.made.recordId]
        : [],
    ),
  );
}

/**
 * Which of the records had come back as entries of their own before a person typed any of the work here: whoever has one in the
 * list and types another means another piece of work. One that came back after the entry was typed is its second record.
 * @param typed the entries here that are this work and may have been sent; what no trail says was typed was always there
 */
export function inSightBefore(
  { trailOf, book }: LaptopCase,
  recordIds: readonly string[],
  typed: readonly { readonly id: string }[],
): ReadonlySet<string> {
  if (typed.length === 0) return new Set();
  const firstTyped = Math.min(
    ...typed.map(({ id }) => trailOf.get(id)?.find(({ action }) => action === 'entry.create')?.sequence ?? 0),
  );
  const cameBack = adoptions(book);
  return new Set(recordIds.filter((id) => (cameBack.get(id) ?? Number.POSITIVE_INFINITY) < firstTyped));
}

/**
 * Records that a forgotten life made of entries which the copy doesn't hold, and that came back as entries of their own: told by
 * the database that it took the place of, a copy knows those of its own entries, whatever words they share with others.
 */
export function ofForgottenEntries(history: History, { name, book }: LaptopCase): ReadonlySet<string> {
  const last = history.findLast((event) => event.kind === 'start' && event.laptop === name && event.amnesia);
  if (last?.kind !== 'start' || last.told !== true) return new Set();
  const cameBack = adoptions(book);
  return new Set([...madeInForgottenLife(history, name)].filter((id) => cameBack.has(id)));
}

/** Where in the trail each record first became an entry of its own. */
function adoptions({ audit }: LaptopCase['book']): ReadonlyMap<string, number> {
  const cameBack = new Map<string, number>();
  for (const { action, after, sequence } of audit) {
    if (action !== 'sync.adopt' || typeof after !== 'object' || after === null) continue;
    const remoteId = String((after as { readonly remoteId?: unknown }).remoteId);
    if (!cameBack.has(remoteId)) cameBack.set(remoteId, sequence);
  }
  return cameBack;
}
