import { expect, test } from 'vitest';
import type { EntryPatch } from '../../shared/ipc/views';
import { editEntry } from '../../src-main/commands/entry-edit';
import { requireEntry } from '../../src-main/store/entries';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { copyOf, rests } from '../helpers/sync/older-copy';
import { type Rig, rig } from '../helpers/sync/rig';

const words = 'Argue the motion in limine';

function edit({ store }: Rig, id: string, patch: EntryPatch): void {
  editEntry(store, { id, revision: requireEntry(store, id).revision, patch, reason: null });
}

/** What the life that an older copy has forgotten did to a draft before it was sent, and the copy's life afterwards. */
test.each([
  ['to another matter', (laptop: Rig) => ({ matterId: laptop.matterId('00104-001') })],
  [
    'to another matter and day',
    (laptop: Rig) => ({ matterId: laptop.matterId('00104-001'), workDate: '2026-11-12' }),
  ],
  ['to another day, with other words', () => ({ workDate: '2026-11-12', narrative: 'A call' })],
  [
    'to another matter, with other words',
    (laptop: Rig) => ({ matterId: laptop.matterId('00104-001'), narrative: 'A call' }),
  ],
  ['to other hours, with other words', () => ({ workedSeconds: 720, narrative: 'A call' })],
] as const)(
  'moved %s and sent, then forgotten: asked about, never sent beside it (P2)',
  async (_how, changed) => {
    const laptop = await rig();
    const before = laptop.server.groundTruth().activities.length;
    const id = laptop.entry({ narrative: words });
    const putBack = copyOf(laptop);
    edit(laptop, id, changed(laptop));
    laptop.approve(id);
    await laptop.cycle();
    expect(laptop.server.groundTruth().activities).toHaveLength(before + 1);

    const next = await putBack();
    edit(next, id, { narrative: 'Argued it, as told afterwards' });
    next.approve(id);
    await rests(next);
    expect(next.server.groundTruth().activities).toHaveLength(before + 1);
    expect(listConflicts(next.store, 'open')).toMatchObject([
      { entryId: id, kind: 'outcome_ambiguous', candidates: [{ facts: expect.any(Object) }] },
    ]);
  },
);

test('what a colleague of the same day and matter logged is nobody’s lost record', async () => {
  const laptop = await rig();
  const id = laptop.approved({ narrative: words });
  const putBack = copyOf(laptop);
  const before = laptop.server.groundTruth().activities.length;
  await laptop.control.office({
    do: 'create',
    entry: {
      date: '2026-11-18',
      seconds: 4320,
      note: words,
      matter: '00231-004',
      timekeeper: 'daniel.cole@hollisrivera.example',
      codes: { task: 'L350', activity: 'A109' },
    },
  });
  const next = await putBack();
  await rests(next);
  expect(listConflicts(next.store, 'open')).toEqual([]);
  expect(requireEntry(next.store, id).reviewState).toBe('approved');
  expect(next.server.groundTruth().activities).toHaveLength(before + 2);
});
