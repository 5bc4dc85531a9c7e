import { expect, test } from 'vitest';
import { decideConflict } from '../../src-main/commands/conflict-decide';
import { editEntry } from '../../src-main/commands/entry-edit';
import { conflictView } from '../../src-main/queries/conflict-view';
import { conflictsList } from '../../src-main/queries/conflicts-list';
import { statusGet } from '../../src-main/queries/status-get';
import { auditOf } from '../../src-main/store/audit';
import { requireEntry } from '../../src-main/store/entries';
import { listConflicts, openConflictOf } from '../../src-main/store/sync/conflict';
import { type Rig, rig } from '../helpers/sync/rig';

/**
 * A conflict whose PMS version had gone from its row, or could not be read, ended every cycle and shut the list of conflicts;
 * and where the version was simply missing, *keep the laptop's* would have made a second record of one that stands (P2). Now
 * it is told, nothing can be decided in it, and the next sync looks at both sides anew. The row stays as it is.
 */

async function inConflict(laptop: Rig): Promise<string> {
  const id = laptop.approved({ narrative: 'Draft motion' });
  await laptop.cycle();
  const [record] = laptop.truth('Draft motion');
  await laptop.control.office({
    do: 'edit',
    activityId: record?.id ?? 0,
    changes: { note: 'Changed at the office' },
  });
  const { revision } = requireEntry(laptop.store, id);
  editEntry(laptop.store, { id, revision, patch: { narrative: 'Changed here' }, reason: null });
  await laptop.cycleAfter(60_000);
  expect(openConflictOf(laptop.store, id)?.kind).toBe('same_field');
  return id;
}

const damages = {
  'its PMS version is missing': 'remote = NULL',
  'its PMS version is no JSON': `remote = '{"remoteId": "17'`,
  'its PMS version is something else': `remote = '{}'`,
  'its base is no JSON': `base = '{'`,
  'its laptop version is no JSON': `local = 'x'`,
  'its candidates are no JSON': `candidates = 'x'`,
  'its kind is none': `kind = 'quarrel'`,
};

test.each(Object.entries(damages))('%s: told, undecidable, and looked at anew', async (_, set) => {
  const laptop = await rig();
  const { store } = laptop;
  const { normalise } = laptop.pms.adapter;
  const id = await inConflict(laptop);
  const conflictId = openConflictOf(store, id)?.id ?? '';
  store.db.prepare(`UPDATE conflict SET ${set} WHERE id = ?`).run(conflictId);

  // Before any cycle: the list stands, says so, and its number is right.
  expect(conflictsList(store, { show: 'open' }, normalise)).toMatchObject([
    { id: conflictId, subtitle: expect.stringMatching(/can’t be read.*looked at anew/) },
  ]);
  expect(statusGet(store, laptop.sync.state(), null)).toMatchObject({ openConflicts: 1 });
  const view = conflictView(store, conflictId, normalise);
  expect(view.choices).toEqual([]);
  const { localRevision, remoteEtag, ownEtag } = view;
  const keepLaptop = { id: conflictId, choice: 'keep_laptop' as const, result: view.local.facts };
  expect(() =>
    decideConflict(
      store,
      { ...keepLaptop, localRevision, remoteEtag, ownEtag, candidateRemoteId: null, reason: null },
      normalise,
    ),
  ).toThrow(/can’t be read/);

  laptop.approved({ narrative: 'Another piece of work' });
  await laptop.cycleAfter(60_000);
  expect(laptop.truth('Another piece of work')).toHaveLength(1);
  const anew = openConflictOf(store, id);
  expect(anew?.id).not.toBe(conflictId);
  expect(anew).toMatchObject({
    kind: 'same_field',
    damaged: null,
    remote: { facts: { narrative: 'Changed at the office' } },
  });
  expect(conflictView(store, anew?.id ?? '', normalise).choices.length).toBeGreaterThan(1);
  expect(auditOf(store, 'entry', id).map(({ action }) => action)).toContain('conflict.damaged');
  // Nothing was overwritten meanwhile.
  expect(laptop.truth('Changed at the office')).toHaveLength(1);
  expect(laptop.truth('Changed here')).toHaveLength(0);
  // What stood in the row stands there still.
  expect(store.db.prepare('SELECT closed_as FROM conflict WHERE id = ?').pluck().get(conflictId)).toBe(
    'overtaken',
  );
});

test('a twin whose record can’t be read any more is found again before anything is sent', async () => {
  const laptop = await rig();
  const { store } = laptop;
  await laptop.control.office({
    do: 'create',
    entry: {
      date: '2026-11-18',
      seconds: 4320,
      note: 'Attend the hearing',
      matter: '00231-004',
      timekeeper: 'ana.rivera@hollisrivera.example',
      codes: { task: 'L350', activity: 'A109' },
    },
  });
  const id = laptop.approved({ narrative: 'Attend the hearing' });
  await laptop.cycleAfter(60_000);
  expect(openConflictOf(store, id)?.kind).toBe('twin');
  store.db.prepare(`UPDATE conflict SET remote = 'x' WHERE entry_id = ?`).run(id);
  await laptop.cycleAfter(60_000);
  expect(openConflictOf(store, id)).toMatchObject({ kind: 'twin', damaged: null });
  expect(laptop.truth('Attend the hearing')).toHaveLength(1);
});

test('a decision that can’t be read leaves the list of the decided ones as it is', async () => {
  const laptop = await rig();
  const { store } = laptop;
  const { normalise } = laptop.pms.adapter;
  const id = await inConflict(laptop);
  const { id: conflictId = '' } = openConflictOf(store, id) ?? {};
  const { choices, localRevision, remoteEtag, ownEtag } = conflictView(store, conflictId, normalise);
  const { result } = choices.find(({ choice }) => choice === 'keep_pms') ?? { result: null };
  decideConflict(
    store,
    {
      id: conflictId,
      choice: 'keep_pms',
      result,
      localRevision,
      remoteEtag,
      ownEtag,
      candidateRemoteId: null,
      reason: null,
    },
    normalise,
  );
  store.db.prepare(`UPDATE conflict SET decision = 'x' WHERE id = ?`).run(conflictId);
  expect(listConflicts(store, 'decided')).toHaveLength(1);
  expect(conflictsList(store, { show: 'decided' }, normalise)).toMatchObject([{ id: conflictId }]);
});
