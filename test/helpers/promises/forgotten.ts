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
