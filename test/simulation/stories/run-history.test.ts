import { describe, expect, it } from 'vitest';
import type { SyncStep } from '../../../shared/sync/step';
import { runsBefore } from '../../../src-main/store/sync/sync-run';
import { stepsOfEntry, stepsOfRun } from '../../../src-main/store/sync/sync-step';
import { trimHistory } from '../../../src-main/store/sync/trim-history';
import { aheadBy } from '../../helpers/sync/laptop-clock';
import { type Rig, rig } from '../../helpers/sync/rig';

const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
const all = Number.MAX_SAFE_INTEGER;
/** An entry's way, oldest first. */
const wayOf = ({ store }: Rig, id: string): SyncStep[] => stepsOfEntry(store, id, all, 100).reverse();
const inShort = (steps: readonly SyncStep[]) =>
  steps.map(({ act, attempt, answer, status, followed }) => [act, attempt, answer, status, followed]);

describe('the history of an entry’s way to the PMS (P5, P6)', () => {
  it('sent, no answer; looked at, not there, twice; sent again: accepted, with its number', async () => {
    const laptop = await rig();
    const id = laptop.approved();
    await laptop.control.faults({ kind: 'refuse', match: posts });
    await laptop.cycle();
    await laptop.cycle();
    await laptop.cycleAfter(60_000);
    await laptop.cycleAfter(60_000);
    const steps = wayOf(laptop, id);
    expect(inShort(steps)).toEqual([
      ['send', 1, 'unknown', null, 'unknown'],
      ['look', 1, 'done', null, 'unknown'],
      ['look', 1, 'done', null, 'again'],
      ['send', 2, 'done', null, 'done'],
    ]);
    expect(steps.map(({ message }) => message)).toEqual([
      'the line failed (reset)',
      'Not there',
      'Not there',
      '',
    ]);
    const [record] = laptop.truth('Attend hearing on motion to compel');
    expect(steps.at(-1)?.remoteId).toBe(String(record?.id));
    // Each belongs to its cycle, and the cycle knows how many it has.
    const runs = runsBefore(laptop.store, { before: null, onlyTrouble: false, limit: 50 });
    for (const step of steps) {
      expect(stepsOfRun(laptop.store, step.runId ?? 0, 0, 10)).toContainEqual(step);
      expect(runs.find((run) => run.id === step.runId)?.steps).toBeGreaterThan(0);
    }
  });

  it('refused: the vendor’s words, and held; found ours after a lost answer; no word of the narrative', async () => {
    const laptop = await rig();
    const { control } = laptop;
    const refused = laptop.approved({ narrative: 'Secret strategy', workDate: '2026-11-17' });
    await control.faults({ kind: 'status', status: 403, match: posts });
    await laptop.cycle();
    const lost = laptop.approved({ narrative: 'Secret call', workDate: '2026-11-16' });
    await control.faults({ kind: 'answerLost', match: posts });
    await laptop.cycle();
    await laptop.cycle();
    expect(inShort(wayOf(laptop, refused))).toEqual([['send', 1, 'refused', 403, 'held']]);
    expect(inShort(wayOf(laptop, lost))).toEqual([
      ['send', 1, 'unknown', null, 'unknown'],
      ['look', 1, 'done', null, 'done'],
    ]);
    expect(JSON.stringify([wayOf(laptop, refused), wayOf(laptop, lost)])).not.toMatch(/Secret/);
  });

  it('cut off by a crash: the next start says that no answer came', async () => {
    const laptop = await rig({
      failpoints: {
        hit(name) {
          if (name === 'push:after-answer') throw new Error('the power went');
        },
      },
    });
    const id = laptop.approved();
    await laptop.cycle();
    expect(inShort(wayOf(laptop, id))).toEqual([['send', 1, null, null, null]]);
    await laptop.sync.stop();
    const next = await rig({ after: laptop });
    expect(inShort(wayOf(next, id))).toEqual([
      ['send', 1, 'unknown', null, 'unknown'],
      ['look', 1, 'done', null, 'done'],
    ]);
  });

  it('runs with trouble are found by themselves, page by page', async () => {
    const laptop = await rig();
    laptop.approved({ narrative: 'First', workDate: '2026-11-16' });
    await laptop.cycle();
    laptop.approved({ narrative: 'Second', workDate: '2026-11-17' });
    await laptop.control.faults({ kind: 'answerLost', match: posts });
    await laptop.cycle();
    await laptop.cycle();
    const all = runsBefore(laptop.store, { before: null, onlyTrouble: false, limit: 50 });
    const trouble = runsBefore(laptop.store, { before: null, onlyTrouble: true, limit: 50 });
    expect(trouble).toHaveLength(1);
    expect(all.length).toBeGreaterThan(2);
    const paged = all.map((_, index) =>
      runsBefore(laptop.store, { before: all[index - 1]?.id ?? null, onlyTrouble: false, limit: 1 }),
    );
    expect(paged.flat()).toEqual(all);
  });
});

describe('the history is trimmed', () => {
  it('by number and by age, never the newest, never the last good run, never what is open', async () => {
    const laptop = await rig();
    const { store } = laptop;
    const done = laptop.approved({ narrative: 'Done', workDate: '2026-11-16' });
    await laptop.cycle();
    const held = laptop.approved({ narrative: 'Held', workDate: '2026-11-17' });
    await laptop.control.faults({ kind: 'status', status: 403, match: posts });
    await laptop.cycle();
    const count = () => store.db.prepare('SELECT count(*) FROM sync_run').pluck().get();
    const before = count();
    const limits = { runs: 1, days: 90, newest: 1 };
    // Within the days, but beyond the number.
    expect(trimHistory(store, { ...limits, runs: 10_000 })).toBe(false);
    expect(count()).toBe(before);
    aheadBy(laptop, 91 * 86_400_000);
    // A clock that jumped years ahead takes nothing of the newest.
    trimHistory(store, { ...limits, newest: 500 });
    expect(count()).toBe(before);
    trimHistory(store, limits);
    expect(count()).toBe(1);
    expect(wayOf(laptop, done)).toEqual([]);
    expect(inShort(wayOf(laptop, held))).toEqual([['send', 1, 'refused', 403, 'held']]);
  });
});
