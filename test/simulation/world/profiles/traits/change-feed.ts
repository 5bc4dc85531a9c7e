import type { HttpAnswer, HttpRequest } from '../../../../../src-main/ports';
import { countersOf, type PmsState, settingsOf } from '../../../../pms-server/core/state';
import { type ActivityAsk, activityAsk, refusal, reshaped, type Server, type Trait, userOf } from './layer';

/**
 * Changes by an opaque cursor: `?cursor=` lists what was written since, deletions included, and the last page names the
 * next cursor. `?cursor=start` lists everything. A cursor is forgotten after `days`: 410, and the client starts anew.
 */
export function changeFeed(days: number): Trait {
  return (below) => {
    const give = (read: number): string => encode(read, below.clock());
    return {
      ...below,
      handle(request) {
        const ask = activityAsk(request);
        const cursor = ask?.query.get('cursor') ?? null;
        const isFeed = ask?.method === 'GET' && ask.id === null && cursor !== null;
        if (!isFeed || userOf(below, request) === null) return below.handle(request);
        if (cursor === 'start') {
          // Pages of the whole list carry the cursor along: what is written while they are turned comes with the next.
          const since = ask.query.get('from') ?? String(shownUntil(below.state));
          const answer = below.handle(startOf(ask));
          return hasNext(answer)
            ? withNext(answer, `&cursor=start&from=${since}`)
            : reshaped(answer, same, { cursor: give(Number(since)) });
        }
        const given = decode(cursor);
        if (given === null || below.clock() - given.atMs > days * 86_400_000)
          return refusal(410, 'Gone', 'The cursor is no longer known');
        return changesSince(below, request, ask, given.read, give);
      },
    };
  };
}

const same = <T>(record: T): T => record;

function startOf(ask: ActivityAsk): HttpRequest {
  const query = new URLSearchParams(ask.query);
  query.delete('cursor');
  query.delete('from');
  return ask.withQuery(query);
}

/** One page: the records that were written next, as they are now, and the numbers of those that went. */
function changesSince(
  below: Server,
  request: HttpRequest,
  ask: ActivityAsk,
  read: number,
  give: (read: number) => string,
): HttpAnswer {
  const { tables } = below.state;
  const limit = Number(ask.query.get('limit') ?? '50');
  const touched = new Set<number>();
  const last = shownUntil(below.state);
  let until = read;
  for (let n = read + 1; n <= last && touched.size < limit; n += 1) {
    const write = tables.writes.get(n);
    if (write?.collection === 'activities') touched.add(write.recordId);
    until = n;
  }
  const query = new URLSearchParams(ask.query);
  query.delete('cursor');
  query.delete('limit');
  query.append('ids[]', '0');
  const deleted: number[] = [];
  for (const id of touched) {
    if (tables.activities.has(id)) query.append('ids[]', String(id));
    else if (maySee(below, request, id)) deleted.push(id);
  }
  const answer = below.handle(ask.withQuery(query));
  const cursor = give(until);
  if (until >= last) return reshaped(answer, same, { deleted, cursor });
  const next = new URLSearchParams(ask.query);
  next.set('cursor', cursor);
  return reshaped(answer, same, { deleted, paging: { next: ask.withQuery(next).url } });
}

function maySee(below: Server, request: HttpRequest, id: number): boolean {
  const userId = userOf(below, request);
  const matterId = below.state.tables.deletedActivities.get(id)?.row.matterId ?? null;
  const hidden = userId === null ? [] : (below.state.tables.users.get(userId)?.hiddenMatterIds ?? []);
  return matterId === null || !hidden.includes(matterId);
}

type Meta = { meta?: { paging?: { next?: string } } };

function hasNext(answer: HttpAnswer): boolean {
  return answer.status === 200 && (JSON.parse(answer.body) as Meta).meta?.paging?.next !== undefined;
}

function withNext(answer: HttpAnswer, tail: string): HttpAnswer {
  const next = (JSON.parse(answer.body) as Meta).meta?.paging?.next ?? '';
  return reshaped(answer, same, { paging: { next: `${next}${tail}` } });
}

/** The last write that lists show already, where they lag behind: a feed never goes past what it can't show. */
function shownUntil(state: PmsState): number {
  const { writes } = state.tables;
  const lag = settingsOf(state).behaviour.readLagRequests;
  const next = countersOf(state).requests + 1;
  let last = writes.size;
  while (lag > 0 && last > 0 && next - requestNumber(writes.get(last)?.requestId) <= lag) last -= 1;
  return last;
}

const requestNumber = (requestId = ''): number => Number(requestId.replace(/^req-/, ''));

/** Opaque to clients, and no number that one might count with. */
function encode(read: number, atMs: number): string {
  return `${((read + 7) * 7919).toString(36)}-${atMs.toString(36)}`;
}

function decode(cursor: string): { read: number; atMs: number } | null {
  const [place = '', at = ''] = cursor.split('-');
  const read = Number.parseInt(place, 36) / 7919 - 7;
  const atMs = Number.parseInt(at, 36);
  return Number.isInteger(read) && Number.isInteger(atMs) ? { read, atMs } : null;
}
