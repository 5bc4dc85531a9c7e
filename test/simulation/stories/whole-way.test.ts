import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { StatusView } from '../../../shared/ipc/views';
import { type Engine, openEngine } from '../../../src-main/engine';
import { offlinePorts } from '../../helpers/engine/ports';
import { testFolder } from '../../helpers/engine/store';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { nodeTransport } from '../../helpers/sync/node-transport';
import { ana } from '../../helpers/sync/rig';
import { authorizationCode } from '../../pms-server/client/vendor-client';
import { application } from '../../pms-server/core/auth/application';
import { startPmsServer } from '../../pms-server/http/server';

const redirectUri = 'http://127.0.0.1:49152/callback';

/** Resolves when a status says so; it is asked again whenever the engine tells of a change. */
async function until(engine: Engine, holds: (status: StatusView) => boolean): Promise<void> {
  if (holds(await status(engine))) return;
  await new Promise<void>((resolve) => {
    const stop = engine.onChanged(async () => {
      if (!holds(await status(engine))) return;
      stop();
      resolve();
    });
  });
}
const status = async (engine: Engine) => engine.handlers.statusGet({});

test('the engine alone, in plain Node: sign in, log, review, approve, and find it on the PMS once', async () => {
  const folder = testFolder();
  const tokens = memoryTokens();
  const ports = { ...offlinePorts(join(folder, 'daybook.db')), tokens, transport: nodeTransport() };
  const server = await startPmsServer({
    dataFolder: join(folder, 'pms'),
    clock: ports.clock.now,
    random: () => 0.5,
    behaviour: { requestsPerMinute: 10_000 },
  });
  onTestFinished(() => server.close());
  const options = { pmsBaseUrl: server.url, oauth: application, appVersion: '0.0.0-test', versions: {} };
  const open = () => {
    const engine = openEngine(ports, { ...options, rescueFolder: join(folder, 'home') });
    onTestFinished(() => engine.close());
    return engine;
  };

  const engine = open();
  const narrative = 'Attend hearing on motion to compel';
  const { handlers } = engine;
  const notedBefore = server.groundTruth().activities.filter((one) => one.note === narrative);
  // Before any sign-in: the entry is taken, and stays mine when I sign in.
  const { entry } = await handlers.entryCreate({
    requestId: ports.ids.uuid(),
    patch: { workedSeconds: 4320, narrative, taskCode: 'L350', activityCode: 'A109' },
    rawText: null,
    source: 'quick_entry',
    temporaryMatterName: 'The hearing',
  });
  await engine.session.completeSignIn(await authorizationCode(server.url, ana), redirectUri);
  await until(engine, ({ syncing, onPms }) => !syncing && onPms > 0);
  expect(await status(engine)).toMatchObject({
    connection: 'online',
    waiting: 1,
    me: { id: entry.timekeeperId },
  });

  const reference = await handlers.referenceGet({});
  const matterId = reference.matters.find(({ number }) => number === '00231-004')?.id ?? '';
  await handlers.temporaryMatterJoin({ temporaryId: entry.matterId ?? '', matterId });
  const { entry: joined } = await handlers.entryGet({ id: entry.id });
  await handlers.prebillSubmit({ entryIds: [entry.id] });
  await handlers.prebillApprove({ lines: [{ id: entry.id, revision: joined.revision }] });
  // Approving sends nothing by itself: there is time to undo it, and to read the dry run.
  expect(await handlers.pushDryRun({})).toMatchObject({ creates: 1 });
  expect(server.groundTruth().activities.filter((one) => one.note === narrative)).toEqual(notedBefore);
  await handlers.syncNow({});
  await until(engine, ({ syncing, waiting }) => !syncing && waiting === 0);

  const view = await handlers.entryGet({ id: entry.id });
  expect(view.custody).toMatchObject({ state: 'on_pms', words: 'In Clio' });
  const there = server
    .groundTruth()
    .activities.filter((one) => one.note === narrative && one.seconds === 4320);
  expect(there.map(({ id }) => String(id))).toContain(view.custody.remoteId);
  expect(await handlers.auditVerify({})).toMatchObject({ ok: true });
  const numbers = await status(engine);
  expect(numbers.safe).toBe(numbers.onPms + numbers.waiting + numbers.inConflict);
  await engine.close();

  const again = open();
  expect((await again.handlers.entryGet({ id: entry.id })).custody).toEqual(view.custody);
});
