import { expect, test } from 'vitest';
import type { Transport } from '../../src-main/ports';
import { activityGet } from '../../src-main/queries/activity-get';
import { rowsInState } from '../../src-main/store/sync/outbox';
import { ana, rig } from '../helpers/sync/rig';

const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
const work = { timekeeper: ana, date: '2026-11-18', matter: '00231-004', seconds: 600 };
const codes = { task: 'L350', activity: 'A109' };

/** A line on which records with this note carry a field that this version does not know. */
const oddRecords =
  (line: Transport): Transport =>
  async (request, signal) => {
    const result = await line(request, signal);
    if (!result.ok || request.method !== 'GET') return result;
    const body = result.answer.body.replaceAll('"note":"Odd one"', '"note":"Odd one","surcharge":1');
    return { ...result, answer: { ...result.answer, body } };
  };

async function withOddRecord(fault: 'answerLost' | 'refuse') {
  const laptop = await rig({ line: oddRecords });
  laptop.approved();
  await laptop.control.faults({ kind: fault, match: posts });
  await laptop.cycle();
  await laptop.control.office({ do: 'create', entry: { ...work, note: 'Odd one', codes } });
  return laptop;
}

test('a record that can’t be read puts off the row it may belong to, and the rest goes on (contract 7)', async () => {
  const { store, control, approved, cycle, cycleAfter, truth } = await withOddRecord('refuse');
  await control.office({ do: 'create', entry: { ...work, seconds: 7200, note: 'Fine one', codes } });
  approved({ narrative: 'Second entry', workDate: '2026-11-17' });
  await cycle();
  const pulled = store.db.prepare("SELECT count(*) FROM entry WHERE narrative = 'Fine one'").pluck().get();
  expect(pulled).toBe(1);
  expect(truth('Second entry')).toHaveLength(1);
  // It stays unknown, and the reason is in sight: the odd record may be it (P2, P5).
  await cycleAfter(700_000);
  expect(rowsInState(store, 'unknown')).toMatchObject([{ attempts: 1 }]);
  const [hold] = activityGet(store, { auditBefore: null }).holds;
  expect(hold).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('surcharge') });
});

test('the record with exactly our content is ours, whatever odd one stands beside it (contract 10)', async () => {
  const { store, cycle, truth } = await withOddRecord('answerLost');
  await cycle();
  expect(rowsInState(store, 'unknown')).toEqual([]);
  expect(truth('Attend hearing on motion to compel')).toHaveLength(1);
});
