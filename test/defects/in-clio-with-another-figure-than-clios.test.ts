import { expect, it } from 'vitest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { setSettings } from '../../src-main/commands/settings-set';
import { entryView } from '../../src-main/queries/entry-view';
import { requireEntry } from '../../src-main/store/entries';
import { getSettings } from '../../src-main/store/settings';
import { getBase } from '../../src-main/store/sync/base';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { type Rig, rig } from '../helpers/sync/rig';

const note = 'Attend hearing on motion to compel';

const work = (laptop: Rig, id: string, workedSeconds: number) =>
  editEntry(laptop.store, {
    id,
    revision: requireEntry(laptop.store, id).revision,
    patch: { workedSeconds },
    reason: null,
  });

const roundToQuarters = ({ store }: Rig) =>
  setSettings(store, { rounding: { ...getSettings(store).rounding, incrementSeconds: 900 } });

it('both sides came to the same hours: a later rounding setting does not change them', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  const activityId = laptop.truth(note)[0]?.id ?? 0;
  await laptop.control.office({ do: 'edit', activityId, changes: { seconds: 5040 } });
  work(laptop, id, 5000);
  await laptop.cycle();
  expect(entryView(laptop.store, id).custody.words).toBe('In Clio');
  roundToQuarters(laptop);
  expect(entryView(laptop.store, id).billedSeconds).toBe(getBase(laptop.store, id)?.facts.seconds);
});

it('an edit and its taking back: a later rounding setting does not change what is in Clio', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  work(laptop, id, 5000);
  work(laptop, id, 4320);
  expect(entryView(laptop.store, id).custody.words).toBe('In Clio');
  roundToQuarters(laptop);
  expect(entryView(laptop.store, id).billedSeconds).toBe(4320);
});

it('an edit that waits takes the new rounding, and leaves the queue where it then says what Clio has', async () => {
  const laptop = await rig();
  const id = laptop.approved({ workedSeconds: 3600 });
  await laptop.cycle();
  work(laptop, id, 3500);
  expect(openRowsOf(laptop.store, id)).toHaveLength(0);
  work(laptop, id, 3000);
  expect(openRowsOf(laptop.store, id)).toHaveLength(1);
  roundToQuarters(laptop);
  expect(entryView(laptop.store, id).billedSeconds).toBe(3600);
  expect(openRowsOf(laptop.store, id)).toEqual([]);
});
