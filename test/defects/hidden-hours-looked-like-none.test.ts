import { expect, it } from 'vitest';
import type { EntryPatch } from '../../shared/ipc/views';
import { suggestFor } from '../../shared/sync/suggest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { writeDownPrebill } from '../../src-main/commands/prebill-write-down';
import { entryView } from '../../src-main/queries/entry-view';
import { requireEntry } from '../../src-main/store/entries';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { colesEntryId, colesWork } from '../helpers/sync/colleagues-work';
import { ana, type Rig, rig } from '../helpers/sync/rig';
import { factsWith } from '../helpers/sync/sample-facts';

/** A colleague's entry whose hours Clio hides from the person at this laptop. */
async function hiddenHours() {
  const laptop = await rig();
  await laptop.control.rights({ email: ana, hoursVisibility: 'own' });
  await laptop.control.office({ do: 'create', entry: colesWork });
  await laptop.cycleAfter(700_000);
  const id = colesEntryId(laptop);
  return { laptop, id };
}

const edit = ({ store }: Rig, id: string, patch: EntryPatch) =>
  editEntry(store, { id, revision: requireEntry(store, id).revision, patch, reason: null });

it('hours that Clio hides are hidden here, and not 0.0', async () => {
  const { laptop, id } = await hiddenHours();
  expect(entryView(laptop.store, id)).toMatchObject({ hidden: ['seconds'], amountMinor: 0, flags: [] });
});

it('an edit or write-down of them is refused in a sentence, and nothing is changed or queued', async () => {
  const { laptop, id } = await hiddenHours();
  const refused = expect.objectContaining({
    code: 'not_allowed',
    field: 'billedSeconds',
    message: expect.stringContaining('Clio hides the hours of this entry from you'),
  });
  const before = requireEntry(laptop.store, id);
  expect(() => edit(laptop, id, { billedSeconds: 3600 })).toThrow(refused);
  expect(() => edit(laptop, id, { workedSeconds: 3600 })).toThrow(refused);
  const down = { id, revision: before.revision, billedSeconds: 0, reason: 'Courtesy' };
  expect(() => writeDownPrebill(laptop.store, down)).toThrow(refused);
  expect(requireEntry(laptop.store, id)).toEqual(before);
  expect(openRowsOf(laptop.store, id)).toEqual([]);
});

it('what is shown may be edited, and the hours stay as they are in Clio', async () => {
  const { laptop, id } = await hiddenHours();
  edit(laptop, id, { narrative: 'Attend hearing' });
  laptop.approve(id);
  await laptop.cycle();
  expect(entryView(laptop.store, id).custody.words).toBe('In Clio');
  expect(laptop.truth('Attend hearing')[0]?.seconds).toBe(5400);
});

it('no suggestion is made from hours that are hidden', () => {
  const given = { localDeleted: false, merge: null, hidden: ['seconds'] as const };
  const remote = factsWith({ seconds: 0 });
  const billed = suggestFor({ ...given, kind: 'edited_here_billed_there', local: factsWith(), remote });
  expect(billed).toMatchObject({ choice: 'keep_pms', facts: { seconds: 4320 } });
  expect(suggestFor({ ...given, kind: 'twin', local: factsWith(), remote: factsWith() })).toBeNull();
});
