import { expect, it } from 'vitest';
import { decideConflict } from '../../src-main/commands/conflict-decide';
import { editEntry } from '../../src-main/commands/entry-edit';
import { conflictView } from '../../src-main/queries/conflict-view';
import { requireEntry } from '../../src-main/store/entries';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { colesEntryId, colesWork } from '../helpers/sync/colleagues-work';
import { ana, rig } from '../helpers/sync/rig';

/** A colleague's hours were edited here to what no rounding leaves as it is, and are hidden by now. */
async function inConflict(isBilled: boolean) {
  const laptop = await rig();
  const { store, control } = laptop;
  const [activityId = 0] = await control.office({ do: 'create', entry: colesWork });
  await laptop.cycleAfter(700_000);
  const id = colesEntryId(laptop);
  const { revision } = requireEntry(store, id);
  editEntry(store, { id, revision, patch: { workedSeconds: 12_345 }, reason: null });
  await control.office({ do: 'edit', activityId, changes: { seconds: 7200 } });
  if (isBilled) await control.office({ do: 'bill', activityIds: [activityId] });
  await control.rights({ email: ana, hoursVisibility: 'own' });
  await laptop.cycle();
  const [open] = listConflicts(store, 'open');
  if (open === undefined) throw new Error('No conflict was opened');
  return { laptop, id, conflictId: open.id };
}

it.each([
  ['keep_laptop', false],
  ['keep_pms', false],
  ['field_by_field', false],
  ['keep_pms', true],
] as const)(
  'hours edited here and hidden since: %s can be chosen (on a bill: %s)',
  async (choice, isBilled) => {
    const { laptop, id, conflictId } = await inConflict(isBilled);
    const { store, pms } = laptop;
    const { normalise } = pms.adapter;
    const view = conflictView(store, conflictId, normalise);
    const offer = view.choices.find((one) => one.choice === choice);
    expect(offer).toBeDefined();
    const { remoteEtag, ownEtag, localRevision } = view;
    decideConflict(
      store,
      {
        id: conflictId,
        choice,
        result: offer?.result ?? null,
        remoteEtag,
        ownEtag,
        localRevision,
        candidateRemoteId: null,
        reason: null,
      },
      normalise,
    );

    expect(listConflicts(store, 'open')).toEqual([]);
    // What somebody typed as worked is not rounded by a decision about something else (P7), and nothing of it is sent.
    expect(requireEntry(store, id).workedSeconds).toBe(12_345);
    await laptop.cycle();
    expect(laptop.truth('Cole')[0]?.seconds).toBe(7200);
    expect(listConflicts(store, 'open')).toEqual([]);
  },
);
