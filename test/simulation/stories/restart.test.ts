import { describe, expect, it } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { requireEntry } from '../../../src-main/store/entries';
import { getBase } from '../../../src-main/store/sync/base';
import { getCursor } from '../../../src-main/store/sync/cursor';
import { rowsInState } from '../../../src-main/store/sync/outbox';
import { testFolder } from '../../helpers/engine/store';
import { type Rig, type RigOptions, rig } from '../../helpers/sync/rig';
import { startPmsServer } from '../../pms-server/http/server';

const note = 'Attend hearing on motion to compel';

/** The power goes at a named point: from then on nothing of this process reaches the disk. */
class PowerCut extends Error {}

/** A laptop that dies at the first pass of a point after it was armed, and what is left of it. */
async function dying(point: string, options: RigOptions = {}) {
  let armed = false;
  let dead = false;
  const laptop = await rig({
    ...options,
    failpoints: {
      hit(name) {
        if (dead || (armed && name === point)) {
          dead = true;
          throw new PowerCut();
        }
      },
    },
  });
  return {
    laptop,
    arm: () => {
      armed = true;
    },
    isDead: () => dead,
  };
}

/** The same database, tokens and PMS, in a new process. */
async function restarted(laptop: Rig): Promise<Rig> {
  await laptop.sync.stop().catch(() => undefined);
  return rig({ after: laptop });
}

const points = [
  'sync.attempt:before-commit',
  'sync.attempt:after-commit',
  'push:before-request',
  'push:after-answer',
  'sync.answer:before-commit',
  'sync.answer:after-commit',
];

describe('a process that dies while it pushes (P1, P2, contract 9)', () => {
  it.each(points)('a create, at %s: one record in the end, whatever was under way', async (point) => {
    const { laptop, arm, isDead } = await dying(point);
    const id = laptop.approved();
    arm();
    await laptop.cycle();
    expect(isDead()).toBe(true);

    const next = await restarted(laptop);
    // Two empty searches with a pause between, where nothing had left.
    for (let rest = 0; rest < 3; rest += 1) await next.cycleAfter(70_000);
    expect(next.truth(note)).toHaveLength(1);
    expect(getBase(next.store, id)?.remoteId).toBe(String(next.truth(note)[0]?.id));
    expect(rowsInState(next.store, 'unknown')).toEqual([]);
    expect(rowsInState(next.store, 'attempted')).toEqual([]);
    expect(next.store.db.prepare('SELECT count(*) FROM entry WHERE narrative = ?').pluck().get(note)).toBe(1);
  });

  it.each(points)('a change, at %s: the approved words, once', async (point) => {
    const { laptop, arm, isDead } = await dying(point);
    const id = laptop.approved();
    await laptop.cycle();
    editEntry(laptop.store, { id, revision: 1, patch: { narrative: 'Laptop words' }, reason: null });
    laptop.approve(id);
    arm();
    await laptop.cycle();
    expect(isDead()).toBe(true);

    const next = await restarted(laptop);
    await next.cycle();
    expect(next.truth('Laptop words')).toMatchObject([{ version: 2 }]);
    expect(getBase(next.store, id)?.revision).toBe(requireEntry(next.store, id).revision);
  });
});

describe('a process that dies while it pulls (contract 1, 2)', () => {
  it.each(['pull:page-received', 'sync.page:before-commit', 'sync.page:after-commit'])(
    'at %s: the cursor has not passed what was not applied',
    async (point) => {
      const { laptop, arm } = await dying(point, { fresh: true });
      arm();
      await laptop.signIn();
      const done = laptop.store.db.prepare('SELECT count(*) FROM entry').pluck().get() as number;
      expect(getCursor(laptop.store, 'time_entries')).toBeNull();

      const next = await restarted(laptop);
      const truth = next.server.groundTruth().activities.filter((one) => one.type === 'TimeEntry');
      expect(done).toBeLessThan(truth.length);
      expect(next.store.db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(truth.length);
      expect(getCursor(next.store, 'time_entries')).not.toBeNull();
    },
  );
});

describe('a PMS that dies', () => {
  it('and comes back with what it acknowledged: nothing is sent twice', async () => {
    const dataFolder = testFolder();
    const clock = { now: Date.parse('2026-11-18T15:00:00.000Z') };
    const first = await startPmsServer({ dataFolder, clock: () => clock.now });
    const laptop = await rig({ fresh: true, server: first });
    await laptop.signIn();
    laptop.approved();
    await laptop.control.faults({
      kind: 'answerLost',
      match: { method: 'POST', pathPrefix: '/api/v4/activities' },
    });
    await laptop.cycle();
    const { port } = first;
    await first.close();
    await laptop.cycle();
    expect(laptop.sync.state().connection).toBe('offline');

    const second = await startPmsServer({ dataFolder, port, clock: () => clock.now });
    await laptop.cycle();
    expect(second.groundTruth().activities.filter((one) => one.note === note)).toHaveLength(1);
    expect(rowsInState(laptop.store, 'unknown')).toEqual([]);
    await second.close();
  });
});
