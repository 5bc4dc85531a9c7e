import { describe, expect, it } from 'vitest';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { appendAudit } from '../../../src-main/store/audit';
import { custodyCounts } from '../../../src-main/store/custody-counts';
import { inTransaction } from '../../../src-main/store/database';
import { requireEntry, updateEntry } from '../../../src-main/store/entries';
import { getBase } from '../../../src-main/store/sync/base';
import { listConflicts } from '../../../src-main/store/sync/conflict';
import { rowsInState } from '../../../src-main/store/sync/outbox';
import { rig } from '../../helpers/sync/rig';

const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
const patches = { method: 'PATCH', pathPrefix: '/api/v4/activities' } as const;
const deletes = { method: 'DELETE', pathPrefix: '/api/v4/activities' } as const;
const note = 'Attend hearing on motion to compel';

describe('a create', () => {
  it('carries the approved content and price, and ends as one record with its base (P2, P4, contract 17)', async () => {
    const { store, cycle, approved, truth } = await rig();
    const id = approved();
    await cycle();
    expect(truth(note)).toMatchObject([
      {
        seconds: 4320,
        date: '2026-11-18',
        matter: '00231-004',
        task: 'L350',
        activity: 'A109',
        timekeeperEmail: 'ana.rivera@hollisrivera.example',
      },
    ]);
    expect(truth(note)[0]?.price).toBe((getBase(store, id)?.facts.rateMinor ?? 0) / 100);
    expect(getBase(store, id)).toMatchObject({ etag: truth(note)[0]?.etag, revision: 1 });
    expect(custodyCounts(store)).not.toHaveProperty('approved');
  });

  it('does not go without approval, nor after the approval was withdrawn by an edit (P4)', async () => {
    const { store, cycle, entry, approved, truth } = await rig();
    entry({ narrative: 'Never approved' });
    const id = approved();
    editEntry(store, { id, revision: 1, patch: { narrative: 'Changed after approval' }, reason: null });
    await cycle();
    expect(truth('Never approved')).toEqual([]);
    expect(truth(note)).toEqual([]);
    expect(truth('Changed after approval')).toEqual([]);
  });

  it('whose answer is lost is found, and never sent again (P2, contract 10)', async () => {
    const { store, cycle, cycleAfter, approved, truth, control } = await rig();
    const id = approved();
    await control.faults({ kind: 'answerLost', match: posts });
    await cycle();
    expect(rowsInState(store, 'unknown')).toHaveLength(1);
    expect(truth(note)).toHaveLength(1);
    await cycle();
    expect(rowsInState(store, 'unknown')).toEqual([]);
    expect(getBase(store, id)?.remoteId).toBe(String(truth(note)[0]?.id));
    await cycleAfter(600_000);
    expect(truth(note)).toHaveLength(1);
  });

  it('that never arrived is sent again only after two empty searches (contract 10)', async () => {
    const { store, cycle, cycleAfter, approved, truth, control } = await rig();
    approved();
    await control.faults({ kind: 'refuse', match: posts });
    await cycle();
    await cycle();
    await cycleAfter(30_000);
    expect(truth(note)).toEqual([]);
    expect(rowsInState(store, 'unknown')).toMatchObject([{ attempts: 1 }]);
    await cycleAfter(40_000);
    expect(truth(note)).toHaveLength(1);
    expect(rowsInState(store, 'unknown')).toEqual([]);
  });

  it('that takes effect late is ours all the same (P2)', async () => {
    const { store, cycle, cycleAfter, approved, truth, control } = await rig();
    const id = approved();
    await control.faults({ kind: 'appliedLate', ms: 40_000, match: posts });
    await cycle();
    await cycle();
    expect(truth(note)).toEqual([]);
    await cycleAfter(70_000);
    await cycleAfter(70_000);
    expect(truth(note)).toHaveLength(1);
    expect(getBase(store, id)?.remoteId).toBe(String(truth(note)[0]?.id));
  });

  it('applied twice on the way is found as a twin before anybody bills it (P2)', async () => {
    const { store, cycle, approved, truth, control } = await rig();
    const id = approved();
    await control.faults({ kind: 'appliedTwice', match: posts });
    await cycle();
    await cycle();
    expect(truth(note)).toHaveLength(2);
    const [twin] = listConflicts(store, 'open');
    expect(twin).toMatchObject({ kind: 'twin', entryId: id });
    const ids = truth(note)
      .map((one) => String(one.id))
      .toSorted();
    expect([twin?.remote?.remoteId, getBase(store, id)?.remoteId].toSorted()).toEqual(ids);
  });

  it('with a cut, empty or foreign answer is neither failure nor success (contract 9)', async () => {
    const { store, cycle, approved, truth, control } = await rig();
    for (const kind of ['cutBody', 'emptyBody', 'htmlPage'] as const) {
      approved({ narrative: `Answer spoilt by ${kind}` });
      await control.faults({ kind, match: posts });
      await cycle();
      expect(rowsInState(store, 'unknown')).toHaveLength(1);
      for (let rest = 0; rest < 3; rest += 1) {
        store.clock.advance(70_000);
        await cycle();
      }
      expect(rowsInState(store, 'unknown')).toEqual([]);
      expect(truth(`Answer spoilt by ${kind}`)).toHaveLength(1);
    }
  });

  it('asks a person where two records could be ours', async () => {
    const { store, cycle, approved, truth, control, matterId } = await rig();
    const id = approved();
    const price = store.db.prepare('SELECT rate_minor FROM entry WHERE id = ?').pluck().get(id);
    await control.faults({ kind: 'answerLost', match: posts });
    await cycle();
    await control.office({
      do: 'create',
      entry: {
        date: '2026-11-18',
        seconds: 4320,
        note,
        matter: '00231-004',
        timekeeper: 'ana.rivera@hollisrivera.example',
        codes: { task: 'L350', activity: 'A109' },
        price: Number(price) / 100,
      },
    });
    await cycle();
    expect(matterId('00231-004')).not.toBe('');
    expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'outcome_ambiguous', entryId: id }]);
    expect(listConflicts(store, 'open')[0]?.candidates).toHaveLength(2);
    await cycle();
    expect(truth(note)).toHaveLength(2);
    expect(store.db.prepare('SELECT count(*) FROM entry WHERE narrative = ?').pluck().get(note)).toBe(1);
  });

  it('refused by the PMS is held with its words and who must act, and the rest goes on (contract 14)', async () => {
    const { store, cycle, approved, truth, control } = await rig();
    await control.faults({ kind: 'status', status: 422, match: posts });
    approved({ narrative: 'Poison' });
    store.clock.advance(1000);
    approved({ narrative: 'Behind the poison' });
    await cycle();
    const [held] = rowsInState(store, 'held');
    expect(held).toMatchObject({ holdReason: 'Status 422, as ordered', holdOwner: 'The timekeeper' });
    expect(truth('Poison').length + truth('Behind the poison').length).toBe(1);
  });
});

describe('a change', () => {
  async function pushed() {
    const laptop = await rig();
    const id = laptop.approved();
    await laptop.cycle();
    const edit = (narrative: string): void => {
      const { revision } = requireEntry(laptop.store, id);
      editEntry(laptop.store, { id, revision, patch: { narrative }, reason: null });
      laptop.approve(id);
    };
    return { ...laptop, id, edit };
  }

  it('goes out with the version that was seen last, and its lost answer is settled by looking', async () => {
    const { store, cycle, control, edit, truth, exchanges } = await pushed();
    edit('Argue motion to compel');
    await control.faults({ kind: 'answerLost', match: patches });
    await cycle();
    expect(rowsInState(store, 'unknown')).toHaveLength(1);
    await cycle();
    expect(rowsInState(store, 'unknown')).toEqual([]);
    expect(truth('Argue motion to compel')).toMatchObject([{ version: 2 }]);
    const sent = exchanges.filter(({ request }) => request.method === 'PATCH');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.request.headers['if-match']).toMatch(/^".+"$/);
  });

  it('that never arrived is sent again behind the same guard', async () => {
    const { cycle, control, edit, truth } = await pushed();
    edit('Argue motion to compel');
    await control.faults({ kind: 'refuse', match: patches });
    await cycle();
    await cycle();
    expect(truth('Argue motion to compel')).toMatchObject([{ version: 2 }]);
  });

  it('to a record that moved becomes a conflict, and nothing is overwritten (P3, contract 11)', async () => {
    const { store, cycle, control, edit, truth, id } = await pushed();
    edit('Laptop words');
    // The colleague is quicker than the pull: the edit comes between listing and sending.
    const [record] = truth(note);
    await control.office({ do: 'edit', activityId: record?.id ?? 0, changes: { note: 'Office words' } });
    await cycle();
    expect(truth('Office words')).toHaveLength(1);
    expect(listConflicts(store, 'open')).toMatchObject([
      {
        kind: 'same_field',
        entryId: id,
        base: { narrative: note },
        local: { narrative: 'Laptop words' },
        remote: { facts: { narrative: 'Office words' } },
      },
    ]);
    await cycle();
    expect(truth('Laptop words')).toEqual([]);
  });

  it('refused since the entry is on a bill becomes a conflict of its own kind (contract 13)', async () => {
    const { store, cycle, control, edit, truth } = await pushed();
    edit('Too late');
    await control.office({ do: 'bill', activityIds: [truth(note)[0]?.id ?? 0] });
    await cycle();
    expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'edited_here_billed_there' }]);
    expect(truth('Too late')).toEqual([]);
  });

  it('deletes what was deleted here, once, also when the answer is lost', async () => {
    const { store, cycle, control, truth, id } = await pushed();
    deleteEntry(store, { id, revision: requireEntry(store, id).revision });
    await control.faults({ kind: 'answerLost', match: deletes });
    await cycle();
    await cycle();
    expect(truth(note)).toEqual([]);
    expect(getBase(store, id)).toBeNull();
    expect(rowsInState(store, 'unknown')).toEqual([]);
  });

  it('does not delete what a colleague changed (contract 12)', async () => {
    const { store, cycle, control, truth, id } = await pushed();
    deleteEntry(store, { id, revision: requireEntry(store, id).revision });
    await control.office({ do: 'edit', activityId: truth(note)[0]?.id ?? 0, changes: { seconds: 3600 } });
    await cycle();
    expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'deleted_here_edited_there' }]);
    expect(truth(note)).toHaveLength(1);
  });

  it('keeps an edit made while the row was on its way for the next row (contract 8, 17)', async () => {
    const laptop = await rig({
      line: (transport) => async (request, signal) => {
        const result = await transport(request, signal);
        if (request.method === 'POST' && request.url.includes('/activities')) editMeanwhile();
        return result;
      },
    });
    let id = '';
    function editMeanwhile(): void {
      const entry = requireEntry(laptop.store, id);
      inTransaction(laptop.store, 'test', () => {
        updateEntry(laptop.store, {
          ...entry,
          narrative: 'Edited on the way',
          revision: entry.revision + 1,
          reviewState: 'in_review',
        });
        appendAudit(laptop.store, {
          action: 'entry.edit',
          subject: 'entry',
          subjectId: id,
          before: entry,
          after: null,
          reason: null,
        });
      });
    }
    id = laptop.approved();
    await laptop.cycle();
    expect(laptop.truth(note)).toHaveLength(1);
    expect(getBase(laptop.store, id)).toMatchObject({ revision: 1, facts: { narrative: note } });
    expect(rowsInState(laptop.store, 'awaiting_approval')).toMatchObject([
      { entryId: id, operation: 'update', revision: 2 },
    ]);
  });
});
