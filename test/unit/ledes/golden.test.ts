import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkExport } from '../../../shared/ledes/check-export';
import { createLedesReader } from '../../../shared/ledes/reader';
import { encodeRecords } from '../../../shared/ledes/writer';
import {
  internationalParts,
  internationalProfile,
  parts,
  profile,
  today,
  writtenDown,
} from './sample-invoice';

const golden = (name: string) => readFileSync(new URL(`./golden/${name}`, import.meta.url));

const kinds = [
  { file: '1998b.txt', parts, profile, fields: 24, end: '\r\n' },
  {
    file: '98bi.txt',
    parts: internationalParts,
    profile: { ...internationalProfile, lineEnds: 'LF' as const },
    fields: 52,
    end: '\n',
  },
  { file: '1998b-written-down.txt', parts: writtenDown(parts), profile, fields: 24, end: '\r\n' },
  {
    file: '98bi-written-down.txt',
    parts: writtenDown(internationalParts),
    profile: { ...internationalProfile, lineEnds: 'LF' as const },
    fields: 52,
    end: '\n',
  },
];

describe.each(kinds)('the golden file $file', ({ file, parts, profile, fields, end }) => {
  test('is what we write, byte for byte', () => {
    const checked = checkExport(parts, profile, today);
    expect(checked.problems).toEqual([]);
    expect(checked.replaced).toEqual([]);
    expect(Buffer.from(encodeRecords(checked.records, profile))).toEqual(golden(file));
  });

  /** Shares nothing with the product: splits by hand and adds up in whole hundred-millionths. */
  test('ties out by an independent count', () => {
    const text = golden(file).toString('latin1');
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    const rows = text.split(end);
    expect(rows.pop()).toBe('');
    expect(rows.every((row) => row.endsWith('[]') && row.indexOf('[]') === row.length - 2)).toBe(true);
    const [names = [], ...records] = rows.slice(1).map((row) => row.slice(0, -2).split('|'));
    expect(records.map((record) => record.length)).toEqual(records.map(() => fields));
    const of = (record: string[], name: string) => record[names.indexOf(name)] ?? '';
    const eighths = (text: string, power = 8) => {
      const [whole = '0', part = ''] = text.replace('-', '').split('.');
      return BigInt(whole + part.padEnd(power, '0')) * (text.startsWith('-') ? -1n : 1n);
    };
    const zero = (text: string) => (text === '' ? '0' : text);
    let sum = 0n;
    let taxes = 0n;
    for (const record of records) {
      const units = eighths(zero(of(record, 'LINE_ITEM_NUMBER_OF_UNITS')), 4);
      const cost = eighths(zero(of(record, 'LINE_ITEM_UNIT_COST')), 4);
      const adjustment = eighths(zero(of(record, 'LINE_ITEM_ADJUSTMENT_AMOUNT')));
      const tax = names.includes('LINE_ITEM_TAX_TOTAL') ? eighths(of(record, 'LINE_ITEM_TAX_TOTAL')) : 0n;
      const total = eighths(of(record, 'LINE_ITEM_TOTAL'));
      const off = units * cost + adjustment + tax - total;
      expect(off <= 500_000n && off >= -500_000n, `line ${of(record, 'LINE_ITEM_NUMBER')}`).toBe(true);
      sum += total;
      taxes += tax;
    }
    for (const record of records) {
      expect(eighths(of(record, 'INVOICE_TOTAL'))).toBe(sum);
      if (fields === 24) continue;
      expect(eighths(of(record, 'INVOICE_TAX_TOTAL'))).toBe(taxes);
      expect(eighths(of(record, 'INVOICE_NET_TOTAL'))).toBe(sum - taxes);
    }
  });

  test('is read back without a word against it', () => {
    const reader = createLedesReader();
    reader.push(golden(file));
    const report = reader.end();
    expect(report.problems).toEqual([]);
    expect(report.invoices).toEqual([checkExport(parts, profile, today).document]);
  });
});

test('a line that is written down has its hours and its rate, and the amount off as its adjustment', () => {
  const [, names = '', line = ''] = golden('1998b-written-down.txt').toString('latin1').split('\r\n');
  const cells = line.slice(0, -2).split('|');
  const of = (name: string) => cells[names.slice(0, -2).split('|').indexOf(name)];
  expect([
    of('LINE_ITEM_NUMBER_OF_UNITS'),
    of('LINE_ITEM_UNIT_COST'),
    of('LINE_ITEM_ADJUSTMENT_AMOUNT'),
    of('LINE_ITEM_TOTAL'),
  ]).toEqual(['1.20', '450.00', '-40.01', '499.99']);
});

test('98BI taxes what is billed: a fifth of the line after its write-down', () => {
  const [line] = checkExport(writtenDown(internationalParts), internationalProfile, today).document.lines;
  expect(line).toMatchObject({ adjustment: -400_100, tax: { total: 1_000_000 }, total: 5_999_900 });
});

test('98BI adds up: 893.13 and a fifth of it line by line', () => {
  const { document } = checkExport(internationalParts, internationalProfile, today);
  expect(document.total).toBe(10_717_600);
  expect(document.international).toMatchObject({ netTotal: 8_931_300, taxTotal: 1_786_300 });
});
