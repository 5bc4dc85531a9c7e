import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Topic } from '../../../shared/ipc/contract';
import { contract } from '../../../shared/ipc/contract';
import { type Engine, openEngine } from '../../../src-main/engine';
import { EngineError } from '../../../src-main/engine-error';
import { rescueName } from '../../../src-main/store/open-store';
import { offlinePorts } from '../../helpers/engine/ports';
import { testFolder } from '../../helpers/engine/store';

const options = {
  pmsBaseUrl: 'http://127.0.0.1:9',
  oauth: { clientId: 'id', clientSecret: 'secret' },
  appVersion: '0.0.0-test',
  versions: {},
};

function place() {
  const folder = testFolder();
  const data = join(folder, 'data');
  mkdirSync(data);
  const open = (name = 'daybook.db', idsFrom = 0): Engine => {
    const engine = openEngine(offlinePorts(join(data, name), idsFrom), {
      ...options,
      rescueFolder: join(folder, 'home'),
    });
    onTestFinished(() => engine.close());
    return engine;
  };
  return { folder, data, open };
}

const create = (requestId: string, narrative: string, temporaryMatterName: string | null = null) => ({
  requestId,
  patch: { workedSeconds: 3600, narrative },
  rawText: null,
  source: 'quick_entry' as const,
  temporaryMatterName,
});
const id = (n: number) => `01900000-0000-7000-a000-${String(n).padStart(12, '0')}`;
const all = { filter: {}, after: null, limit: 100 };

test('in plain Node, without a network: an entry is saved, told, and there after a restart', async () => {
  const at = place();
  const first = at.open();
  const told: Topic[] = [];
  first.onChanged((topics) => told.push(...topics));
  const view = await first.handlers.entryCreate(create(id(1), 'Hearing'));
  expect(contract.entryCreate.output.parse(view)).toMatchObject({
    entry: { id: id(1) },
    custody: { state: 'here' },
  });
  expect(told).toEqual(expect.arrayContaining(['entries', 'status', 'activity', 'undo']));
  await first.close();

  const again = at.open('daybook.db', 1);
  const page = await again.handlers.entriesPage(all);
  expect(contract.entriesPage.output.parse(page)).toMatchObject({ total: 1, totalSeconds: 3600 });
  expect(await again.handlers.statusGet({})).toMatchObject({
    safe: 1,
    waiting: 1,
    onPms: 0,
    storeWords: null,
  });
  expect(await again.handlers.auditVerify({})).toMatchObject({ ok: true });
});

test('every call that asks answers in the shape of its contract on an empty database', async () => {
  const { handlers } = place().open();
  const asked = {
    entriesPage: await handlers.entriesPage(all),
    dayView: await handlers.dayView({ workDate: '2026-11-18', timekeeperId: null }),
    timersList: await handlers.timersList({}),
    referenceGet: await handlers.referenceGet({}),
    conflictsList: await handlers.conflictsList({ show: 'all' }),
    prebillMatters: await handlers.prebillMatters({}),
    pushDryRun: await handlers.pushDryRun({}),
    statusGet: await handlers.statusGet({}),
    activityGet: await handlers.activityGet({ auditBefore: null }),
    runsPage: await handlers.runsPage({ before: null, onlyTrouble: false }),
    auditVerify: await handlers.auditVerify({}),
    undoState: await handlers.undoState({}),
    settingsGet: await handlers.settingsGet({}),
    diagnosticsGet: await handlers.diagnosticsGet({}),
  };
  for (const [name, answer] of Object.entries(asked)) {
    expect(() => contract[name as keyof typeof asked].output.parse(answer), name).not.toThrow();
  }
  expect(asked.diagnosticsGet).toMatchObject({ synchronous: 'FULL', journalMode: 'wal' });
});

test('a damaged database: the app opens, says so, and takes entries', async () => {
  const at = place();
  writeFileSync(join(at.data, 'daybook.db'), 'not a database'.repeat(100));
  const engine = at.open();
  expect(engine.storeProblem).toMatch(/damaged/);
  expect(await engine.handlers.statusGet({})).toMatchObject({
    storeWords: expect.stringMatching(/set aside/),
  });
  expect(await engine.handlers.entryCreate(create(id(1), 'After'))).toMatchObject({
    entry: { narrative: 'After' },
  });
});

test('a disk that takes no byte at the start does not keep the app from opening', async () => {
  const at = place();
  const first = at.open();
  await first.handlers.timerStart({ matterId: null, narrative: 'Hearing' });
  await first.close();

  const ports = offlinePorts(join(at.data, 'daybook.db'), 1);
  ports.clock.advance(3600_000);
  const full = {
    hit(name: string) {
      // What inTransaction makes of SQLITE_FULL.
      if (name.endsWith(':before-commit'))
        throw new EngineError('store', 'The disk is full: nothing was saved.');
    },
  };
  const engine = openEngine(
    { ...ports, failpoints: full },
    { ...options, rescueFolder: join(at.folder, 'home') },
  );
  onTestFinished(() => engine.close());
  expect(engine.storeProblem).toMatch(/disk is full/);
  expect(await engine.handlers.timersList({})).toMatchObject([{ running: true, elapsedSeconds: 3600 }]);
  await expect(async () => engine.handlers.entryCreate(create(id(1), 'x'))).rejects.toMatchObject({
    code: 'store',
  });
});

test('what a rescue database took is brought in once, on a temporary matter, when the real one opens', async () => {
  const at = place();
  // A rescue database is an ordinary one under another name.
  const rescue = at.open(rescueName);
  await rescue.handlers.entryCreate(create(id(1), 'In the bad hour', 'Smith'));
  await rescue.handlers.timerStart({ matterId: null, narrative: 'Hearing' });
  await rescue.close();

  const real = at.open('daybook.db', 1);
  expect(real.storeProblem).toMatch(/taken down.*brought in: 2 entries or timers/);
  const page = await real.handlers.entriesPage(all);
  expect(page.rows).toMatchObject([
    { entry: { id: id(1), narrative: 'In the bad hour' }, matterName: 'Smith' },
  ]);
  expect(await real.handlers.timersList({})).toMatchObject([
    { running: false, timer: { narrative: 'Hearing' } },
  ]);
  await real.close();
  expect(readdirSync(at.data).filter((name) => name.startsWith(`${rescueName}.brought-in-`))).not.toEqual([]);

  const again = at.open('daybook.db', 2);
  expect(again.storeProblem).toBeNull();
  expect((await again.handlers.entriesPage(all)).total).toBe(1);
});

test('what the renderer must not know of stays inside: a bug is no store error, a refusal has its words', async () => {
  const { handlers } = place().open();
  const missing = { id: id(9), revision: 1, patch: { narrative: 'x' }, reason: null };
  await expect(async () => handlers.entryEdit(missing)).rejects.toMatchObject({ code: 'not_found' });
});
