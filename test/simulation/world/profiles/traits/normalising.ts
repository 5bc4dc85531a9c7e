import type { Normalise } from '../../../../../shared/sync/compare';
import { activityAsk, type Trait, type Wire, withData } from './layer';

/** What a vendor makes of a note and of seconds before it stores them, whoever wrote them. Both idempotent. */
export type Normaliser = { note(note: string): string; seconds(seconds: number): number };

/** Blanks around a note go, and line ends become one kind: what every vendor here does. */
export const trimming: Normaliser = {
  note: (note) => note.replaceAll(/\r\n?/g, '\n').trim(),
  seconds: (seconds) => seconds,
};

/** The same for facts, as the judge reads them. */
export const storedBy =
  ({ note, seconds }: Normaliser): Normalise =>
  (facts) => ({ ...facts, narrative: note(facts.narrative), seconds: seconds(facts.seconds) });

export function normalising({ note, seconds }: Normaliser): Trait {
  const stored = (data: Wire): Wire => ({
    ...data,
    ...(typeof data.note === 'string' ? { note: note(data.note) } : {}),
    ...(typeof data.quantity === 'number' ? { quantity: seconds(data.quantity) } : {}),
  });
  return (below) => ({
    ...below,
    handle(request) {
      const isWrite = request.method === 'POST' || request.method === 'PATCH';
      return below.handle(isWrite && activityAsk(request) !== null ? withData(request, stored) : request);
    },
    office(action) {
      if (action.do === 'create') {
        const { entry } = action;
        return below.office({
          ...action,
          entry: { ...entry, note: note(entry.note), seconds: seconds(entry.seconds) },
        });
      }
      if (action.do !== 'edit') return below.office(action);
      const { changes } = action;
      return below.office({
        ...action,
        changes: {
          ...changes,
          ...(changes.note === undefined ? {} : { note: note(changes.note) }),
          ...(changes.seconds === undefined ? {} : { seconds: seconds(changes.seconds) }),
        },
      });
    },
  });
}
