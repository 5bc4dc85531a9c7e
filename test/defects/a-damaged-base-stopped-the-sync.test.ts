import { expect, test } from 'vitest';
import { approvePrebill } from '../../src-main/commands/prebill-approve';
import { activityGet } from '../../src-main/queries/activity-get';
import { entriesPage } from '../../src-main/queries/entries-page';
import { requireEntry } from '../../src-main/store/entries';
import { type Rig, rig } from '../helpers/sync/rig';

/**
 * One entry of which something could not be read any more, its base, its approval or the entry itself, ended every cycle for all
 * of them with an error of sync's own. Now that entry is put aside and shown, and the others go.
 */

const shown = ({ store }: Rig) =>
  activityGet(store, { auditBefore: null }).parked.map(({ reason }) => reason);

const bases = {
  'facts that are no JSON': "facts = 'x'",
  'hidden fields that are no JSON': "hidden = 'x'",
  'a time that is none': "remote_updated_at = 'soon'",
};

test.each(Object.entries(bases))('a base with %s: put aside and shown, the others go', async (_, set) => {
  const laptop = await rig();
  const { store } = laptop;
  const bad = laptop.approved({ narrative: 'The damaged one' });
  await laptop.cycle();
  const whole = store.db
    .prepare('SELECT facts, hidden, remote_updated_at FROM base WHERE entry_id = ?')
    .get(bad);
  store.db.prepare(`UPDATE base SET ${set} WHERE entry_id = ?`).run(bad);
  laptop.approved({ narrative: 'The whole one' });
  const [record] = laptop.truth('The damaged one');
  await laptop.control.office({
    do: 'edit',
    activityId: record?.id ?? 0,
    changes: { note: 'Changed there' },
  });
  await laptop.cycleAfter(60_000);

  expect(laptop.truth('The whole one')).toHaveLength(1);
  expect(laptop.sync.state().connection).toBe('online');
  expect(shown(laptop)).toEqual(expect.arrayContaining([expect.stringContaining(`Of entry ${bad}`)]));
  expect(() => entriesPage(store, { filter: {}, after: null, limit: 50 })).not.toThrow();
  // Nothing of it was taken for new: it is one record and one entry still.
  expect(
    store.db.prepare("SELECT count(*) FROM entry WHERE narrative LIKE 'Changed there'").pluck().get(),
  ).toBe(0);
  expect(laptop.truth('Changed there')).toHaveLength(1);

  // Put right by whoever can, it goes on by itself, and nothing is shown any more.
  store.db
    .prepare(
      'UPDATE base SET facts = @facts, hidden = @hidden, remote_updated_at = @remote_updated_at WHERE entry_id = @id',
    )
    .run({ ...(whole as object), id: bad });
  laptop.sync.handlers.syncNow();
  await laptop.cycleAfter(60_000);
  await laptop.cycleAfter(60_000);
  expect(shown(laptop)).toEqual([]);
  expect(requireEntry(store, bad).narrative).toBe('Changed there');
});

test('an entry that can’t be read itself is put aside', async () => {
  const laptop = await rig();
  const bad = laptop.approved({ narrative: 'The damaged one' });
  laptop.approved({ narrative: 'The whole one' });
  laptop.store.db.prepare("UPDATE entry SET work_date = 'tomorrow' WHERE id = ?").run(bad);
  await laptop.cycle();
  expect(laptop.truth('The whole one')).toHaveLength(1);
  expect(laptop.truth('The damaged one')).toHaveLength(0);
  expect(shown(laptop)).toEqual([expect.stringContaining(`Of entry ${bad}, the entry itself is damaged`)]);
});

test('an approval that can’t be read is none: it waits to be approved again', async () => {
  const laptop = await rig();
  const bad = laptop.approved({ narrative: 'The damaged one' });
  laptop.approved({ narrative: 'The whole one' });
  laptop.store.db.prepare("UPDATE approval SET facts = 'x' WHERE entry_id = ?").run(bad);
  await laptop.cycle();
  expect(laptop.truth('The whole one')).toHaveLength(1);
  expect(laptop.truth('The damaged one')).toHaveLength(0);
  const { revision } = requireEntry(laptop.store, bad);
  approvePrebill(laptop.store, { lines: [{ id: bad, revision }] });
  await laptop.cycleAfter(60_000);
  expect(laptop.truth('The damaged one')).toHaveLength(1);
});
