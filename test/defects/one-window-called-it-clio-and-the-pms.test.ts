import { expect, it } from 'vitest';
import { activityGet } from '../../src-main/queries/activity-get';
import { entryView } from '../../src-main/queries/entry-view';
import { pushDryRun } from '../../src-main/queries/push-dry-run';
import { statusGet } from '../../src-main/queries/status-get';
import { appendAudit } from '../../src-main/store/audit';
import { inTransaction } from '../../src-main/store/database';
import { type Rig, rig } from '../helpers/sync/rig';

const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;

/** Everything that is told of an entry and of the sync. */
const told = (laptop: Rig, id: string) =>
  JSON.stringify([
    entryView(laptop.store, id).custody,
    statusGet(laptop.store, laptop.sync.state(), null),
    pushDryRun(laptop.store),
    activityGet(laptop.store, { auditBefore: null }),
  ]);

it.each([
  ['sent without an answer', { kind: 'answerLost' as const }],
  ['asked for a pause', { kind: 'status' as const, status: 429, retryAfterSeconds: 60 }],
  ['refused', { kind: 'status' as const, status: 403 }],
])('%s: the vendor goes by its name', async (_, fault) => {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.control.faults({ ...fault, match: posts });
  await laptop.cycle();
  expect(told(laptop, id)).not.toContain('PMS');
});

it('what sync wrote into the trail too; what a person wrote stays as it was typed', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  await laptop.control.office({
    do: 'delete',
    activityId: laptop.truth('Attend hearing on motion to compel')[0]?.id ?? 0,
  });
  await laptop.cycleAfter(1_000_000);
  expect(told(laptop, id)).toContain('No longer in Clio');
  expect(told(laptop, id)).not.toContain('PMS');
  inTransaction(laptop.store, 'test.reason', () =>
    appendAudit(laptop.store, {
      action: 'prebill.return',
      subject: 'entry',
      subjectId: id,
      before: null,
      after: null,
      reason: 'Compare with the PMS',
    }),
  );
  expect(told(laptop, id)).toContain('Compare with the PMS');
});
