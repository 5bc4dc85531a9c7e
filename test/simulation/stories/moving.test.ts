import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { startTimer } from '../../../src-main/commands/timer-start';
import { takeBack } from '../../../src-main/exchange/move/hand-over';
import { exportUnsynced, importFile, previewImport } from '../../../src-main/exchange/move/move';
import { entryView } from '../../../src-main/queries/entry-view';
import { copyAtOnce } from '../../../src-main/store/database-file';
import { requireEntry } from '../../../src-main/store/entries';
import { getBase } from '../../../src-main/store/sync/base';
import { listConflicts } from '../../../src-main/store/sync/conflict';
import { openHandOvers } from '../../../src-main/store/sync/handed-over';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { openTimers, timerOfEntry } from '../../../src-main/store/timers';
import { personContext } from '../../../src-main/sync/create-sync';
import { testFolder } from '../../helpers/engine/store';
import { decideAsShown } from '../../helpers/sync/decide-as-shown';
import { type Rig, rig } from '../../helpers/sync/rig';

const note = 'Argue the motion in limine';
const passphrase = 'two laptops, one hearing';
const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;

/** The old laptop, and one that the same person signs in on: both on one PMS. */
async function twoLaptops() {
  const old = await rig();
  const fresh = async () => {
    const laptop = await rig({ fresh: true, server: old.server });
    await laptop.signIn();
    return laptop;
  };
  const file = join(testFolder(), 'to the other laptop.daybook-move');
  return { old, fresh, file };
}

const write = (from: Rig, file: string) => exportUnsynced(from.store, file, passphrase, '0.0.0-test');
const take = (to: Rig, file: string) =>
  importFile(personContext(to.store, to.pms), file, passphrase).then(({ broughtIn }) => broughtIn);

/**
 * Time passes at the PMS, and each of these laptops syncs after the other, as often as two searches with a pause between them
 * need. (The PMS goes by the clock of the first laptop, which has to be awake for that.)
 */
async function timePassesAt(old: Rig, ...laptops: Rig[]): Promise<void> {
  for (let rest = 0; rest < 3; rest += 1) {
    old.store.clock.advance(70_000);
    for (const laptop of laptops)
      await (laptop.store.clock === old.store.clock ? laptop.cycle() : laptop.cycleAfter(70_000));
  }
}

const custody = ({ store }: Rig, id: string) => entryView(store, id).custody;
const kinds = (brought: Awaited<ReturnType<typeof take>>) =>
  brought.items.map(({ decision }) => decision.kind);

describe('unsynced work goes to another laptop (P2)', () => {
  it('is sent from there, once, and the old laptop sees it arrive', async () => {
    const { old, fresh, file } = await twoLaptops();
    const id = old.approved({ narrative: note });
    await write(old, file);
    const next = await fresh();
    expect(kinds(await take(next, file))).toEqual(['bring_in']);
    expect(requireEntry(next.store, id).narrative).toBe(note);

    await timePassesAt(old, old);
    expect(old.truth(note)).toEqual([]);
    expect(custody(old, id)).toMatchObject({
      reason: 'held',
      words: expect.stringMatching(/Handed over to a file/),
    });

    await timePassesAt(old, old, next);
    expect(old.truth(note)).toHaveLength(1);
    for (const laptop of [old, next]) expect(custody(laptop, id).state).toBe('on_pms');
    expect(openHandOvers(old.store)).toEqual([]);
    expect(getBase(old.store, id)?.remoteId).toBe(getBase(next.store, id)?.remoteId);
  });

  it('a draft is finished and approved there; the old laptop may not change it meanwhile', async () => {
    const { old, fresh, file } = await twoLaptops();
    const id = old.entry({ narrative: note });
    await write(old, file);
    const edit = { id, revision: 1, patch: { narrative: 'Changed here' }, reason: null };
    expect(() => editEntry(old.store, edit)).toThrow(/handed over to a file for another laptop on/);
    expect(() => old.approve(id)).toThrow(/handed over/);

    const next = await fresh();
    await take(next, file);
    editEntry(next.store, { ...edit, patch: { narrative: `${note}, finished there` } });
    next.approve(id);
    await timePassesAt(old, next, old);
    expect(old.truth(`${note}, finished there`)).toHaveLength(1);
    // The old laptop knows other words: it asks, and sends nothing.
    decideAsShown(old, 'same_entry', { narrative: `${note}, finished there` });
    await timePassesAt(old, old, next);
    expect(
      old.server.groundTruth().activities.filter(({ note: words }) => words?.startsWith(note)),
    ).toHaveLength(1);
    expect(custody(old, id).state).toBe('on_pms');
  });

  it.each([
    ['had not seen it yet', false],
    ['had pulled it as the PMS’s own', true],
  ])(
    'sent without an answer before it was written, and the other laptop %s: its one record',
    async (_what, pulled) => {
      const { old, fresh, file } = await twoLaptops();
      const earlier = pulled ? null : await fresh();
      const id = old.approved({ narrative: note });
      await old.control.faults({ kind: 'answerLost', match: posts });
      await old.cycle();
      expect(old.truth(note)).toHaveLength(1);
      await write(old, file);

      const next = earlier ?? (await fresh());
      expect(kinds(await take(next, file))).toEqual([pulled ? 'take_record' : 'bring_in']);
      await timePassesAt(old, next, old);
      expect(old.truth(note)).toHaveLength(1);
      for (const laptop of [old, next]) expect(custody(laptop, id).state).toBe('on_pms');
      expect(listConflicts(next.store, 'open')).toEqual([]);
    },
  );

  it('the same file twice is once, and on a third laptop it finds what the second sent', async () => {
    const { old, fresh, file } = await twoLaptops();
    const id = old.approved({ narrative: note });
    await write(old, file);
    const second = await fresh();
    await take(second, file);
    expect(kinds(await take(second, file))).toEqual(['already_here']);
    const third = await fresh();
    await take(third, file);
    await timePassesAt(old, second, third, old);
    expect(kinds(await take(second, file))).toEqual(['already_here']);
    await timePassesAt(old, third, second, old);
    expect(old.truth(note)).toHaveLength(1);
    for (const laptop of [second, third, old]) expect(custody(laptop, id).state).toBe('on_pms');
  });

  it('taken back although it was sent from the other laptop: looked up, and found', async () => {
    const { old, fresh, file } = await twoLaptops();
    const id = old.approved({ narrative: note });
    await write(old, file);
    await old.sync.stop();
    const next = await fresh();
    await take(next, file);
    await timePassesAt(old, next);
    expect(old.truth(note)).toHaveLength(1);
    takeBack(old.store, openHandOvers(old.store)[0]?.fileId ?? '');
    expect(custody(old, id).reason).toBe('outcome_unknown');
    old.sync.start();
    await timePassesAt(old, old, next);
    expect(old.truth(note)).toHaveLength(1);
    expect(custody(old, id).state).toBe('on_pms');
  });

  it('taken back and never brought in: sent from here after all, once', async () => {
    const { old, file } = await twoLaptops();
    const id = old.approved({ narrative: note });
    const draft = old.entry({ narrative: 'A draft' });
    await write(old, file);
    takeBack(old.store, openHandOvers(old.store)[0]?.fileId ?? '');
    await timePassesAt(old, old);
    expect(old.truth(note)).toHaveLength(1);
    expect(custody(old, id).state).toBe('on_pms');
    expect(custody(old, draft)).toMatchObject({ reason: 'draft' });
    expect(old.truth('A draft')).toEqual([]);
  });

  it.each(['the other laptop first', 'the old laptop first'])(
    'the old laptop put back from a backup of before the file was written, %s: one record',
    async (who) => {
      const { old, fresh, file } = await twoLaptops();
      const id = old.approved({ narrative: note });
      const backup = join(testFolder(), 'backup.db');
      copyAtOnce(old.store.db, backup);
      await write(old, file);
      const next = await fresh();
      await take(next, file);
      if (who === 'the other laptop first') await timePassesAt(old, next, old);

      await old.sync.stop();
      old.store.db.close();
      for (const suffix of ['-wal', '-shm']) rmSync(old.store.db.name + suffix, { force: true });
      copyFileSync(backup, old.store.db.name);
      const restored = await rig({ after: old, isOlderCopy: true });
      await timePassesAt(old, restored);
      await timePassesAt(old, next, restored);
      expect(restored.truth(note)).toHaveLength(1);
      for (const laptop of [restored, next]) expect(custody(laptop, id).state).toBe('on_pms');
    },
  );

  it('a change of what is in the PMS goes on there, from the version it was made from (P3)', async () => {
    const { old, fresh, file } = await twoLaptops();
    const id = old.approved({ narrative: note });
    await old.cycle();
    editEntry(old.store, { id, revision: 1, patch: { narrative: `${note}, half day` }, reason: null });
    old.approve(id);
    await write(old, file);
    const next = await fresh();
    expect(kinds(await take(next, file))).toEqual(['take_record']);
    await timePassesAt(old, next, old);
    expect(old.truth(`${note}, half day`)).toMatchObject([{ version: 2 }]);
    for (const laptop of [old, next]) expect(custody(laptop, id).state).toBe('on_pms');
    expect(openHandOvers(old.store)).toEqual([]);
  });

  it('a second piece of work that looks alike is no twin of the first, which the old laptop knows', async () => {
    const { old, fresh, file } = await twoLaptops();
    old.approved({ narrative: 'Call with the client' });
    await old.cycle();
    const id = old.approved({ narrative: 'Call with the client' });
    await write(old, file);
    const next = await fresh();
    expect(kinds(await take(next, file))).toEqual(['bring_in']);
    await timePassesAt(old, next, old);
    expect(old.truth('Call with the client')).toHaveLength(2);
    expect(custody(next, id).state).toBe('on_pms');
  });

  it('what a colleague typed much alike meanwhile is asked about, not billed twice', async () => {
    const { old, fresh, file } = await twoLaptops();
    await old.sync.stop();
    const id = old.approved({ narrative: note });
    const other = await fresh();
    other.approved({ narrative: `${note} today` });
    await timePassesAt(old, other);
    await write(old, file);
    const next = await fresh();
    expect(kinds(await take(next, file))).toEqual(['twin']);
    decideAsShown(next, 'same_entry');
    await timePassesAt(old, next);
    const about = old.server.groundTruth().activities.filter(({ note: words }) => words?.startsWith(note));
    expect(about).toHaveLength(1);
    expect(custody(next, id).state).not.toBe('conflict');
  });

  it('temporary matters and timers come along; the timer is there once', async () => {
    const { old, fresh, file } = await twoLaptops();
    startTimer(old.store, {
      matterId: null,
      narrative: 'In the corridor',
      temporaryMatterName: 'New client from the corridor',
    });
    old.store.clock.advance(600_000);
    expect(await write(old, file)).toEqual({ entries: 0, timers: 1, leftOut: 0 });
    expect(openTimers(old.store)).toEqual([]);
    const next = await fresh();
    expect((await take(next, file)).timers).toBe(1);
    expect((await take(next, file)).timers).toBe(0);
    const [timer] = openTimers(next.store);
    expect(timer).toMatchObject({
      narrative: 'In the corridor',
      segments: [{ stoppedAt: expect.any(String) }],
    });
    expect(timerOfEntry(old.store, timer?.id ?? '')).toBeNull();
    takeBack(old.store, openHandOvers(old.store)[0]?.fileId ?? '');
    expect(openTimers(old.store)).toHaveLength(1);
  });

  it('a preview says the same and changes nothing', async () => {
    const { old, fresh, file } = await twoLaptops();
    const id = old.approved({ narrative: note });
    await write(old, file);
    const next = await fresh();
    const { broughtIn } = await previewImport(personContext(next.store, next.pms), file, passphrase);
    expect(kinds(broughtIn)).toEqual(['bring_in']);
    expect(openRowsOf(next.store, id)).toEqual([]);
    expect(next.store.db.prepare('SELECT count(*) FROM entry WHERE id = ?').pluck().get(id)).toBe(0);
  });
});
