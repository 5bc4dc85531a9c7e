import { expect, test } from 'vitest';
import type { Handlers } from '../../shared/ipc/contract';
import { addDays } from '../../shared/time/calendar';
import { prebillHandlers } from '../../src-main/handlers/prebill';
import { answer } from '../../src-main/ipc/answer';
import { inTransaction } from '../../src-main/store/database';
import { insertEntry, requireEntry } from '../../src-main/store/entries';
import { savedEntry } from '../helpers/engine/entries';
import { sample, sampleFirm } from '../helpers/engine/sample';
import { silentLogger, testStore } from '../helpers/engine/store';

/**
 * With nothing ticked, Submit, Approve and Withdraw take all lines of the pre-bill that are shown. A matter of more than a
 * thousand lines was refused as a malformed call ("This doesn't fit what prebillApprove takes: lines"), though an invoice
 * takes five thousand.
 */
test('a matter of twelve hundred lines goes into review, is approved and is withdrawn as one', async () => {
  const store = testStore();
  sampleFirm(store);
  const first = savedEntry(store, {
    matterId: sample.smith,
    workedSeconds: 360,
    narrative: 'Draft motion to compel further answers',
    taskCode: 'L350',
    activityCode: 'A103',
  });
  inTransaction(store, 'test.setup', () => {
    for (let more = 1; more < 1200; more += 1) {
      const workDate = addDays('2026-11-18', -Math.floor(more / 40));
      insertEntry(store, { ...first, id: store.ids.uuid(), workDate });
    }
  });
  const calls = Promise.resolve({ ...({} as Handlers), ...prebillHandlers(store) });
  const ask = (name: 'prebillSubmit' | 'prebillApprove' | 'prebillWithdraw' | 'prebillTry', input: unknown) =>
    answer(name, input, calls, silentLogger);
  const entryIds = (store.db.prepare('SELECT id FROM entry').all() as { id: string }[]).map(({ id }) => id);
  const lines = () => entryIds.map((id) => ({ id, revision: requireEntry(store, id).revision }));
  expect(await ask('prebillSubmit', { entryIds })).toEqual({ ok: true, value: { changed: 1200 } });
  expect(await ask('prebillTry', { kind: 'approve', lines: lines() })).toMatchObject({
    ok: true,
    value: { changed: 1200 },
  });
  expect(await ask('prebillApprove', { lines: lines() })).toMatchObject({
    ok: true,
    value: { approved: 1200 },
  });
  expect(await ask('prebillWithdraw', { entryIds })).toEqual({ ok: true, value: { changed: 1200 } });
});
