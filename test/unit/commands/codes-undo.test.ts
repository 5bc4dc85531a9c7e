import { beforeEach, describe, expect, test } from 'vitest';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { auditOf } from '../../../src-main/store/audit';
import { type CodedFirm, codedFirm, twoCodes } from '../../helpers/engine/code-files';
import { savedEntry } from '../../helpers/engine/entries';
import { refusal } from '../../helpers/engine/guidelines';
import { sample } from '../../helpers/engine/sample';

/** Whatever a person says of codes is one step back: as a new change on top, with nothing removed. */

let here: CodedFirm;
beforeEach(() => {
  here = codedFirm();
});

const next = 'Code,Name\r\nAC100,Disclosure\r\nAC120,Experts\r\n';
const codesOf = async () => (await here.acme())?.codes.map(({ code, name }) => `${code} ${name}`);

describe('the import of a set', () => {
  test('is undone by putting it away, and redone by offering it again', async () => {
    const { store, calls, set, acme } = here;
    await calls.codeSetImport(await set(twoCodes));
    const id = (await acme())?.id ?? '';
    expect(undoLast(store)).toEqual({ label: 'Import code set' });
    expect(await acme()).toMatchObject({ retired: true, version: 1 });
    redoLast(store);
    expect(await acme()).toMatchObject({ retired: false, version: 1, count: { task: 2 } });
    expect(auditOf(store, 'code_set', id).map(({ action }) => action)).toEqual([
      'codes.import',
      'codes.undo',
      'codes.redo',
    ]);
  });

  test('of a later version brings back what the one before held, as the next version', async () => {
    const { store, calls, set, acme } = here;
    await calls.codeSetImport(await set(twoCodes));
    await calls.codeSetImport(await set(next));
    undoLast(store);
    expect(await codesOf()).toEqual(['AC100 Discovery', 'AC110 Motions']);
    expect(await acme()).toMatchObject({
      version: 3,
      from: expect.stringContaining('version 1 again (acme.csv (CSV, UTF-8))'),
    });
    redoLast(store);
    expect(await codesOf()).toEqual(['AC100 Disclosure', 'AC120 Experts']);
    undoLast(store);
    undoLast(store);
    expect(await acme()).toMatchObject({ retired: true, version: 5 });
    expect(store.db.prepare('SELECT count(*) FROM code_set_version').pluck().get()).toBe(5);
  });

  test('is not undone where the set was imported anew without a step', async () => {
    const { store, calls, set } = here;
    await calls.codeSetImport(await set(twoCodes));
    const step = store.db.prepare('SELECT max(id) FROM undo_step').pluck().get();
    await calls.codeSetImport(await set(next));
    store.db.prepare('DELETE FROM undo_step WHERE id > ?').run(step);
    expect(refusal(() => undoLast(store))).toBe(
      'moved: “Import code set” can’t be undone: the code set has changed since.',
    );
    expect(await codesOf()).toEqual(['AC100 Disclosure', 'AC120 Experts']);
  });

  test('put away and offered again are steps of their own', async () => {
    const { store, calls, set, acme } = here;
    await calls.codeSetImport(await set(twoCodes));
    await calls.codeSetRetire({ id: (await acme())?.id ?? '', retired: true });
    expect(undoLast(store)).toEqual({ label: 'Put code set away' });
    expect(await acme()).toMatchObject({ retired: false });
  });
});

test('a mapping: the whole of it, by file or by hand', async () => {
  const { store, calls, mapping } = here;
  const rows = async () => (await calls.codesGet({})).mappings[0]?.rows.map((row) => row.firmCode) ?? [];
  await calls.codeMappingImport(await mapping('Firm code,Client code\r\nL310,AC100\r\nL350,AC100\r\n'));
  await calls.codeMappingSave({ clientId: sample.client, rows: [] });
  expect(await rows()).toEqual([]);
  expect(undoLast(store)).toEqual({ label: 'Change mapping' });
  expect(await rows()).toEqual(['L310', 'L350']);
  expect(undoLast(store)).toEqual({ label: 'Import mapping' });
  expect(await rows()).toEqual([]);
  redoLast(store);
  redoLast(store);
  expect(await rows()).toEqual([]);
});

test('the code that a line goes out as, and its approval stays', async () => {
  const { store, calls } = here;
  const entry = savedEntry(store, { matterId: sample.smith, taskCode: 'L350' });
  const own = async () => (await calls.lineCodesGet({ matterId: sample.smith, entryId: entry.id })).own.task;
  await calls.lineCodeSet({ entryId: entry.id, kind: 'task', code: 'AC110' });
  await calls.lineCodeSet({ entryId: entry.id, kind: 'task', code: 'AC120' });
  undoLast(store);
  expect(await own()).toBe('AC110');
  undoLast(store);
  expect(await own()).toBeNull();
  redoLast(store);
  expect(await own()).toBe('AC110');
});

test('a star, and a class for one client', async () => {
  const { store, calls } = here;
  await calls.codeFavouriteSet({ kind: 'task', code: 'L350', isFavourite: true });
  // Said twice is one step.
  await calls.codeFavouriteSet({ kind: 'task', code: 'L350', isFavourite: true });
  const { me: timekeeperId, client: clientId } = sample;
  await calls.timekeeperClassSet({ timekeeperId, clientId, classCode: 'OFCOUN' });
  expect(undoLast(store)).toEqual({ label: 'Timekeeper class' });
  expect((await calls.codesGet({})).classes).toEqual([]);
  expect(undoLast(store)).toEqual({ label: 'Star L350' });
  expect((await calls.codesGet({})).favourites).toEqual([]);
  redoLast(store);
  redoLast(store);
  expect(await calls.codesGet({})).toMatchObject({
    favourites: [{ kind: 'task', code: 'L350' }],
    classes: [{ timekeeperId, clientId, classCode: 'OFCOUN' }],
  });
});
