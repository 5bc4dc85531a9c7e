import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { setShorthand } from '../../../src-main/commands/shorthand-set';
import { temporaryMatter } from '../../../src-main/commands/temporary-matter';
import { exportUnsynced, importFile, lookAtFile } from '../../../src-main/exchange/move/move';
import { connectClio } from '../../../src-main/pms/clio/adapter';
import { shorthandsGet } from '../../../src-main/queries/shorthands-get';
import { getAccount, myTimekeeperId, setAccount } from '../../../src-main/store/account';
import { inTransaction, type StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { getMatter } from '../../../src-main/store/reference';
import { openHandOvers } from '../../../src-main/store/sync/handed-over';
import { joinIds } from '../../../src-main/store/sync/id-map';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { requeue } from '../../../src-main/store/sync/queue';
import { personContext } from '../../../src-main/sync/create-sync';
import { retryHeld } from '../../../src-main/sync/person-decides';
import { savedEntry } from '../../helpers/engine/entries';
import { offlinePorts } from '../../helpers/engine/ports';
import { testFolder, testIds, testStore } from '../../helpers/engine/store';

const passphrase = 'correct horse battery';
let laptops = 100;

/** A laptop on which somebody has signed in once; every laptop of the same person has ids of its own. */
function laptopOf(key = 'firm-1/user-7', firmName = 'Hollis & Rivera'): StoreContext {
  laptops += 1;
  const store = { ...testStore(), ids: testIds(laptops) };
  inTransaction(store, 'test.sign-in', () => {
    const me = myTimekeeperId(store);
    joinIds(store, 'timekeepers', '7', me);
    setAccount(store, { accountKey: key, firmName, timekeeperId: me });
  });
  return store;
}

function context(store: StoreContext) {
  const { transport, tokens, clock } = offlinePorts('unused');
  const oauth = { clientId: 'id', clientSecret: 'secret' };
  return personContext(
    store,
    connectClio({ baseUrl: 'http://127.0.0.1:9', oauth, transport, tokens, clock }),
  );
}

const temporaryIn = (store: StoreContext, name: string) =>
  inTransaction(store, 'test.matter', () => temporaryMatter(store, name));

const written = async (store: StoreContext, file = join(testFolder(), 'work.daybook-move')) => {
  await exportUnsynced(store, file, passphrase, '0.0.0-test');
  return file;
};

const take = (store: StoreContext, file: string, words = passphrase) =>
  importFile(context(store), file, words);

/** Everything that a refused import must leave as it was. */
const allOf = ({ db }: StoreContext) =>
  ['entry', 'outbox', 'audit', 'timer', 'matter', 'timekeeper', 'handed_over'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`).all(),
  );

async function withFile() {
  const old = laptopOf();
  const { id } = savedEntry(old, { workedSeconds: 3600, narrative: 'Privileged: call about the settlement' });
  return { old, id, file: await written(old) };
}

let made: Promise<Buffer> | null = null;

/** A file of somebody's work, made once: each key costs a tenth of a second and 128 MB. */
async function fileOfWork(): Promise<string> {
  made ??= withFile().then(({ file }) => readFileSync(file));
  const bytes = await made;
  const file = join(testFolder(), 'work.daybook-move');
  writeFileSync(file, bytes);
  return file;
}

test('the file shows whose it is and how much, and nothing of what is in it', async () => {
  const { old, file } = await withFile();
  const bytes = readFileSync(file);
  expect(bytes.includes('Privileged')).toBe(false);
  expect(await lookAtFile(laptopOf(), file)).toMatchObject({
    firmName: 'Hollis & Rivera',
    entries: 1,
    timers: 0,
    machine: old.machine,
    kdf: { name: 'scrypt', N: 131_072, r: 8, p: 1 },
    cipher: { name: 'aes-256-gcm' },
  });
  expect(openHandOvers(old)).toMatchObject([{ entries: 1, timers: 0 }]);
});

test('an entry keeps its id, its operation id and its history, and is its person’s there', async () => {
  const { old, id, file } = await withFile();
  const next = laptopOf();
  await take(next, file);
  const [was] = openRowsOf(old, id);
  expect(requireEntry(next, id)).toMatchObject({
    narrative: 'Privileged: call about the settlement',
    timekeeperId: getAccount(next).timekeeperId,
  });
  expect(openRowsOf(next, id)).toMatchObject([{ operationId: was?.operationId, state: 'awaiting_approval' }]);
  const trail = next.db
    .prepare("SELECT after FROM audit WHERE action = 'move.bring_in'")
    .pluck()
    .get() as string;
  expect(JSON.parse(trail).history).toMatchObject([{ action: 'entry.create' }]);
});

test('phrases and nicknames go along, and none here is overwritten', async () => {
  const old = laptopOf();
  const matter = temporaryIn(old, 'Zed walk-in');
  savedEntry(old, { workedSeconds: 3600, narrative: 'Call', matterId: matter });
  const say = (store: StoreContext, kind: 'phrase' | 'nickname', trigger: string, standsFor: string) =>
    setShorthand(store, { kind, trigger, standsFor, instead: null });
  say(old, 'phrase', 'mtc', 'motion to compel');
  say(old, 'phrase', 'tc', 'telephone conference');
  say(old, 'nickname', 'zed', matter);
  const next = laptopOf();
  say(next, 'phrase', 'tc', 'trial court');
  const file = await written(old);
  await take(next, file);
  const after = shorthandsGet(next);
  expect(after.phrases).toEqual([
    { trigger: 'mtc', text: 'motion to compel' },
    { trigger: 'tc', text: 'trial court' },
  ]);
  expect(after.nicknames).toMatchObject([{ nickname: 'zed' }]);
  expect(getMatter(next, after.nicknames[0]?.matterId ?? '')?.name).toBe('Zed walk-in');
  await take(next, file);
  expect(shorthandsGet(next)).toEqual(after);
});

test('what was handed over stays held whatever plans the queue anew, a retry included (P2)', async () => {
  const { old, id } = await withFile();
  inTransaction(old, 'test.requeue', () => requeue(old, id));
  const rows = openRowsOf(old, id);
  expect(rows).toMatchObject([
    { state: 'held', holdReason: expect.stringMatching(/^Handed over to a file/) },
  ]);
  expect(() => retryHeld(context(old), { operationId: rows[0]?.operationId ?? '' })).toThrow(/handed over/);
  expect(openRowsOf(old, id)).toEqual(rows);
  expect(openHandOvers(old)).toHaveLength(1);
});

test('what was changed or deleted here since stays as it is', async () => {
  const { id, file } = await withFile();
  const next = laptopOf();
  await take(next, file);
  deleteEntry(next, { id, revision: 1 });
  const { broughtIn } = await take(next, file);
  expect(broughtIn.items).toMatchObject([{ decision: { kind: 'newer_here' } }]);
  expect(requireEntry(next, id).deletedAt).not.toBeNull();
  expect(next.db.prepare("SELECT count(*) FROM audit WHERE action = 'move.left_out'").pluck().get()).toBe(1);
});

describe('is refused by name, with nothing changed', () => {
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  const flip = (at: (bytes: Buffer) => number) => (bytes: Buffer) => {
    const changed = Buffer.from(bytes);
    const index = at(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    return changed;
  };
  const replaced = (from: string, to: string) => (bytes: Buffer) => {
    const at = bytes.indexOf(from);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + from.length)]);
  };
  const afterHeader = (bytes: Buffer) => bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 40;

  test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
    ['another kind of file', () => Buffer.from('a letter'), /not a file of unsynced work from Daybook/],
    ['an empty file', () => Buffer.alloc(0), /not a file of unsynced work/],
    ['a newer version', replaced('move file 1', 'move file 2'), /newer Daybook \(file version 2\)/],
    ['cut in half', half, /cut short/],
    ['cut in the header', (bytes) => bytes.subarray(0, 60), /cut short: even its header/],
    ['a bit of its content', flip(afterHeader), /changed or damaged/],
    ['its last byte', flip((bytes) => bytes.length - 1), /changed or damaged/],
    ['something added', (bytes) => Buffer.concat([bytes, Buffer.from('x')]), /changed or damaged/],
    ['another name in the header', replaced('Hollis', 'Holmes'), /changed or damaged/],
    ['a cheaper key', replaced('131072', '000001'), /header was changed/],
  ])('%s', async (_what, change, words) => {
    const file = await fileOfWork();
    const next = laptopOf();
    const before = allOf(next);
    writeFileSync(file, change(readFileSync(file)));
    await expect(take(next, file)).rejects.toMatchObject({
      code: 'not_allowed',
      message: expect.stringMatching(words),
    });
    expect(allOf(next)).toEqual(before);
  });

  test('a wrong passphrase, at the field', async () => {
    const file = await fileOfWork();
    const next = laptopOf();
    const before = allOf(next);
    await expect(take(next, file, 'correct horse batterx')).rejects.toMatchObject({
      code: 'invalid',
      field: 'passphrase',
    });
    expect(allOf(next)).toEqual(before);
  });

  test('somebody else’s, naming both, before a passphrase is asked for', async () => {
    const file = await fileOfWork();
    const other = laptopOf('firm-2/user-1', 'Cole LLP');
    await expect(lookAtFile(other, file)).rejects.toThrow(
      /made for .* at Hollis & Rivera, and this laptop is used by .* at Cole LLP/,
    );
    await expect(take(other, file)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('on a laptop where nobody has signed in', async () => {
    const file = await fileOfWork();
    await expect(take(testStore(), file)).rejects.toMatchObject({
      message: expect.stringMatching(/Sign in as/),
    });
  });
});

describe('nothing is written and nothing is held', () => {
  test('where nobody has signed in, or nothing is unsynced', async () => {
    const file = join(testFolder(), 'work.daybook-move');
    const nobody = testStore();
    savedEntry(nobody, { narrative: 'Work' });
    await expect(written(nobody, file)).rejects.toMatchObject({
      message: expect.stringMatching(/Nobody has signed in/),
    });
    await expect(written(laptopOf(), file)).rejects.toMatchObject({
      message: expect.stringMatching(/Nothing is unsynced/),
    });
    expect(existsSync(file)).toBe(false);
  });

  test('where the disk refuses', async () => {
    const store = laptopOf();
    savedEntry(store, { narrative: 'Work' });
    const folder = testFolder();
    mkdirSync(join(folder, 'work.daybook-move.unfinished'));
    await expect(written(store, join(folder, 'work.daybook-move'))).rejects.toMatchObject({ code: 'store' });
    expect(openHandOvers(store)).toEqual([]);
    mkdirSync(join(folder, 'a folder.daybook-move'));
    await expect(written(store, join(folder, 'a folder.daybook-move'))).rejects.toMatchObject({
      code: 'store',
    });
    expect(openHandOvers(store)).toEqual([]);
    const gone = join(folder, 'no such folder', 'work.daybook-move');
    await expect(written(store, gone)).rejects.toMatchObject({
      code: 'store',
      message: expect.stringMatching(/could not be written. The file or folder is not there/),
    });
    expect(openHandOvers(store)).toEqual([]);
  });

  test('twice: what is handed over is in one file only', async () => {
    const { old } = await withFile();
    await expect(written(old)).rejects.toMatchObject({
      message: expect.stringMatching(/Nothing is unsynced/),
    });
  });
});

test.each(['move.export:before-commit', 'move.export:after-commit', 'move:written'])(
  'dying at %s never leaves a file of work that is not held',
  async (point) => {
    const laptop = laptopOf();
    const { id } = savedEntry(laptop, { narrative: 'Work' });
    const folder = testFolder();
    const dying = {
      ...laptop,
      failpoints: {
        hit(name: string) {
          if (name === point) throw new Error('dead');
        },
      },
    };
    await expect(written(dying, join(folder, 'work.daybook-move'))).rejects.toThrow('dead');
    const isHeld = openRowsOf(laptop, id)[0]?.state === 'held';
    const isWritten = readdirSync(folder).includes('work.daybook-move');
    expect(isHeld || !isWritten).toBe(true);
    expect(isHeld).toBe(point !== 'move.export:before-commit');
  },
);
