import type { Case } from './case';
import type { HistoryEvent } from './history';
import { type Finding, finding } from './verdict';

/** P3, contract 11, 12: a record of the PMS is changed only from the version that was seen last. */
export function guardedWrites(known: Case): Finding[] {
  if (known.truth === null) return [];
  // A deletion names no version at any vendor: it is read, compared and then sent (contract 12).
  return known.updateGuard === 'if_match'
    ? [...byVersion(known), ...byReading(known, ['DELETE'])]
    : byReading(known, ['PATCH', 'DELETE']);
}

function byVersion({ truth }: Case): Finding[] {
  const patches = (truth?.writes ?? []).filter(
    (write) => write.via === 'api' && write.method === 'PATCH' && write.collection === 'activities',
  );
  const unguarded = patches.filter((write) => write.ifMatch === null || write.ifMatch !== write.etagBefore);
  return [
    finding(
      'P3',
      'every change of a PMS record named the version it was made from',
      patches.length,
      unguarded.map((write) => `request ${write.requestId} on record ${write.recordId}`),
    ),
  ];
}

type Request = Extract<HistoryEvent, { kind: 'request' }>;

/** Where the vendor has no precondition, the record is read right before each change of it. */
function byReading({ history }: Case, methods: readonly string[]): Finding[] {
  const asked = new Map<number, Request>();
  /** Records that a laptop has read since its last write to them. */
  const fresh = new Set<string>();
  const blind: string[] = [];
  let looked = 0;
  for (const event of history) {
    if (event.kind === 'request') {
      asked.set(event.request, event);
      const record = recordIn(event.path);
      if (record === null || !methods.includes(event.method)) continue;
      looked += 1;
      if (!fresh.delete(`${event.laptop} ${record}`))
        blind.push(`${event.laptop}: request ${event.request} on record ${record}`);
    }
    if (event.kind === 'answer' && (event.status === 200 || event.status === 401)) {
      const request = asked.get(event.request);
      // A 401 comes before anything is done: what was read is as fresh as before.
      const isFresh = (request?.method === 'GET') === (event.status === 200);
      const record = request !== undefined && isFresh ? recordIn(request.path) : null;
      if (request !== undefined && record !== null) fresh.add(`${request.laptop} ${record}`);
    }
  }
  const what = methods.includes('PATCH') ? 'change' : 'deletion';
  return [finding('P3', `every ${what} of a PMS record came right after reading it`, looked, blind)];
}

const recordIn = (path: string): string | null => /\/activities\/(\d+)/.exec(path)?.[1] ?? null;
