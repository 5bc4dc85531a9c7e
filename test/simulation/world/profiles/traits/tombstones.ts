import { activityAsk, refusal, reshaped, type Server, type Trait, userOf } from './layer';

/**
 * What was deleted is known for good: it answers 410, and the first page of a list of changes names it. A record of a matter
 * that somebody may no longer see is not named: it was not deleted.
 */
export const tombstones: Trait = (below) => ({
  ...below,
  handle(request) {
    const ask = activityAsk(request);
    if (ask === null) return below.handle(request);
    const answer = below.handle(request);
    if (ask.id !== null) return answer.status === 404 && isKnownGone(below, ask.id) ? gone : answer;
    const since = ask.query.get('updated_since');
    if (ask.method !== 'GET' || since === null || ask.query.has('page_token')) return answer;
    const userId = userOf(below, request);
    return reshaped(answer, (record) => record, { deleted: deletedSince(below, Date.parse(since), userId) });
  },
});

export const gone = refusal(410, 'Gone', 'The record was deleted');

export function isKnownGone({ state }: Server, id: number): boolean {
  return state.tables.deletedActivities.has(id);
}

function deletedSince({ state }: Server, sinceMs: number, userId: number | null): number[] {
  const hidden = userId === null ? [] : (state.tables.users.get(userId)?.hiddenMatterIds ?? []);
  return [...state.tables.deletedActivities.values()].flatMap(({ id, row, deletedAtMs }) =>
    deletedAtMs >= sinceMs && (row.matterId === null || !hidden.includes(row.matterId)) ? [id] : [],
  );
}
