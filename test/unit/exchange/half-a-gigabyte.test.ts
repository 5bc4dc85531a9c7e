import { closeSync, ftruncateSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { FilePurpose } from '../../../shared/ipc/exchange-calls';
import { readLedesFile } from '../../../src-main/exchange/ledes/read-file';
import { readAnswers } from '../../../src-main/exchange/portal/read-answers';
import { maxRowsInOneStep, readSheet } from '../../../src-main/exchange/sheet/read-sheet';
import type { RestorableEngine } from '../../../src-main/restorable-engine';
import { chosen, enter, narrativesIn, offlineLaptop } from '../../helpers/engine/laptop';
import { testFolder } from '../../helpers/engine/store';
import { ledesText } from '../../helpers/ledes-text';

/** Every door meets a file of half a gigabyte: real ones, whose middle takes no room on the disk. */

const half = 512 * 1024 * 1024;

function hugeFile(name: string, beginning: string | Buffer = ''): string {
  const file = join(testFolder(), name);
  const handle = openSync(file, 'w');
  writeSync(handle, Buffer.from(beginning));
  ftruncateSync(handle, half);
  closeSync(handle);
  expect(statSync(file).size).toBe(half);
  return file;
}

type Door = {
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly beginning: string;
  readonly look: (engine: RestorableEngine, chosen: string) => unknown;
  readonly says: RegExp;
};

const tooLarge = (most: string) => new RegExp(`The file has 512 MB, and ${most} is the most at once\\.`);
const doors: readonly Door[] = [
  {
    purpose: 'sheet_in',
    name: 'time.csv',
    beginning: 'Date,Hours\r\n2026-11-17,1.2\r\n',
    look: ({ handlers }, id) => handlers.sheetLook({ chosen: id }),
    says: tooLarge('64 MB'),
  },
  {
    purpose: 'sheet_in',
    name: 'time.xlsx',
    beginning: 'PK\u0003\u0004',
    look: ({ handlers }, id) => handlers.sheetLook({ chosen: id }),
    says: tooLarge('64 MB'),
  },
  {
    purpose: 'codes_in',
    name: 'codes.csv',
    beginning: 'Code,Name\r\nL110,Facts\r\n',
    look: ({ handlers }, id) => handlers.codeFileLook({ chosen: id }),
    says: tooLarge('64 MB'),
  },
  {
    purpose: 'answers',
    name: 'rejections.csv',
    beginning: 'Invoice Number,Reason\r\n',
    look: ({ handlers }, id) => handlers.answersLook({ chosen: id }),
    says: tooLarge('64 MB'),
  },
  {
    purpose: 'answers',
    name: 'rejections.json',
    beginning: '[{"invoice": "1"}',
    look: ({ handlers }, id) => handlers.answersLook({ chosen: id }),
    says: tooLarge('16 MB'),
  },
  {
    purpose: 'import',
    name: 'laptop.daybook-move',
    beginning: 'Daybook move file 1\n',
    look: ({ handlers }, id) => handlers.moveLook({ chosen: id }),
    says: tooLarge('256 MB'),
  },
  {
    purpose: 'import',
    name: 'film.daybook-move',
    beginning: 'Not one of ours',
    look: ({ handlers }, id) => handlers.moveLook({ chosen: id }),
    says: /It is not a file of unsynced work from Daybook/,
  },
  {
    purpose: 'restore',
    name: 'film.db',
    beginning: 'No database',
    look: ({ handlers }, id) => handlers.restorePreview({ source: { chosen: id } }),
    says: /It is not a Daybook database/,
  },
  {
    purpose: 'ledes_in',
    name: 'film.txt',
    beginning: '',
    look: async ({ handlers }, id) => sayProblem(await handlers.ledesLook({ chosen: id })),
    says: /^Line 1, column 1: The file holds zero bytes/,
  },
  {
    purpose: 'ledes_in',
    name: 'invoice.txt',
    beginning: ledesText({}),
    look: async ({ handlers }, id) => sayProblem(await handlers.ledesLook({ chosen: id })),
    says: /^Line 4, column 1: The line is longer than/,
  },
];

function sayProblem({ problems }: { problems: { line: number; column: number; message: string }[] }): never {
  const [first] = problems;
  throw new Error(`Line ${first?.line}, column ${first?.column}: ${first?.message}`);
}

test.each(doors)(
  '$purpose, $name: says so, and nothing happens',
  async ({ purpose, name, beginning, look, says }) => {
    const laptop = offlineLaptop();
    const engine = laptop.start();
    await enter(laptop, engine, 'Before');
    const id = await chosen(laptop, engine, purpose, hugeFile(name, beginning));
    await expect(Promise.resolve(look(engine, id))).rejects.toThrow(says);
    expect(await narrativesIn(engine)).toEqual(['Before']);
  },
);

test('of a LEDES file with more lines than can be taken, only those are read; others are served meanwhile', async () => {
  const most = 2000;
  const file = join(testFolder(), 'many.txt');
  const [signature, header, line] = ledesText({}).split('\r\n');
  const many = Array.from({ length: most + 1 }, (_, at) => line?.replace('|1|F|', `|${at + 1}|F|`));
  writeFileSync(file, [signature, header, ...many, ''].join('\r\n'));
  const handle = openSync(file, 'r+');
  ftruncateSync(handle, half);
  closeSync(handle);
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 0);
  await expect(readLedesFile(file, most)).rejects.toThrow('more than 2,000 lines');
  clearInterval(others);
  expect(turns).toBeGreaterThan(0);
});

test('a sheet of too many rows is read no further than they go', async () => {
  const file = join(testFolder(), 'many.csv');
  const rows = '2026-11-17,1.2,Draft motion\r\n'.repeat(maxRowsInOneStep + 1);
  // What stands behind them would be refused, were it looked at.
  writeFileSync(file, `Date,Hours,Narrative\r\n${rows}${rows}2026-11-17,1,"never closed`);
  await expect(readSheet(file)).rejects.toThrow('more than 5,000 rows');
});

test('a JSON of too many answers says how many are the most', async () => {
  const file = join(testFolder(), 'many.json');
  writeFileSync(
    file,
    JSON.stringify(Array.from({ length: maxRowsInOneStep + 1 }, (_, invoice) => ({ invoice }))),
  );
  await expect(readAnswers(file)).rejects.toThrow('more than 5,000 answers');
});

test('a workbook of some hundred kilobytes that unpacks to many megabytes is refused before it does', async () => {
  const packed = deflateRawSync(Buffer.alloc(72 * 1024 * 1024, ' '));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  const file = join(testFolder(), 'bomb.xlsx');
  writeFileSync(file, Buffer.concat([local, name, packed, entry, name, end]));
  expect(statSync(file).size).toBeLessThan(1024 * 1024);
  await expect(readSheet(file)).rejects.toThrow('unpacks to more than 64 MB');
});
