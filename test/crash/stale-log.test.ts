import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createEntry } from '../../src-main/commands/entry-create';
import { openEngine } from '../../src-main/engine';
import { type StoreContext, storeContext } from '../../src-main/store/database';
import { fitOfLog } from '../../src-main/store/log-lineage';
import { openStore } from '../../src-main/store/open-store';
import { createInput } from '../helpers/engine/entries';
import { offlinePorts } from '../helpers/engine/ports';
import { noFailpoints, silentLogger } from '../helpers/engine/quiet';
import { testClock, testIds } from '../helpers/engine/store';
import { diceFor } from '../simulation/world/dice';
import { engineOptions } from './rig/engine-options';
import { digestOf } from './wal/recording';

/**
 * A database file put back by hand beside a log that is not its own, and the other way round. SQLite reads any log into any
 * file and finds nothing wrong; Daybook never opens a mixture: what it opens is a state that the database once had.
 */

const seed = Number(process.env.DAYBOOK_SEED ?? Date.now() % 0x7fffffff);

type Desk = { readonly folder: string; readonly file: string };

function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-stale-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, file: join(folder, 'daybook.db') };
}

let opened = 0;

/** Opens the store of a desk for `work`; `killed`: the process dies, and what it had open is left as it is. */
function session(
  { folder, file }: Desk,
  work: (store: StoreContext) => void,
  end: 'closed' | 'killed' = 'closed',
): string | null {
  const clock = testClock();
  const now = new Date(clock.now()).toISOString();
  const { db, problem } = openStore({ file, rescueFolder: folder, now, logger: silentLogger });
  opened += 1;
  const store = storeContext({
    db,
    clock,
    ids: testIds(opened),
    failpoints: noFailpoints,
    machine: 'test',
    logger: silentLogger,
    emit: () => undefined,
  });
  work(store);
  if (end === 'closed') db.close();
  // A file that is copied away and back is what a dead process leaves: nobody folds its log in.
  else {
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, `${file}.left${suffix}`);
    db.close();
    for (const suffix of ['-wal', '-shm', '']) rmSync(file + suffix, { force: true });
    for (const suffix of ['', '-wal']) copyFileSync(`${file}.left${suffix}`, file + suffix);
    for (const suffix of ['', '-wal']) rmSync(`${file}.left${suffix}`);
  }
  return problem;
}

const save = (store: StoreContext, count: number) => {
  for (let n = 0; n < count; n += 1)
    createEntry(store, createInput(store, { workedSeconds: 360, narrative: `Work ${n}` }));
};
const digestIn = ({ folder, file }: Desk): { digest: string; problem: string | null } => {
  const { db, problem } = openStore({
    file,
    rescueFolder: folder,
    now: '2026-11-20T10:00:00.000Z',
    logger: silentLogger,
  });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return { digest: digestOf(db), problem };
  } finally {
    db.close();
  }
};

/** Three days: a copy of the file at the end of the first; the third ends without a word. */
function threeDays() {
  const place = desk();
  session(place, (store) => save(store, 30));
  const copy = `${place.file}.copy`;
  copyFileSync(place.file, copy);
  const copied = digestIn(place).digest;
  session(place, (store) => save(store, 30));
  session(place, (store) => save(store, 3), 'killed');
  return { ...place, copy, copied };
}

test('SQLite itself opens an older file with a newer log as a mixture of both, without a word', () => {
  const { file, copy, copied } = threeDays();
  const stateOf = (): string => {
    const db = new BetterSqlite3(file);
    try {
      return digestOf(db);
    } catch {
      return 'unreadable';
    } finally {
      db.close();
    }
  };
  const log = readFileSync(`${file}-wal`);
  const whole = stateOf();
  copyFileSync(copy, file);
  writeFileSync(`${file}-wal`, log);
  // Neither the one day nor the other: there never was such a state.
  expect([copied, whole]).not.toContain(stateOf());
});

test('an older copy put back beside a newer log: the copy opens, the log is put aside and it is said', () => {
  const { file, folder, copy, copied } = threeDays();
  const log = readFileSync(`${file}-wal`);
  copyFileSync(copy, file);
  const { digest, problem } = digestIn({ file, folder });
  expect(digest).toBe(copied);
  expect(problem).toMatch(
    /another state of it.*set aside as .*daybook\.db\.other-state-20261120T100000Z-wal/,
  );
  expect(readFileSync(`${file}.other-state-20261120T100000Z-wal`).equals(log)).toBe(true);
  // Once: from here on the two are one again.
  expect(digestIn({ file, folder })).toEqual({ digest: copied, problem: null });
});

test('an older log put back beside a newer file: the file opens, the log is put aside', () => {
  const place = desk();
  session(place, (store) => save(store, 10));
  session(place, (store) => save(store, 3), 'killed');
  copyFileSync(`${place.file}-wal`, `${place.file}.old-log`);
  session(place, (store) => save(store, 20));
  const before = digestIn(place).digest;
  copyFileSync(`${place.file}.old-log`, `${place.file}-wal`);
  const { digest, problem } = digestIn(place);
  expect(digest).toBe(before);
  expect(problem).toMatch(/another state of it/);
});

test('a copy of the file alone, taken while the app ran, beside a log that was begun anew since', () => {
  const place = desk();
  let copied = '';
  session(
    place,
    (store) => {
      save(store, 10);
      store.db.pragma('wal_checkpoint(TRUNCATE)');
      copyFileSync(place.file, `${place.file}.copy`);
      copied = digestOf(store.db);
      save(store, 10);
      store.db.pragma('wal_checkpoint(RESTART)');
      save(store, 2);
    },
    'killed',
  );
  copyFileSync(`${place.file}.copy`, place.file);
  const { digest, problem } = digestIn(place);
  expect(digest).toBe(copied);
  expect(problem).toMatch(/another state of it/);
});

test('a backup put back by hand beside the log of the crash', async () => {
  const place = desk();
  session(place, (store) => save(store, 10));
  const source = new BetterSqlite3(place.file);
  await source.backup(`${place.file}.backup`);
  source.close();
  const copied = digestIn(place).digest;
  session(place, (store) => save(store, 12));
  session(place, (store) => save(store, 3), 'killed');
  copyFileSync(`${place.file}.backup`, place.file);
  expect(digestIn(place)).toMatchObject({
    digest: copied,
    problem: expect.stringMatching(/another state of it/),
  });
});

test('the log of another database altogether', () => {
  const mine = desk();
  session(mine, (store) => save(store, 5));
  const before = digestIn(mine).digest;
  const other = desk();
  session(other, (store) => save(store, 5));
  session(other, (store) => save(store, 5), 'killed');
  copyFileSync(`${other.file}-wal`, `${mine.file}-wal`);
  expect(digestIn(mine)).toMatchObject({
    digest: before,
    problem: expect.stringMatching(/another state of it/),
  });
});

test('a log whose database has gone is kept: SQLite would throw it away', () => {
  const place = threeDays();
  const log = readFileSync(`${place.file}-wal`);
  rmSync(place.file);
  const { problem } = digestIn(place);
  expect(problem).toMatch(/set aside as/);
  const kept =
    readdirSync(place.folder).find((name) => name.includes('other-state') && name.endsWith('-wal')) ?? '';
  expect(readFileSync(join(place.folder, kept)).equals(log)).toBe(true);
});

test('a log that is the database’s own is never put aside, however it was folded in and wherever the process died', () => {
  console.log(`stale log seed ${seed} (repeat with DAYBOOK_SEED=${seed})`);
  const dice = diceFor(seed, 'stale log');
  const place = desk();
  session(place, (store) => save(store, 1));
  for (let round = 0; round < 60; round += 1) {
    let last = '';
    const problem = session(
      place,
      (store) => {
        for (let step = dice.between(1, 6); step > 0; step -= 1) {
          if (dice.chance(0.35))
            store.db.pragma(`wal_checkpoint(${dice.one(['PASSIVE', 'FULL', 'RESTART', 'TRUNCATE'])})`);
          else save(store, dice.between(1, 4));
          // At every moment of a life, not only at its end: a copy of both files belongs together.
          expect(fitOfLog(place.file)).toBe('fits');
        }
        last = digestOf(store.db);
      },
      dice.chance(0.7) ? 'killed' : 'closed',
    );
    expect(problem).toBeNull();
    expect(digestIn(place)).toEqual({ digest: last, problem: null });
  }
});

test('the app says both: the log that was put aside, and that the copy is older than what was done here', async () => {
  const place = desk();
  const first = openEngine(offlinePorts(place.file), engineOptions(place.file));
  await first.handlers.timersList({});
  await first.close();
  copyFileSync(place.file, `${place.file}.copy`);
  const second = openEngine(offlinePorts(place.file, 1), engineOptions(place.file));
  const entry = {
    patch: { workedSeconds: 360, narrative: 'Later' },
    rawText: null,
    temporaryMatterName: null,
  };
  for (let n = 0; n < 3; n += 1)
    await second.handlers.entryCreate({
      ...entry,
      source: 'quick_entry',
      requestId: `01900000-0000-7000-9000-00000000000${n}`,
    });
  await second.close();
  expect(existsSync(`${place.file}.head`)).toBe(true);
  session(place, (store) => save(store, 2), 'killed');
  copyFileSync(`${place.file}.copy`, place.file);
  const third = openEngine(offlinePorts(place.file, 2), engineOptions(place.file));
  expect(third.storeProblem).toMatch(/another state of it/);
  await third.close();
});
