import { expect, test } from 'vitest';
import { getBase } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { rowsInState } from '../../src-main/store/sync/outbox';
import { hearingTwin } from '../helpers/sync/colleagues-work';
import { decideAsShown } from '../helpers/sync/decide-as-shown';
import { rests } from '../helpers/sync/older-copy';
import { rig } from '../helpers/sync/rig';

/**
 * A person joined an entry to a record of the office's while its own create had no answer, and what that had made was changed
 * at the office. The question which record it was opened with each search, and the next news of the joined record closed it:
 * an unknown outcome for ever, and a question that nobody could answer (P5; seed 2010631).
 */
test('what a joined entry had made comes to rest as a second record, that a person is asked about (contract 10)', async () => {
  const laptop = await rig();
  const { store, control } = laptop;
  const id = laptop.approved();
  await control.faults({ kind: 'answerLost', match: { method: 'POST', pathPrefix: '/api/v4/activities' } });
  await laptop.cycle();
  const made = laptop.truth('Attend hearing on motion to compel')[0]?.id ?? 0;
  laptop.store.clock.advance(5_000);
  await control.office({ do: 'edit', activityId: made, changes: { note: 'Told otherwise at the office' } });
  await control.office({ do: 'create', entry: hearingTwin });
  await laptop.cycle();
  decideAsShown(laptop, 'same_entry');
  const joined = getBase(store, id)?.remoteId;
  expect(joined).not.toBe(String(made));
  expect(rowsInState(store, 'unknown')).toHaveLength(1);
  for (let n = 0; n < 4; n += 1) await rests(laptop);
  expect(rowsInState(store, 'unknown')).toEqual([]);
  expect(getBase(store, id)?.remoteId).toBe(joined);
  expect(listConflicts(store, 'open')).toMatchObject([
    { entryId: id, kind: 'twin', remote: { remoteId: String(made) } },
  ]);
  expect(laptop.truth('Attend hearing on motion to compel')).toEqual([]);
});
