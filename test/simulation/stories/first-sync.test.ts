import { expect, it } from 'vitest';
import { latestRuns } from '../../../src-main/store/sync/sync-run';
import { rig } from '../../helpers/sync/rig';

it('reads the firm and its time entries after sign-in, and goes quiet', async () => {
  const { sync, store, server, exchanges, signIn, cycle } = await rig({ fresh: true });
  await signIn();
  expect(latestRuns(store, 3)).toMatchObject([{ outcome: 'good' }]);
  expect(sync.state()).toMatchObject({ connection: 'online' });
  const truth = server.groundTruth().activities.filter((one) => one.type === 'TimeEntry');
  const here = store.db.prepare("SELECT count(*) FROM entry WHERE source = 'pms'").pluck().get();
  expect(here).toBe(truth.length);
  const sum = store.db.prepare('SELECT sum(billed_seconds) FROM entry').pluck().get();
  expect(sum).toBe(truth.reduce((seconds, one) => seconds + one.seconds, 0));
  expect(store.db.prepare('SELECT count(*) FROM parked').pluck().get()).toBe(0);

  const before = exchanges.length;
  await cycle();
  const again = exchanges.slice(before).map(({ request }) => request.method);
  expect(again.every((method) => method === 'GET')).toBe(true);
  expect(latestRuns(store, 1)).toMatchObject([{ outcome: 'good', pulled: 0 }]);
  expect(store.db.prepare("SELECT count(*) FROM outbox WHERE state <> 'done'").pluck().get()).toBe(0);
});

it('comes back after a lost line with a dozen requests, so that five hundred laptops fit under their limits', async () => {
  const { store, sync, control, cycle, exchanges } = await rig();
  await control.network(false);
  await cycle();
  expect(sync.state().connection).toBe('offline');
  await control.network(true);
  store.clock.advance(1_000);
  const before = exchanges.length;
  await cycle();
  expect(sync.state().connection).toBe('online');
  expect(exchanges.length - before).toBeLessThanOrEqual(14);
});
