import { activityAsk, reshaped, type Trait, type Wire } from './layer';

/**
 * Timestamps as coarse as a minute, in what is shown and in what is asked for: `updated_since` and `created_since` are cut
 * to their minute and mean "in a later minute".
 */
export const coarseTimes: Trait = (below) => ({
  ...below,
  handle(request) {
    const ask = activityAsk(request);
    if (ask === null) return below.handle(request);
    const query = new URLSearchParams(ask.query);
    for (const name of ['updated_since', 'created_since']) {
      const since = query.get(name);
      // The server below knows seconds, and lists what is later: the last second of that minute is its boundary.
      if (since !== null) query.set(name, new Date(minuteOf(Date.parse(since)) + 59_000).toISOString());
    }
    return reshaped(below.handle(ask.withQuery(query)), cut);
  },
});

const minuteOf = (ms: number): number => Math.floor(ms / 60_000) * 60_000;

function cut(record: Wire): Wire {
  const coarse = (value: unknown) => new Date(minuteOf(Date.parse(String(value)))).toISOString();
  return { ...record, created_at: coarse(record.created_at), updated_at: coarse(record.updated_at) };
}
