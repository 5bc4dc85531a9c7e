import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLedesReader } from '../../shared/ledes/reader';

/** One wrong line of a LEDES file was told twice: by itself, and as a total that its lines no longer make. */

const golden = readFileSync(new URL('../unit/ledes/golden/1998b.txt', import.meta.url)).toString('latin1');

function problems(change: (record: string) => string): string[] {
  const lines = golden.split(/(?<=\n)/);
  lines[2] = change(lines[2] ?? '');
  const reader = createLedesReader();
  reader.push(Buffer.from(lines.join(''), 'latin1'));
  return reader.end().problems.map(({ field, line }) => `${line} ${field}`);
}

/** Changes one text of a record. */
const withField = (name: string, value: string) => (record: string) => {
  const names = (golden.split('\r\n')[1] ?? '').split(/[|[]/);
  const texts = record.slice(0, record.indexOf('[]')).split('|');
  texts[names.indexOf(name)] = value;
  return `${texts.join('|')}${record.slice(record.indexOf('[]'))}`;
};

test.each([
  ['a total that its own figures do not make', withField('LINE_ITEM_TOTAL', '541.00'), ['3 LINE_ITEM_TOTAL']],
  ['a day that is none', withField('LINE_ITEM_DATE', '20260231'), ['3 LINE_ITEM_DATE']],
  ['a record without its end', (record: string) => record.replace('[]', ''), ['3 null']],
])('%s is told once', (_, change, told) => {
  expect(problems(change)).toEqual(told);
});

test('a total that sound lines do not make is told', () => {
  const lines = golden
    .split(/(?<=\n)/)
    .map((record, at) =>
      at < 2 || record.trim() === '' ? record : withField('INVOICE_TOTAL', '1.00')(record),
    );
  const reader = createLedesReader();
  reader.push(Buffer.from(lines.join(''), 'latin1'));
  expect(reader.end().problems.map(({ field }) => field)).toContain('INVOICE_TOTAL');
});
