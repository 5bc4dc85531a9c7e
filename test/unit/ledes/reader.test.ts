import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fields1998B } from '../../../shared/ledes/fields-1998b';
import { maxLineBytes } from '../../../shared/ledes/line-splitter';
import { createLedesReader, type LedesReport, readerDefaults } from '../../../shared/ledes/reader';

const golden = readFileSync(new URL('./golden/1998b.txt', import.meta.url)).toString('latin1');
const international = readFileSync(new URL('./golden/98bi.txt', import.meta.url)).toString('latin1');

function read(bytes: string | Uint8Array, chunk = Number.POSITIVE_INFINITY): LedesReport {
  const all = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  const reader = createLedesReader();
  for (let at = 0; at < all.length; at += chunk) reader.push(all.subarray(at, at + chunk));
  return reader.end();
}

/** The first line of an invoice in the golden file, with one field changed. */
function withField(name: string, value: string, from = golden, line = 3): string {
  const lines = from.split(/(?<=\n)/);
  const names = (lines[1] ?? '').split(/[|[]/);
  const record = lines[line - 1] ?? '';
  const texts = record.slice(0, record.indexOf('[]')).split('|');
  texts[names.indexOf(name)] = value;
  lines[line - 1] = `${texts.join('|')}${record.slice(record.indexOf('[]'))}`;
  return lines.join('');
}

/** Where a field begins in the first line of the golden file. */
function columnOf(name: string): number {
  const [, names = '', record = ''] = golden.split('\r\n');
  return record.split('|', names.split(/[|[]/).indexOf(name)).join('|').length + 2;
}

const first = (report: LedesReport) => {
  const [problem] = report.problems;
  return problem === undefined ? null : { ...problem };
};

describe('what is wrong, and where', () => {
  test.each([
    ['LINE_ITEM_DATE', '20260231', '003', 'LINE_ITEM_DATE is 20260231; there is no such day.'],
    ['LINE_ITEM_DATE', '11/03/2026', '003', 'a date is written YYYYMMDD'],
    ['INVOICE_TOTAL', '1,893.13', '004', 'no comma, blank or sign'],
    ['LINE_ITEM_TOTAL', '$540', '004', 'is no number'],
    ['LINE_ITEM_UNIT_COST', '450.00001', '004', 'more than 4 decimals'],
    ['CLIENT_ID', '', '005', 'CLIENT_ID is blank; every line must fill it.'],
    ['TIMEKEEPER_NAME', '', '005', 'a line of type F must fill it'],
    ['LINE_ITEM_TOTAL', '541.00', '006', '1.20 × 450.00 with an adjustment of 0.00 makes 540.00'],
    ['LINE_ITEM_NUMBER_OF_UNITS', '-1.2', null, 'below zero'],
    ['LINE_ITEM_UNIT_COST', '0', null, 'The rate is zero.'],
    ['LINE_ITEM_TASK_CODE', 'E101', null, 'an expense code'],
    ['LINE_ITEM_ACTIVITY_CODE', 'L350', null, 'a task code'],
    ['LINE_ITEM_EXPENSE_CODE', 'E101', null, 'and the line is a fee'],
    ['EXP/FEE/INV_ADJ_TYPE', 'X', null, 'it must be F, E, IF or IE'],
    ['INVOICE_NUMBER', '123456789012345678901', null, '21 characters; it may have 20'],
    ['BILLING_END_DATE', '20261001', null, 'before it begins'],
  ])('%s = %s', (field, value, code, words) => {
    const problem = read(withField(field, value)).problems.find((one) => one.message.includes(words));
    expect(problem).toMatchObject({ severity: 'error', line: 3, column: columnOf(field), field, code });
  });

  test('a total that the lines do not make', () => {
    const wrong = golden.replaceAll('|893.13|', '|893.14|');
    expect(read(wrong).problems).toEqual([
      expect.objectContaining({
        line: 3,
        column: 36,
        code: '007',
        message: 'INVOICE_TOTAL of invoice 2026-014 is 893.14, but its lines make 893.13.',
      }),
    ]);
  });

  test('two currencies in one invoice', () => {
    expect(first(read(withField('INVOICE_CURRENCY', 'EUR', international, 4)))).toMatchObject({
      line: 4,
      rule: 'currency',
      message: 'Invoice 2026-014 is in GBP since line 3 and in EUR here; one invoice has one currency.',
    });
  });

  test('a line number that is there twice, and a field that must be the same everywhere', () => {
    expect(first(read(withField('LINE_ITEM_NUMBER', '1', golden, 4)))).toMatchObject({
      line: 4,
      rule: 'line-number',
    });
    expect(first(read(withField('INVOICE_DATE', '20261119', golden, 5)))).toMatchObject({
      line: 5,
      rule: 'same-invoice',
      message: 'INVOICE_DATE is another than on line 3 of invoice 2026-014.',
    });
  });

  test('a pipe, an end of record and a line break inside a text', () => {
    const pipe = first(read(withField('LINE_ITEM_DESCRIPTION', 'Draft | revise')));
    expect(pipe).toMatchObject({ line: 3, rule: 'columns', message: expect.stringContaining('25 fields') });
    const end = first(read(withField('LINE_ITEM_DESCRIPTION', 'See [] below')));
    expect(end).toMatchObject({ line: 3, rule: 'record-end' });
    const broken = read(withField('LINE_ITEM_DESCRIPTION', 'Draft\r\nmotion'));
    expect(broken.problems.map((one) => [one.line, one.rule])).toEqual(
      expect.arrayContaining([
        [3, 'record-end'],
        [4, 'columns'],
      ]),
    );
  });

  test('a line outside the period, and NULL, are told and hinder nobody', () => {
    const late = read(withField('LINE_ITEM_DATE', '20261121'));
    expect([late.errors, late.warnings]).toEqual([0, 1]);
    const none = read(withField('LINE_ITEM_DESCRIPTION', 'NULL'));
    expect(first(none)).toMatchObject({ severity: 'warning', rule: 'null' });
  });
});

describe('encodings', () => {
  test('a byte order mark is told at line 1, column 1, and the file is read', () => {
    const report = read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(golden, 'latin1')]));
    expect(report.problems).toEqual([
      expect.objectContaining({ severity: 'warning', line: 1, column: 1, rule: 'encoding' }),
    ]);
    expect(report.invoices).toHaveLength(1);
  });

  test('UTF-16 is refused by name', () => {
    const report = read(Buffer.from(`\ufeff${golden}`, 'utf16le'));
    expect(report.problems).toEqual([
      expect.objectContaining({ line: 1, message: expect.stringContaining('UTF-16') }),
    ]);
    expect(report.invoices).toEqual([]);
  });

  test.each([
    ['UTF-8', Buffer.from(golden.replace('Draft', 'Café'), 'utf8')],
    ['Windows-1252', Buffer.from(golden.replace('Draft', 'Caf\u00e9'), 'latin1')],
  ])('%s is read, with a warning at its first character', (name, bytes) => {
    const report = read(bytes);
    expect(report.problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        line: 3,
        column: columnOf('LINE_ITEM_DESCRIPTION') + 3,
        message: expect.stringContaining(name),
      }),
    ]);
    expect(report.invoices?.[0]?.lines[0]?.description).toBe('Café motion to compel');
  });

  test('a byte that is no character anywhere is an error at its place', () => {
    const report = read(golden.replace('Draft', 'Dr\x81ft'));
    expect(first(report)).toMatchObject({ severity: 'error', line: 3, rule: 'encoding' });
  });
});

describe('openings', () => {
  test.each([
    ['', 1, 'The file is empty.'],
    ['<?xml version="1.0"?>', 1, 'XML'],
    ['date,hours\n1,2\n', 1, 'This is no LEDES file'],
    ['LEDES1998B[]\r\n', 1, 'ends before the line of field names'],
    [golden.replace('LEDES1998B[]', 'LEDES1998BB[]'), 1, 'it should be LEDES1998B[] or LEDES98BI V2[]'],
    [golden.replace('CLIENT_ID', 'CLIENT'), 2, 'Field 3 should be CLIENT_ID and is “CLIENT”.'],
    [golden.replace('|CLIENT_MATTER_ID', ''), 2, 'There are 23 field names; LEDES 1998B has 24.'],
  ])('%#', (text, line, words) => {
    const problem = read(text).problems.find((one) => one.message.includes(words));
    expect(problem).toMatchObject({ severity: 'error', line });
  });

  test('names that single tools write are told and read', () => {
    const report = read(international.replace('LEDES98BI V2[]', 'LEDES98BI V5[]'));
    expect([report.errors, report.warnings, report.invoices?.length]).toEqual([0, 1, 1]);
  });
});

describe('streams', () => {
  test('chunks of any size give the same report', () => {
    const wrong = withField('LINE_ITEM_DATE', '20260231');
    for (const chunk of [1, 2, 7, 64, 1000]) expect(read(wrong, chunk)).toEqual(read(wrong));
  });

  test.each(['\n', '\r\n', '\r'])('line ends %j', (end) => {
    expect(read(golden.replaceAll('\r\n', end), 3).problems).toEqual([]);
  });

  test('half a gigabyte would hold one line, the problems and the kept records', () => {
    const [signature = '', names = '', record = ''] = golden.split('\r\n');
    const reader = createLedesReader({ ...readerDefaults, keepRecords: 100, maxProblems: 10 });
    reader.push(Buffer.from(`${signature}\n${names}\n`));
    let most = 0;
    // Every line repeats number 1, so that there is a problem a line.
    const block = Buffer.from(`${record}\n`.repeat(50));
    for (let count = 0; count < 400; count += 1) {
      reader.push(block.subarray(0, 777));
      most = Math.max(most, reader.buffered());
      reader.push(block.subarray(777));
      most = Math.max(most, reader.buffered());
    }
    const report = reader.end();
    expect(report.records).toBe(20_000);
    expect(report.errors).toBeGreaterThanOrEqual(19_999);
    expect(report.problems).toHaveLength(10);
    expect(report.invoices).toBeNull();
    expect(most).toBeLessThan(record.length);
  });

  test('a line without an end is cut, said, and the next one is read', () => {
    const long = 'x'.repeat(maxLineBytes * 3);
    const lines = golden.split(/(?<=\n)/);
    lines.splice(3, 0, `${long}\n`);
    const reader = createLedesReader();
    for (const byte of Buffer.from(lines.join(''))
      .toString('latin1')
      .match(/[\s\S]{1,5000}/g) ?? []) {
      reader.push(Buffer.from(byte, 'latin1'));
      expect(reader.buffered()).toBeLessThanOrEqual(maxLineBytes);
    }
    const report = reader.end();
    expect(report.problems).toEqual([expect.objectContaining({ line: 4, rule: 'size' })]);
    expect(report.invoices?.[0]?.lines).toHaveLength(5);
  });
});

test('the tables have 24 and 52 fields, each once', () => {
  expect(fields1998B).toHaveLength(24);
  expect(new Set(fields1998B.map((field) => field.name)).size).toBe(24);
});
