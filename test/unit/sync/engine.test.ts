import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openEngine } from '../../../src-main/engine';
import { noFailpoints, silentLogger, testClock, testFolder, testIds } from '../../helpers/engine/store';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { nodeTransport } from '../../helpers/sync/node-transport';
import { authorizationCode } from '../../pms-server/client/vendor-client';
import { application } from '../../pms-server/core/auth/application';
import { startPmsServer } from '../../pms-server/http/server';

it('the composed engine: sign in, log, review, approve, and find it on the PMS exactly once', async () => {
  const clock = testClock();
  const server = await startPmsServer({ dataFolder: testFolder(), clock: clock.now });
  onTestFinished(() => server.close());
  const engine = openEngine(
    {
      clock,
      ids: testIds(),
      transport: nodeTransport(),
      databaseFile: join(testFolder(), 'daybook.db'),
      failpoints: noFailpoints,
      logger: silentLogger,
      tokens: memoryTokens(),
      machine: 'test-laptop',
    },
    { pmsBaseUrl: server.url, oauth: application, appVersion: '0.0.0', versions: {} },
  );
  onTestFinished(() => engine.close());
  const { handlers, session } = engine;
  const status = async () => handlers.statusGet({});
  const rests = async () => expect.poll(async () => (await status()).syncing, { timeout: 8_000 }).toBe(false);

  await rests();
  expect(await status()).toMatchObject({ connection: 'signed_out', safe: 0 });
  const redirectUri = 'http://127.0.0.1:49152/callback';
  expect(session.authorizeUrl(redirectUri, 'a-state')).toContain(`${server.url}/oauth/authorize?`);
  const code = await authorizationCode(server.url, 'ana.rivera@hollisrivera.example');
  const signedIn = await session.completeSignIn(code, redirectUri);
  expect(signedIn).toMatchObject({ me: { name: 'Ana Rivera' } });
  await rests();
  const pulled = await status();
  expect(pulled.onPms).toBe(server.groundTruth().activities.filter((one) => one.type === 'TimeEntry').length);
  expect(pulled.safe).toBe(pulled.onPms + pulled.waiting + pulled.inConflict);

  const reference = await handlers.referenceGet({});
  const matterId = reference.matters.find((matter) => matter.number === '00231-004')?.id ?? '';
  const { entry } = await handlers.entryCreate({
    requestId: '01900000-0000-7000-8fff-000000000001',
    patch: {
      matterId,
      workedSeconds: 4320,
      narrative: 'Argue motion to compel',
      taskCode: 'L350',
      activityCode: 'A109',
    },
    rawText: null,
    source: 'quick_entry',
    temporaryMatterName: null,
  });
  expect((await status()).waiting).toBe(1);
  await handlers.prebillSubmit({ entryIds: [entry.id] });
  await handlers.prebillApprove({ lines: [{ id: entry.id, revision: entry.revision }] });
  await rests();
  expect(
    server.groundTruth().activities.filter((one) => one.note === 'Argue motion to compel'),
  ).toMatchObject([{ seconds: 4320, task: 'L350', activity: 'A109' }]);
  expect(await status()).toMatchObject({ waiting: 0, onPms: pulled.onPms + 1, connection: 'online' });
  expect(await handlers.auditVerify({})).toMatchObject({ ok: true });
});
