import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ShownList } from '../../shared/ipc/shown-calls';
import { newestFirst } from '../../shared/ipc/views';
import { createLedesReader } from '../../shared/ledes/reader';
import { sheetColumns } from '../../shared/sheet/columns';
import type { SheetCells } from '../../shared/sheet/write-row';
import { codeSetCsv, mappingCsv } from '../../src-main/exchange/codes/write-codes';
import { exportInvoice } from '../../src-main/exchange/ledes/export-invoice';
import { readSheet } from '../../src-main/exchange/sheet/read-sheet';
import { csvBytes, xlsxBytes } from '../../src-main/exchange/sheet/write-sheet';
import { exportShown } from '../../src-main/exchange/shown/shown-sheet';
import { requireInvoice } from '../../src-main/store/invoices';
import { savedEntry } from '../helpers/engine/entries';
import { approvedEntry, approvedExpense, draftInvoice, savedProfile } from '../helpers/engine/invoices';
import { chosen, offlineLaptop } from '../helpers/engine/laptop';
import { sample, sampleFirm } from '../helpers/engine/sample';
import { testFolder, testStore } from '../helpers/engine/store';

/** Files that go out carry nothing that a reader would run; files that come in can cost no more than they weigh. */

/** The openings with which spreadsheet programs begin to reckon (OWASP, "CSV Injection"), and what hides them. */
const formulas = [
  '=HYPERLINK("http://127.0.0.1/?"&A1,"x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '=1+1";=2+2',
  '=\u00a01+1',
];
/** What a spreadsheet program would take for a formula. */
const wouldRun = /^[=+\-@\t\r]/;

const list: ShownList = {
  filter: {},
  sort: newestFirst,
  group: null,
  folds: { isOpen: true, except: [] },
  columns: ['date', 'matter', 'narrative', 'hours', 'amount'],
};

describe('no formula in what is exported', () => {
  const rows = formulas.map(
    (words) =>
      Object.fromEntries(
        sheetColumns.map(({ id }) => [
          id,
          ['narrative', 'client', 'matter_name', 'timekeeper'].includes(id) ? words : '',
        ]),
      ) as SheetCells,
  );
  const cells = (bytes: Buffer): string[] =>
    Papa.parse<string[]>(bytes.toString('utf8').replace('\uFEFF', '')).data.flat();

  test('entries as CSV', () => {
    expect(cells(csvBytes(rows)).filter((cell) => wouldRun.test(cell))).toEqual([]);
  });

  test('entries as a workbook', async () => {
    const bytes = await xlsxBytes(rows, [['About', formulas[0] ?? '']]);
    const file = join(testFolder(), 'a.xlsx');
    writeFileSync(file, bytes);
    // A formula stands in an <f> element; text never does.
    expect(bytes.includes('<f>')).toBe(false);
    expect((await readSheet(file)).rows.length).toBe(formulas.length);
  });

  test('the list that is shown, as CSV', async () => {
    const store = testStore();
    sampleFirm(store);
    for (const narrative of formulas)
      savedEntry(store, { matterId: sample.smith, workedSeconds: 360, narrative });
    const { path } = await exportShown(store, join(testFolder(), 'list.csv'), list);
    expect(cells(readFileSync(path)).filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  });

  test('a set of codes and a mapping of codes, as CSV', () => {
    const codes = formulas.map((words) => ({
      code: words,
      name: words,
      parent: words,
      kind: 'task' as const,
      description: words,
    }));
    const mapping = formulas.map((words) => ({ firmCode: words, clientCode: words, kind: 'task' as const }));
    expect(cells(codeSetCsv(codes)).filter((cell) => wouldRun.test(cell))).toEqual([]);
    expect(cells(mappingCsv(mapping)).filter((cell) => wouldRun.test(cell))).toEqual([]);
  });
});

describe('no second line in a LEDES file', () => {
  const injections = [
    'a|b|c[]20261101|9999|',
    'end[]\r\n1999|0|x[]',
    'line\nfeed and line\u2028separator and \u0085 next line',
    'nul\u0000byte and \u001a end of file and \u000b tab',
    '[]'.repeat(40),
    'LEDES1998B[]',
  ];
  for (const [index, narrative] of injections.entries()) {
    test(`a narrative that would be more than a field (${index + 1})`, async () => {
      const store = testStore();
      sampleFirm(store);
      savedProfile(store);
      approvedEntry(store, { narrative });
      approvedExpense(store, { description: narrative });
      const id = draftInvoice(store);
      const file = join(testFolder(), 'a.txt');
      await exportInvoice(store, { id, revision: requireInvoice(store, id).revision, file });
      const bytes = readFileSync(file);
      const lines = bytes
        .toString('latin1')
        .split(/\r\n/)
        .filter((line) => line !== '');
      expect(lines).toHaveLength(4);
      const [, head = '', ...items] = lines;
      for (const line of [head, ...items]) {
        expect(line.endsWith('[]')).toBe(true);
        expect(line.indexOf('[]')).toBe(line.length - 2);
        expect(line.split('|')).toHaveLength(head.split('|').length);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(line).not.toMatch(/[\u0000-\u001f\u0085]/);
      }
      const reader = createLedesReader();
      reader.push(bytes);
      expect(reader.end().problems).toEqual([]);
    });
  }
});

/** A zip of one part, which may say of itself what it likes. */
function zipOf(parts: { name: string; packed: Buffer; says: number }[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, packed, says } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(says, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(says, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    at += local.length + name.length + packed.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

describe('a file that comes in costs no more than it weighs', () => {
  const bomb = deflateRawSync(Buffer.alloc(200 << 20, 'a'), { level: 9 });
  const reading = async (bytes: Buffer | string, name = 'a.xlsx'): Promise<string> => {
    const file = join(testFolder(), name);
    writeFileSync(file, bytes);
    return readSheet(file).then(
      () => 'taken',
      (error: Error) => error.message,
    );
  };

  test('a workbook that unpacks to much more', async () => {
    expect(
      await reading(zipOf([{ name: 'xl/worksheets/sheet1.xml', packed: bomb, says: 200 << 20 }])),
    ).toContain('unpacks to more');
  });

  test('one that says it is small', async () => {
    expect(await reading(zipOf([{ name: 'xl/worksheets/sheet1.xml', packed: bomb, says: 12 }]))).toContain(
      'unpacks to more',
    );
  });

  test('many parts that are large together', async () => {
    const part = deflateRawSync(Buffer.alloc(20 << 20, 'a'), { level: 9 });
    const parts = [1, 2, 3, 4, 5].map((index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      packed: part,
      says: 1,
    }));
    expect(await reading(zipOf(parts))).toContain('unpacks to more');
  });

  test('parts with names that lead out of the workbook write nothing', async () => {
    const part = deflateRawSync(Buffer.from('<x/>'));
    const names = ['../../../evil.xml', '/etc/evil.xml', 'C:\\evil.xml', 'xl/../../evil.xml'];
    const outcome = await reading(zipOf(names.map((name) => ({ name, packed: part, says: 4 }))));
    expect(outcome).toContain('can’t be read');
  });

  test('entities that grow a million times', async () => {
    const lol = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet>&c;</worksheet>`;
    const workbook = zipOf([
      { name: 'xl/worksheets/sheet1.xml', packed: deflateRawSync(Buffer.from(lol)), says: lol.length },
    ]);
    expect(await reading(workbook)).toContain('can’t be read');
  });

  test('a name that is a path stays the choice of a person: the page can name none', async () => {
    const laptop = offlineLaptop();
    const engine = laptop.start();
    const target = join(laptop.folder, 'nobody-chose-this.csv');
    await expect(
      Promise.resolve().then(() => engine.handlers.shownExport({ chosen: target as never, list })),
    ).rejects.toThrow('Choose the file once more');
    // A file chosen to be read is none to be written.
    const id = await chosen(laptop, engine, 'sheet_in', target);
    await expect(
      Promise.resolve().then(() => engine.handlers.shownExport({ chosen: id, list })),
    ).rejects.toThrow('Choose the file once more');
  });
});
