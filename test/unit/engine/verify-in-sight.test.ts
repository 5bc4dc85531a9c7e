import { expect, onTestFinished, test } from 'vitest';
import type { Topic } from '../../../shared/ipc/contract';
import { auditVerify } from '../../../src-main/queries/audit-verify';
import { appendAudit } from '../../../src-main/store/audit';
import { inTransaction } from '../../../src-main/store/database';
import { openWorks } from '../../../src-main/works';
import { testStore } from '../../helpers/engine/store';

/** A chain of 400 events on a clock that says that every look at it took a turn of the event loop. */
function longChain() {
  let now = 0;
  const tested = testStore();
  const store = {
    ...tested,
    clock: {
      ...tested.clock,
      monotonic: () => {
        now += 10;
        return now;
      },
    },
  };
  inTransaction(store, 'test', () => {
    for (let n = 0; n < 400; n += 1)
      appendAudit(store, {
        action: 'a',
        subject: 's',
        subjectId: 'i',
        before: null,
        after: { n },
        reason: null,
      });
  });
  return store;
}

test('verifying a long chain tells how far it is, lets everything else have its turn, and may be stopped', async () => {
  const store = longChain();
  const works = openWorks(store);
  onTestFinished(() => works.stop());
  const seen: [number, number | null][] = [];
  const whole = await works.run('Verifying', 'Stopped.', (step) =>
    auditVerify(store, async (done, of) => {
      seen.push([done, of]);
      await step(done, of);
    }),
  );
  expect(whole).toMatchObject({ ok: true, events: 400 });
  expect(seen.slice(0, 2)).toEqual([
    [50, 400],
    [100, 400],
  ]);

  const stopped = works.run('Verifying', 'Stopped.', (step) => auditVerify(store, step));
  // What a click on Stop does, in a turn of its own.
  setImmediate(() => {
    const [one] = works.handlers.workGet({}) as { id: string }[];
    if (one !== undefined) works.handlers.workStop({ id: one.id });
  });
  await expect(stopped).rejects.toMatchObject({ code: 'not_allowed', message: 'Stopped.' });
  const topics: Topic[] = store.emitted.flat();
  expect(topics).toContain('work');
});
