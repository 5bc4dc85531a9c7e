import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SheetMapping } from '../../../shared/sheet/columns';
import { chosen, enter, narrativesIn, offlineLaptop } from '../../helpers/engine/laptop';

function laptopAt() {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  const file = join(laptop.folder, 'time.csv');
  const choose = (path = file) => chosen(laptop, engine, 'sheet_in', path);
  /** Writes a file, looks at it and says what bringing it in would do. */
  const look = async (content: string | Buffer, change: Partial<SheetMapping> = {}) => {
    writeFileSync(file, content);
    const id = await choose();
    const seen = await engine.handlers.sheetLook({ chosen: id });
    const asked = {
      chosen: id,
      hash: seen.hash,
      mapping: { ...seen.mapping, ...change },
      dayOrder: seen.dayOrder,
    };
    return { seen, asked };
  };
  const preview = async (content: string | Buffer) =>
    engine.handlers.sheetPreview((await look(content)).asked);
  const bringIn = async (content: string | Buffer, leaveOutRefused = false) =>
    engine.handlers.sheetImport({ ...(await look(content)).asked, leaveOutRefused });
  const exportTo = async (path: string) => {
    const id = await chosen(laptop, engine, 'sheet_out', path);
    return engine.handlers.sheetExport({ chosen: id, filter: {} });
  };
  return { laptop, engine, file, look, preview, bringIn, exportTo, choose };
}

const two = 'Date,Hours,Description\r\n2026-11-17,1.2,Draft motion\r\n2026-11-18,0.5,"Call, with ""A"""\r\n';

test('a file of another program becomes entries, in one step that one undo takes back', async () => {
  const { engine, bringIn } = laptopAt();
  expect(await bringIn(two)).toMatchObject({ new: 2, refused: 0, newSeconds: 6120 });
  expect(await narrativesIn(engine)).toEqual(['Call, with "A"', 'Draft motion']);
  await engine.handlers.undoLast({});
  expect(await narrativesIn(engine)).toEqual([]);
});

test('a preview says what will be, and changes nothing', async () => {
  const { engine, preview } = laptopAt();
  const outcome = await preview(two);
  expect(outcome).toMatchObject({ new: 2, changed: 0, refused: 0 });
  expect(outcome.rows[0]).toMatchObject({ row: 2, kind: 'new', title: '2026-11-17 · 1.2 h · Draft motion' });
  expect(await narrativesIn(engine)).toEqual([]);
});

test('the same file twice is brought in once; equal rows of one file are two pieces of work', async () => {
  const { engine, look, bringIn } = laptopAt();
  const twice = `${two}2026-11-17,1.2,Draft motion\r\n`;
  await bringIn(twice);
  expect((await look(twice)).seen.broughtInAt).not.toBeNull();
  expect(await bringIn(twice)).toMatchObject({ new: 0, here: 3 });
  expect(await narrativesIn(engine)).toHaveLength(3);
});

test('one wrong row keeps the whole file out, unless it is left out by choice', async () => {
  const { engine, preview, bringIn } = laptopAt();
  const file = `${two}2026-02-31,-1,Hearing\r\n`;
  const outcome = await preview(file);
  expect(outcome).toMatchObject({ new: 2, refused: 1 });
  expect(outcome.rows[0]).toMatchObject({
    row: 4,
    kind: 'refused',
    problems: [
      { column: 'date', why: 'There is no day “2026-02-31” in the calendar.' },
      { column: 'hours', why: '“-1” is below zero. Hours are never negative.' },
    ],
  });
  await expect(bringIn(file)).rejects.toThrow(/1 row can’t be taken, first row 4: There is no day/);
  expect(await narrativesIn(engine)).toEqual([]);
  expect(await bringIn(file, true)).toMatchObject({ new: 2, refused: 1 });
});

test.each(['csv', 'xlsx'])(
  'what was written to a %s file and not touched changes nothing',
  async (ending) => {
    const { laptop, engine, exportTo, choose } = laptopAt();
    await enter(laptop, engine, '=1+1 is a narrative');
    await enter(laptop, engine, 'Two\nlines, “quoted” — |[]| ÄÖ');
    const path = join(laptop.folder, `out.${ending}`);
    expect(await exportTo(path)).toMatchObject({ entries: 2 });
    const id = await choose(path);
    const seen = await engine.handlers.sheetLook({ chosen: id });
    const { hash, mapping, dayOrder } = seen;
    expect(await engine.handlers.sheetPreview({ chosen: id, hash, mapping, dayOrder })).toMatchObject({
      same: 2,
      new: 0,
      changed: 0,
      refused: 0,
    });
  },
);

test('a cell that was changed in the file changes its entry and nothing else, and says so before', async () => {
  const { laptop, engine, file, exportTo, look } = laptopAt();
  await enter(laptop, engine, 'Draft motion');
  await enter(laptop, engine, 'Call');
  await exportTo(file);
  const { asked } = await look(readFileSync(file, 'utf8').replace('Draft motion', 'Draft motion to compel'));
  const outcome = await engine.handlers.sheetPreview(asked);
  expect(outcome).toMatchObject({ changed: 1, same: 1 });
  expect(outcome.rows[0]?.changes).toEqual([
    { label: 'Narrative', before: 'Draft motion', after: 'Draft motion to compel' },
  ]);
  await engine.handlers.sheetImport({ ...asked, leaveOutRefused: false });
  expect(await narrativesIn(engine)).toEqual(['Call', 'Draft motion to compel']);
});

test('an entry that changed since its row was written is not overwritten', async () => {
  const { laptop, engine, file, exportTo, look } = laptopAt();
  const id = await enter(laptop, engine, 'Draft motion');
  await exportTo(file);
  await engine.handlers.entryEdit({ id, revision: 1, patch: { narrative: 'Changed here' }, reason: null });
  const { asked } = await look(readFileSync(file, 'utf8').replace('Draft motion', 'Changed there'));
  const outcome = await engine.handlers.sheetPreview(asked);
  expect(outcome.rows[0]?.problems[0]).toMatchObject({
    column: 'version',
    why: expect.stringMatching(/has been changed on this laptop since/),
  });
});

test('two rows for one entry, and a row of an entry that is not here, are refused', async () => {
  const { laptop, engine, file, exportTo, preview } = laptopAt();
  await enter(laptop, engine, 'Draft motion');
  await exportTo(file);
  const [head, row] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  const stranger = row?.replace(/[0-9a-f-]{36}/, '0198a0d0-0000-7000-8000-000000000000');
  const outcome = await preview([head, row, row, stranger, ''].join('\r\n'));
  expect(outcome).toMatchObject({ same: 1, refused: 2 });
  expect(outcome.rows.map(({ problems }) => problems[0]?.why)).toEqual([
    'Another row above changes this entry already.',
    expect.stringMatching(/no entry with this id/),
    undefined,
  ]);
});

test('a file that changed between the look and the deed is not brought in', async () => {
  const { engine, file, look } = laptopAt();
  const { asked } = await look(two);
  writeFileSync(file, `${two}2026-11-19,1,Another\r\n`);
  await expect(engine.handlers.sheetImport({ ...asked, leaveOutRefused: false })).rejects.toThrow(
    /has been changed since it was looked at/,
  );
});

test.each([
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${two.replace('Draft', 'Müller')}`), 'CSV, UTF-8'],
  ['Windows-1252', Buffer.from(two.replace('Draft', 'Müller'), 'latin1'), 'CSV, Windows-1252 (Western)'],
  ['UTF-16', Buffer.from(`\uFEFF${two.replace('Draft', 'Müller')}`, 'utf16le'), 'CSV, UTF-16'],
  [
    'UTF-16 without its mark',
    Buffer.from(two.replace('Draft', 'Müller'), 'utf16le'),
    'CSV, UTF-16 without its mark',
  ],
  [
    'the other UTF-16 without its mark',
    Buffer.from(two.replace('Draft', 'Müller'), 'utf16le').swap16(),
    'CSV, UTF-16 without its mark',
  ],
])('a file in %s is read as it was meant', async (_, bytes, format) => {
  const { look, preview } = laptopAt();
  expect((await look(bytes)).seen).toMatchObject({ format, mapping: { date: 0, hours: 1, narrative: 2 } });
  expect((await preview(bytes)).rows[0]?.title).toMatch(/Müller motion/);
});

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /This is no text/],
  [
    'a damaged workbook',
    Buffer.from('PK\u0003\u0004 nothing of a workbook', 'latin1'),
    /This workbook can’t be read/,
  ],
  [
    'a mark of UTF-8 over words that are none',
    Buffer.concat([Buffer.from('\uFEFFDate,Hours,Text\r\n2026-11-17,1,'), Buffer.from('Müller', 'latin1')]),
    /By its first bytes this file is UTF-8/,
  ],
  ['an empty file', '', /first row has no headings/],
  [
    'a row without end',
    `Date,Hours${','.repeat(60_000)}\r\n`,
    /Row 1 has 60,002 columns, and 500 is the most/,
  ],
  ['headings alone', 'Date,Hours\r\n', /no row under the headings/],
  [
    'a quotation mark that never ends',
    'Date,Hours,Text\r\n2026-11-17,1,"Draft\r\n',
    /Row 2: a quotation mark/,
  ],
])('%s is refused with what is wrong', async (_, content, words) => {
  await expect(laptopAt().look(content)).rejects.toThrow(words);
});

test('pipes, brackets, curly quotes and line breaks in a narrative come in as they are', async () => {
  const { engine, bringIn } = laptopAt();
  const words = 'Draft “motion” – a|b [] it’s\nnext line';
  await bringIn(`Date,Hours,Text\r\n2026-11-17,1,"${words}"\r\n`);
  expect(await narrativesIn(engine)).toEqual([words]);
});

test('what is no code, a rate of zero and a rate in another currency are each refused at their cell', async () => {
  const { preview } = laptopAt();
  const rows = ['450,E1O1', '0,L110', '€450,L110', '"450,00",L110'].map((rest) => `2026-11-17,1,${rest}\r\n`);
  const outcome = await preview(`Date,Hours,Rate,Task code\r\n${rows.join('')}`);
  expect(outcome).toMatchObject({ new: 0, refused: 4 });
  expect(outcome.rows.map(({ row, problems }) => [row, problems[0]?.column, problems[0]?.why])).toEqual([
    [2, 'task_code', '“E1O1” is no UTBMS code. A code is letters and digits, such as L350.'],
    [3, 'rate', expect.stringContaining('A rate of zero.')],
    [4, 'rate', '“€450” is in EUR, and this firm’s rates are in USD.'],
    [5, 'rate', '“450,00” is no rate. Write 450 or 450.00.'],
  ]);
});

test('a file without a column for hours says which is missing', async () => {
  const { preview } = laptopAt();
  await expect(preview('Date,Description\r\n2026-11-17,Draft\r\n')).rejects.toThrow(
    /which column is “Billed hours”/,
  );
});

test('another’s time is not brought in, and an unknown matter is not guessed at', async () => {
  const { preview } = laptopAt();
  const outcome = await preview('Date,Hours,Timekeeper,Matter,Note\r\n2026-11-17,1,Nobody,Smyth,Draft\r\n');
  expect(outcome.rows[0]?.problems.map(({ why }) => why)).toEqual([
    expect.stringMatching(/No matter “Smyth” is known/),
    '“Nobody” is nobody known on this laptop.',
  ]);
});

test('a half-written file is never left under the chosen name', async () => {
  const { laptop, engine, exportTo } = laptopAt();
  await enter(laptop, engine, 'Draft');
  await expect(exportTo(join(laptop.folder, 'missing', 'out.csv'))).rejects.toThrow(/could not be written/);
  await expect(exportTo(join(laptop.folder, 'out.pdf'))).rejects.toThrow(/end in .csv or .xlsx/);
  expect(existsSync(join(laptop.folder, 'out.pdf'))).toBe(false);
});

test('a code that no list holds comes in, and the preview says so before', async () => {
  const { engine, preview, bringIn } = laptopAt();
  const file =
    'Date,Hours,Description,Task code\r\n2026-11-17,1.2,Draft motion,L350\r\n2026-11-18,0.5,Call,L999\r\n';
  const outcome = await preview(file);
  expect(outcome).toMatchObject({ new: 2, refused: 0, noted: 1 });
  expect(outcome.rows[0]).toMatchObject({
    row: 3,
    kind: 'new',
    notes: [
      {
        column: 'task_code',
        why: 'L999 is in no list of task codes on this laptop. The entry keeps it; look at it before approval.',
      },
    ],
  });
  expect(outcome.rows[1]?.notes).toEqual([]);
  expect(await bringIn(file)).toMatchObject({ new: 2, noted: 1 });
  expect(await narrativesIn(engine)).toEqual(['Call', 'Draft motion']);
});
