import { beforeEach, describe, expect, test } from 'vitest';
import { auditOf } from '../../../src-main/store/audit';
import { classFor } from '../../../src-main/store/code-habits';
import { type CodedFirm, codedFirm, twoCodes } from '../../helpers/engine/code-files';
import { savedEntry } from '../../helpers/engine/entries';
import { sample } from '../../helpers/engine/sample';

let here: CodedFirm;
beforeEach(() => {
  here = codedFirm();
});

describe('a client’s own set', () => {
  test('is imported whole, offered, and written to a file that says the same', async () => {
    const { calls, set, acme, choose, store } = here;
    expect(await calls.codeSetImport(await set(twoCodes))).toMatchObject({
      codes: 2,
      version: 1,
      added: ['AC100', 'AC110'],
    });
    expect(await acme()).toMatchObject({
      source: 'client',
      clientId: sample.client,
      version: 1,
      from: expect.stringContaining('acme.csv (CSV, UTF-8)'),
      count: { task: 2, activity: 0, expense: 0 },
    });
    await calls.codeSetExport({
      chosen: await choose('out.csv', 'codes_out'),
      source: 'client',
      name: 'Acme',
    });
    const chosen = await choose('out.csv', 'codes_in');
    const { hash } = await calls.codeFileLook({ chosen });
    const again = {
      ...(await set(twoCodes)),
      chosen,
      hash,
      columns: { code: 0, name: 1, parent: 2, kind: 3, description: 4 },
    };
    expect(await calls.codeSetPreview(again)).toMatchObject({
      problems: [],
      added: [],
      changed: [],
      removed: [],
    });
    expect(auditOf(store, 'code_set', (await acme())?.id ?? '').map(({ action }) => action)).toEqual([
      'codes.import',
    ]);
  });

  test('the next import is the next version, and says what it changes', async () => {
    const { calls, set, acme, store } = here;
    await calls.codeSetImport(await set(twoCodes));
    const next = 'Code,Name\r\nAC100,Disclosure\r\nAC120,Experts\r\n';
    expect(await calls.codeSetImport(await set(next, 'ACME'))).toMatchObject({
      version: 2,
      added: ['AC120'],
      changed: ['AC100'],
      removed: ['AC110'],
    });
    expect(await acme()).toMatchObject({ version: 2, count: { task: 2 } });
    const kept = store.db.prepare('SELECT count(*) FROM code_set_version').pluck().get();
    expect(kept).toBe(2);
  });

  test('with one wrong cell nothing is imported, and the refusal names row and column', async () => {
    const { calls, set, acme } = here;
    const wrong = await set(`${twoCodes}L3-50,Motions,\r\nAC120,Experts,AC900\r\n`);
    expect(await calls.codeSetPreview(wrong)).toMatchObject({ problemCount: 2 });
    await expect(calls.codeSetImport(wrong)).rejects.toThrow(
      /^Nothing was imported\. Row 4, column 1 \(Code\): “L3-50” is no code\..* There are 1 more\.$/,
    );
    expect(await acme()).toBeUndefined();
  });

  test.each([
    [
      'a byte order mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(twoCodes)]),
      'CSV, UTF-8',
      'Discovery',
    ],
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(twoCodes, 'utf16le')]),
      'CSV, UTF-16',
      'Discovery',
    ],
    [
      'Windows-1252',
      Buffer.from('Code;Name\r\nAC100;D\u00e9couverte\r\n', 'latin1'),
      'CSV, Windows-1252 (Western)',
      'Découverte',
    ],
  ])('%s is understood', async (_name, bytes, format, first) => {
    const { calls, set, acme } = here;
    const wanted = await set(bytes);
    expect((await calls.codeFileLook({ chosen: wanted.chosen })).format).toBe(format);
    await calls.codeSetImport(wanted);
    expect((await acme())?.codes[0]?.name).toBe(first);
  });

  test.each([
    [
      'no headings',
      '\r\nAC100,Discovery\r\n',
      /first row has no headings. Name the columns there: Code, Name/,
    ],
    ['no rows', 'Code,Name\r\n', /no row under the headings/],
    ['no text', Buffer.from([0x41, 0, 0x42]), /This is no text/],
    ['an open quotation mark', 'Code,Name\r\nAC100,"Disc\r\n', /quotation mark is opened and never closed/],
    ['a spoilt workbook', Buffer.from('PK\u0003\u0004 and no more', 'latin1'), /workbook can’t be read/],
  ])('a file with %s is refused at first sight', async (_name, content, why) => {
    await expect(here.set(content)).rejects.toThrow(why);
  });

  test('bears no name that a rule would take for another set', async () => {
    const { calls, set } = here;
    await expect(calls.codeSetImport(await set(twoCodes, 'litigation'))).rejects.toThrow(
      /name of a bundled set/,
    );
    await calls.codeSetImport(await set(twoCodes));
    await expect(calls.codeSetImport(await set(twoCodes, 'Acme', null))).rejects.toThrow(
      /name of another client’s set/,
    );
    await expect(calls.codeSetImport(await set(twoCodes, 'Acme 2027'))).rejects.toThrow(
      /AC100 is in “Acme”, another set/,
    );
  });

  test('a file that changed since it was looked at, and a column taken twice, are refused', async () => {
    const { calls, set } = here;
    const wanted = await set(twoCodes);
    await expect(calls.codeSetImport({ ...wanted, columns: { code: 0, name: 0 } })).rejects.toThrow(
      /one thing only/,
    );
    await expect(calls.codeSetImport({ ...wanted, columns: { code: 0, name: 7 } })).rejects.toThrow(
      /one thing only/,
    );
    await set(`${twoCodes}AC120,Experts,\r\n`);
    await expect(calls.codeSetImport(wanted)).rejects.toThrow(/changed since it was looked at/);
  });

  test('can be put away and offered again', async () => {
    const { calls, set, acme } = here;
    await calls.codeSetImport(await set(twoCodes));
    const id = (await acme())?.id ?? '';
    await calls.codeSetRetire({ id, retired: true });
    expect(await acme()).toMatchObject({ retired: true, version: 1 });
    // Its codes are free again for another set of the client.
    expect(await calls.codeSetPreview(await set(twoCodes, 'Acme 2027'))).toMatchObject({ problemCount: 0 });
    await calls.codeSetRetire({ id, retired: false });
    expect(await acme()).toMatchObject({ retired: false });
  });
});

describe('a client’s mapping', () => {
  const file = 'Firm code,Client code\r\nL350,AC110\r\nA103,A103\r\n';

  test('is imported in place of the former one, and written as it is', async () => {
    const { calls, mapping, choose, store } = here;
    await calls.codeMappingImport(await mapping('Firm code,Client code\r\nL310,AC100\r\nL350,AC100\r\n'));
    expect(await calls.codeMappingImport(await mapping(file))).toMatchObject({
      codes: 2,
      added: ['A103'],
      changed: ['L350'],
      removed: ['L310'],
    });
    const rows = [
      { kind: 'activity', firmCode: 'A103', clientCode: 'A103' },
      { kind: 'task', firmCode: 'L350', clientCode: 'AC110' },
    ];
    expect((await calls.lineCodesGet({ matterId: sample.smith, entryId: null })).mapping).toEqual(rows);
    const out = await choose('map.csv', 'codes_out');
    expect(await calls.codeMappingExport({ chosen: out, clientId: sample.client })).toMatchObject({
      codes: 2,
    });
    expect(auditOf(store, 'client', sample.client)).toHaveLength(2);
  });

  test('with one wrong row nothing is changed', async () => {
    const { calls, mapping } = here;
    await calls.codeMappingImport(await mapping(file));
    const wrong = await mapping('Firm code,Client code\r\nL310,AC100\r\nL999,AC100\r\n');
    await expect(calls.codeMappingImport(wrong)).rejects.toThrow(
      /Row 3, column 1 \(Firm code\): L999 is in no list/,
    );
    expect((await calls.codesGet({})).mappings[0]?.rows).toHaveLength(2);
  });

  test('saved by hand: one code goes out as one', async () => {
    const { calls } = here;
    const row = { kind: 'task' as const, firmCode: 'L350', clientCode: 'AC110' };
    await calls.codeMappingSave({ clientId: sample.client, rows: [row] });
    expect(() =>
      calls.codeMappingSave({ clientId: sample.client, rows: [row, { ...row, clientCode: 'AC100' }] }),
    ).toThrow(/L350 stands there twice/);
    await calls.codeMappingSave({ clientId: sample.client, rows: [] });
    expect((await calls.codesGet({})).mappings).toEqual([]);
  });
});

test('a code said for one line is kept here, and leaves entry and approval alone', async () => {
  const { calls, store } = here;
  const entry = savedEntry(store, { matterId: sample.smith, taskCode: 'L350' });
  await calls.lineCodeSet({ entryId: entry.id, kind: 'task', code: 'AC110' });
  const line = { matterId: sample.smith, entryId: entry.id };
  expect((await calls.lineCodesGet(line)).own.task).toBe('AC110');
  expect((await calls.lineCodesGet(line)).lastUsed.task).toEqual(['L350']);
  expect(auditOf(store, 'entry', entry.id).at(-1)).toMatchObject({ action: 'codes.line' });
  await calls.lineCodeSet({ entryId: entry.id, kind: 'task', code: null });
  expect((await calls.lineCodesGet(line)).own.task).toBeNull();
});

test('stars are a person’s own, and set once', async () => {
  const { calls } = here;
  const star = { kind: 'task' as const, code: 'L350', isFavourite: true };
  await calls.codeFavouriteSet(star);
  await calls.codeFavouriteSet(star);
  expect((await calls.codesGet({})).favourites).toEqual([{ kind: 'task', code: 'L350' }]);
  await calls.codeFavouriteSet({ ...star, isFavourite: false });
  expect((await calls.codesGet({})).favourites).toEqual([]);
});

test('a timekeeper has a class for a client, else the one for all', async () => {
  const { calls, store } = here;
  const { me: timekeeperId, client: clientId } = sample;
  await calls.timekeeperClassSet({ timekeeperId, clientId: null, classCode: 'PARTNR' });
  expect(classFor(store, timekeeperId, clientId)).toBe('PARTNR');
  await calls.timekeeperClassSet({ timekeeperId, clientId, classCode: 'OFCOUN' });
  expect(classFor(store, timekeeperId, clientId)).toBe('OFCOUN');
  expect(classFor(store, timekeeperId, null)).toBe('PARTNR');
  await calls.timekeeperClassSet({ timekeeperId, clientId, classCode: null });
  expect(classFor(store, timekeeperId, clientId)).toBe('PARTNR');
});
