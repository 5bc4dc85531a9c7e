import { describe, expect, it } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { entryView } from '../../../src-main/queries/entry-view';
import { listConflicts } from '../../../src-main/store/sync/conflict';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { decideAsShown } from '../../helpers/sync/decide-as-shown';
import { copyOf, rests } from '../../helpers/sync/older-copy';
import { type Rig, rig } from '../../helpers/sync/rig';

const note = 'Argue the motion in limine';

const custody = ({ store }: Rig, id: string) => entryView(store, id).custody;

describe('a laptop that was put back to an older copy has forgotten what it sent (P2)', () => {
  it('approved then and sent since: found, and not sent again', async () => {
    const laptop = await rig();
    const id = laptop.approved({ narrative: note });
    const putBack = copyOf(laptop);
    await laptop.cycle();
    const next = await putBack();
    await rests(next);
    expect(next.truth(note)).toHaveLength(1);
    expect(custody(next, id).state).toBe('on_pms');
    expect(listConflicts(next.store, 'open')).toEqual([]);
  });

  it('a draft then, approved and sent since: found too', async () => {
    const laptop = await rig();
    const id = laptop.entry({ narrative: note });
    const putBack = copyOf(laptop);
    laptop.approve(id);
    await laptop.cycle();
    const next = await putBack();
    await rests(next);
    expect(next.truth(note)).toHaveLength(1);
    expect(custody(next, id).state).toBe('on_pms');
  });

  it('a draft then, changed and sent since: asked about, never sent beside it', async () => {
    const laptop = await rig();
    const id = laptop.entry({ narrative: note });
    const putBack = copyOf(laptop);
    editEntry(laptop.store, { id, revision: 1, patch: { narrative: `${note}, won` }, reason: null });
    laptop.approve(id);
    await laptop.cycle();
    const next = await putBack();
    await rests(next);
    expect(next.truth(note)).toEqual([]);
    expect(next.truth(`${note}, won`)).toHaveLength(1);
    const candidate = String(next.truth(`${note}, won`)[0]?.id);
    decideAsShown(next, 'same_entry', { narrative: `${note}, won` }, candidate);
    await rests(next);
    expect(next.truth(`${note}, won`)).toHaveLength(1);
    expect(custody(next, id).state).toBe('on_pms');
  });

  it('never sent: drafts go back to being drafts without a word leaving, approved work goes after the search', async () => {
    const laptop = await rig();
    const draft = laptop.entry({ narrative: 'A draft' });
    const id = laptop.approved({ narrative: note });
    const next = await copyOf(laptop)();
    const [row] = openRowsOf(next.store, draft);
    expect(custody(next, draft).reason).toBe('outcome_unknown');
    await rests(next);
    expect(custody(next, draft).reason).toBe('draft');
    expect(openRowsOf(next.store, draft)).toMatchObject([
      { operationId: row?.operationId, state: 'awaiting_approval', attempts: 0 },
    ]);
    expect(next.truth('A draft')).toEqual([]);
    expect(next.truth(note)).toHaveLength(1);
    expect(custody(next, id).state).toBe('on_pms');
  });

  it('changed in the PMS and here since: the pull brings the later state, by the usual rules (P3)', async () => {
    const laptop = await rig();
    const id = laptop.approved({ narrative: note });
    await laptop.cycle();
    const putBack = copyOf(laptop);
    editEntry(laptop.store, { id, revision: 1, patch: { narrative: `${note}, won` }, reason: null });
    laptop.approve(id);
    await laptop.cycle();
    const next = await putBack();
    await rests(next);
    expect(entryView(next.store, id).entry.narrative).toBe(`${note}, won`);
    expect(custody(next, id).state).toBe('on_pms');
    expect(next.truth(`${note}, won`)).toMatchObject([{ version: 2 }]);
  });
});
