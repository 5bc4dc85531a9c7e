import { expect, test } from 'vitest';
import type { ConflictChoice } from '../../shared/sync/types';
import { undoConflict } from '../../src-main/commands/conflict-undo';
import { undoProblem } from '../../src-main/queries/conflict-undoable';
import { getConflict, listConflicts } from '../../src-main/store/sync/conflict';
import { decideAsShown } from '../helpers/sync/decide-as-shown';
import { agreed, minute } from '../simulation/stories/profiles/about';
import { ana, matterNumber, type VendorRig } from '../simulation/stories/profiles/vendor-rig';
import { clio } from '../simulation/world/profiles/clio';

/** Out of sight looks like gone (contract 6): a person says that it is, decides what becomes of the edit, and it is back. */
async function goneAndBack(choice: ConflictChoice): Promise<{ rig: VendorRig; id: string; decided: string }> {
  const { rig, id } = await agreed(clio);
  rig.edit(id, { narrative: 'Something else altogether', workedSeconds: 360 });
  rig.vendor.hideMatters(ana, [matterNumber]);
  await rig.cycleAfter(minute);
  rig.sync.handlers.missingDecide({ choice: 'they_were_deleted' });
  const [conflict] = listConflicts(rig.store, 'open');
  expect(conflict).toMatchObject({ kind: 'edited_here_deleted_there', entryId: id });
  decideAsShown(rig, choice);
  rig.vendor.hideMatters(ana, []);
  await rig.cycleAfter(20 * minute);
  await rig.cycleAfter(20 * minute);
  return { rig, id, decided: conflict?.id ?? '' };
}

test('a record that is back after its entry was kept without it is a second record of that entry, however different (P2)', async () => {
  const { rig, id } = await goneAndBack('keep_laptop');
  expect(listConflicts(rig.store, 'open')).toMatchObject([{ kind: 'twin', entryId: id }]);
});

test('a decision can’t be undone once its record belongs to another entry', async () => {
  const { rig, decided } = await goneAndBack('keep_pms');
  const conflict = getConflict(rig.store, decided);
  expect(conflict && undoProblem(rig.store, conflict)).toMatch(/another entry/);
  expect(() => undoConflict(rig.store, decided)).toThrow(/another entry/);
});
