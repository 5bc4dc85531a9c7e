import { describe, expect, it } from 'vitest';
import type { ActivityView, PushPlan, SyncRunView } from '../../../shared/ipc/views';
import { runGroups } from '../../../src-renderer/features/activity/run-groups';
import { runSentence } from '../../../src-renderer/features/activity/run-words';
import { joined } from '../../../src-renderer/features/activity/use-audit-pages';
import { nextAfter, queueUnder, stakeOf } from '../../../src-renderer/features/conflicts/queue-filter';
import { planWords, pushLines } from '../../../src-renderer/features/prebill/push-lines';
import { partsProblem, proposeSplit, sumOf } from '../../../src-renderer/features/prebill/split-parts';
import { clash } from './sample-conflict';

describe('the queue', () => {
  const row = (id: string, change: object) => ({ ...clash().summary, id, ...change });
  const now = '2026-11-20T00:00:00.000Z';
  const rows = [
    row('small', { stakeMinor: 100 }),
    row('older', { stakeMinor: -900, openedAt: '2026-11-01T00:00:00.000Z' }),
    row('newer', { stakeMinor: 900 }),
    row('asleep', { stakeMinor: 5000, snoozedUntil: '2026-11-21T00:00:00.000Z' }),
    row('twin', { kind: 'twin', stakeMinor: 0, isMine: false }),
    row('done', { decided: { choice: 'keep_pms', by: 'A', at: now, undoable: true } }),
  ];

  it('goes by money, then age; what waits for somebody else comes last and is still counted', () => {
    expect(queueUnder(rows, 'all', now).map(({ id }) => id)).toEqual([
      'older',
      'newer',
      'small',
      'twin',
      'asleep',
    ]);
    expect(stakeOf(rows)).toBe(100 + 900 + 900 + 5000);
  });

  it('filters by kind, and moves on to the row that takes the place', () => {
    expect(queueUnder(rows, 'mine', now).map(({ id }) => id)).not.toContain('twin');
    expect(queueUnder(rows, 'twins', now).map(({ id }) => id)).toEqual(['twin']);
    expect(queueUnder(rows, 'decided', now).map(({ id }) => id)).toEqual(['done']);
    const open = queueUnder(rows, 'all', now);
    expect(nextAfter(open, 'older')).toBe('newer');
    expect(nextAfter(open, 'asleep')).toBe('twin');
    expect(nextAfter(open, 'older', ['newer'])).toBe('small');
    expect(nextAfter(open, 'older', ['newer', 'small', 'twin', 'asleep'])).toBeNull();
  });
});

describe('a split', () => {
  it('cuts at each semicolon, in tenths that sum to the line', () => {
    const parts = proposeSplit('Call with client; review file;draft letter', 3960);
    expect(parts).toEqual([
      { narrative: 'Call with client', billedSeconds: 1440 },
      { narrative: 'Review file', billedSeconds: 1440 },
      { narrative: 'Draft letter', billedSeconds: 1080 },
    ]);
    expect(partsProblem(parts, 3960)).toBeNull();
  });

  it('sums for any line, however odd', () => {
    for (const billed of [3, 359, 361, 1000, 86_399]) {
      expect(sumOf(proposeSplit('a; b; c', billed))).toBe(billed);
    }
  });

  it('gives a second part where there is no semicolon, which then needs words', () => {
    const parts = proposeSplit('Draft letter', 720);
    expect(parts).toHaveLength(2);
    expect(partsProblem(parts, 720)).toBe('Each part needs a narrative.');
  });
});

describe('a push', () => {
  const line = (entryId: string, what: PushPlan['lines'][number]['what'], words = '') => ({
    entryId,
    what,
    title: entryId,
    words,
    facts: null,
    hidden: [],
    amountMinor: 0,
    keptMinor: 0,
    currency: 'USD',
  });
  const plan = (lines: PushPlan['lines']): PushPlan => ({
    creates: lines.filter(({ what }) => what === 'create').length,
    updates: 0,
    deletes: 0,
    held: lines.filter(({ what }) => what === 'held').length,
    conflicts: 0,
    awaitingApproval: 0,
    amountMinor: 0,
    keptMinor: 0,
    lines,
  });
  const started = plan([line('a', 'create'), line('b', 'create'), line('c', 'create'), line('d', 'held')]);

  it('is told in words before it starts', () => {
    expect(planWords(started)).toBe('3 new, 1 held');
    expect(planWords(plan([]))).toBe('Nothing to send');
  });

  it('is followed line by line: sent, waiting, stopped', () => {
    const now = plan([line('b', 'create'), line('c', 'held', 'Held: closed matter.'), line('d', 'held')]);
    const outcomes = pushLines(started, now).map(({ entryId, outcome }) => [entryId, outcome]);
    expect(outcomes).toEqual([
      ['a', 'sent'],
      ['b', 'waiting'],
      ['c', 'stopped'],
    ]);
  });
});

describe('the activity', () => {
  const run = (id: number, change: Partial<SyncRunView> = {}) => ({
    id,
    startedAt: '2026-11-18T10:42:00.000Z',
    endedAt: '2026-11-18T10:42:01.000Z',
    outcome: 'good',
    pulled: 0,
    pushed: 0,
    conflicts: 0,
    held: 0,
    steps: 0,
    unsettled: 0,
    words: '',
    ...change,
  });

  it('speaks in sentences', () => {
    expect(runSentence(run(1, { pulled: 3, pushed: 1, conflicts: 1 }), 'Clio')).toBe(
      '3 changes came from Clio, 1 entry went to Clio and 1 conflict opened.',
    );
    expect(runSentence(run(1), 'Clio')).toBe('Nothing new on either side.');
    expect(runSentence(run(1, { steps: 1, unsettled: 1 }), 'Clio')).toBe('1 to be tried or looked up again.');
    expect(runSentence(run(1, { outcome: 'stopped', words: 'No answer' }), 'Clio')).toBe('No answer.');
  });

  it('folds quiet runs in a row', () => {
    const groups = runGroups([run(6, { steps: 1 }), run(5), run(4), run(3, { pulled: 1 }), run(2), run(1)]);
    expect(groups.map(({ id, count }) => [id, count])).toEqual([
      [6, 1],
      [5, 2],
      [3, 1],
      [2, 2],
    ]);
  });

  it('joins pages of the trail without a gap', () => {
    const events = (from: number, to: number) =>
      Array.from(
        { length: from - to + 1 },
        (_, index) => ({ sequence: from - index }) as ActivityView['audit'][number],
      );
    const numbers = (list: readonly { sequence: number }[]) => list.map(({ sequence }) => sequence);
    expect(numbers(joined(events(6, 4), events(5, 1)))).toEqual([6, 5, 4, 3, 2, 1]);
    expect(numbers(joined(events(9, 7), events(5, 1)))).toEqual([9, 8, 7]);
  });
});
