import { expect, it } from 'vitest';
import { hoursWithoutSync, type SyncWatch } from '../../../shared/sync/stale-sync';

const hour = 3_600_000;
const good = '2026-11-18T03:00:00.000Z';
const at = (hours: number) => new Date(Date.parse(good) + hours * hour).toISOString();
const watch = (changes: Partial<SyncWatch>): SyncWatch => ({
  goodAt: good,
  now: at(13),
  sinceGoodMs: 13 * hour,
  failingForMs: 12.5 * hour,
  ...changes,
});

it.each([
  ['thirteen hours of failing tries', watch({}), 13],
  ['to the hour, twelve', watch({ now: at(12), sinceGoodMs: 12 * hour }), 12],
  ['a minute less', watch({ now: at(11.98), sinceGoodMs: 11.98 * hour }), null],
  ['the last try went through, or nothing answers', watch({ failingForMs: null }), null],
  ['it has just woken from a night of sleep', watch({ sinceGoodMs: hour, failingForMs: 60_000 }), null],
  ['it woke an hour ago, and fails since', watch({ sinceGoodMs: hour, failingForMs: hour }), 13],
  ['the app was shut for three days, and fails since', watch({ now: at(72), sinceGoodMs: null }), 72],
  ['the wall clock was set back a week', watch({ now: at(-150) }), 13],
  ['the wall clock was set ahead a week, and the tries fail', watch({ now: at(168) }), 168],
  ['nobody ever signed in', watch({ goodAt: null }), null],
])('%s', (_what, given, hours) => {
  expect(hoursWithoutSync(given)).toBe(hours);
});
