import { expect, test } from 'vitest';
import { withdrawPrebill } from '../../src-main/commands/prebill-withdraw';
import { activityGet } from '../../src-main/queries/activity-get';
import { pushDryRun } from '../../src-main/queries/push-dry-run';
import { statusGet } from '../../src-main/queries/status-get';
import { verifyChain } from '../../src-main/store/audit';
import { strays } from '../../src-main/store/custody-counts';
import { prepared } from '../../src-main/store/database';
import { type Rig, rig } from '../helpers/sync/rig';

/**
 * One row of the outbox that could not be read, by a bad sector or by hand, ended every cycle with an error of its own and
 * kept Activity from being shown. Now it is told with its entry and what is damaged, the rest goes on, and the person has it
 * built anew; that it may have been sent is never forgotten.
 */

/** Changes a row as no Daybook does. */
function damage({ store }: Rig, entryId: string, set: string): void {
  store.db.pragma('ignore_check_constraints = ON');
  store.db.prepare(`UPDATE outbox SET ${set} WHERE entry_id = ?`).run(entryId);
  store.db.pragma('ignore_check_constraints = OFF');
}

const held = ({ store }: Rig, entryId: string) =>
  activityGet(store, { auditBefore: null }).holds.filter((one) => one.entryId === entryId);

const damages = {
  'content that is no JSON': [`payload = '{"narrative": "Att'`, 'its content can’t be read'],
  'content that is JSON of something else': [`payload = '[]'`, 'its content can’t be read'],
  'content that nobody approved': [
    `payload = json_set(payload, '$.seconds', 36000)`,
    'its content is not what was approved',
  ],
  'a hash of something else': [`payload_hash = '00'`, 'its content is not what was approved'],
  'a revision below all': ['revision = -3', 'its revision can’t be read'],
  'a time that is none': [`next_attempt_at = 'soon'`, 'when it goes next can’t be read'],
  'an operation that there is not': [`operation = 'merge'`, 'what it is to do can’t be read'],
} as const;

test.each(Object.entries(damages))(
  '%s: held and named, the others go, built anew by choice',
  async (_, [set, what]) => {
    const laptop = await rig();
    const bad = laptop.approved({ narrative: 'The damaged one' });
    laptop.approved({ narrative: 'The whole one' });
    damage(laptop, bad, set);
    await laptop.cycle();

    expect(laptop.truth('The whole one')).toHaveLength(1);
    expect(laptop.truth('The damaged one')).toHaveLength(0);
    expect(laptop.sync.state().connection).toBe('online');
    expect(held(laptop, bad)).toMatchObject([
      { kind: 'held', reason: `Its row of the queue is damaged: ${what}` },
    ]);
    expect(statusGet(laptop.store, laptop.sync.state(), null)).toMatchObject({ held: 1 });

    const [hold] = held(laptop, bad);
    laptop.sync.handlers.holdRetry({ operationId: hold?.operationId ?? '' });
    await laptop.cycle();
    expect(laptop.truth('The damaged one')).toMatchObject([{ seconds: 4320 }]);
    expect(held(laptop, bad)).toEqual([]);
    expect(verifyChain(laptop.store, null, 10_000)).toMatchObject({ brokenAt: null });
  },
);

test('or nothing of it is sent: its approval is taken back', async () => {
  const laptop = await rig();
  const bad = laptop.approved({ narrative: 'The damaged one' });
  damage(laptop, bad, `payload = 'x'`);
  await laptop.cycle();
  withdrawPrebill(laptop.store, { entryIds: [bad] });
  await laptop.cycleAfter(60_000);
  expect(laptop.truth('The damaged one')).toHaveLength(0);
  expect(held(laptop, bad)).toEqual([]);
  expect(strays(laptop.store)).toBe(0);
});

const statesOfSent = { 'an unknown state': `state = 'sending'`, 'unreadable content': `payload = 'x'` };

test.each(Object.entries(statesOfSent))(
  'one that may have been sent is looked up and never sent again: %s',
  async (_, set) => {
    let isLost = true;
    const laptop = await rig({
      line: (transport) => async (request, signal) => {
        const result = await transport(request, signal);
        const isWrite = request.method === 'POST' && request.url.includes('/activities');
        if (!isWrite || !isLost) return result;
        isLost = false;
        return { ok: false, failure: { kind: 'reset', sent: true, message: 'the line failed' } };
      },
    });
    const bad = laptop.approved({ narrative: 'Sent without an answer' });
    await laptop.cycle();
    damage(laptop, bad, set);
    for (let round = 0; round < 4; round += 1) await laptop.cycleAfter(190_000);
    expect(laptop.truth('Sent without an answer')).toHaveLength(1);
    expect(prepared(laptop.store.db, 'SELECT count(*) FROM base WHERE entry_id = ?').pluck().get(bad)).toBe(
      1,
    );
    expect(held(laptop, bad)).toEqual([]);
  },
);

test('one whose entry is not there is shown with what can’t be read, and the queue goes on', async () => {
  const laptop = await rig();
  const bad = laptop.approved({ narrative: 'Its entry is gone' });
  laptop.approved({ narrative: 'The whole one' });
  const { db } = laptop.store;
  db.pragma('foreign_keys = OFF');
  db.prepare("UPDATE outbox SET entry_id = '01900000-0000-7000-8000-0000000000ff' WHERE entry_id = ?").run(
    bad,
  );
  db.pragma('foreign_keys = ON');
  await laptop.cycle();
  expect(laptop.truth('The whole one')).toHaveLength(1);
  const { parked } = activityGet(laptop.store, { auditBefore: null });
  expect(parked).toMatchObject([
    { collection: 'queue', reason: expect.stringContaining('the entry that it names isn’t there') },
  ]);
});

test('before any cycle has mended it, no screen stands still', async () => {
  const laptop = await rig();
  const bad = laptop.approved({ narrative: 'The damaged one' });
  damage(laptop, bad, `payload = 'x'`);
  expect(() => activityGet(laptop.store, { auditBefore: null })).not.toThrow();
  expect(() => statusGet(laptop.store, laptop.sync.state(), null)).not.toThrow();
  expect(() => pushDryRun(laptop.store)).not.toThrow();
});
