import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fields98BI } from '../../../shared/ledes/fields-98bi';
import { createLedesReader } from '../../../shared/ledes/reader';

/** The public example files and the table of fields, where they lie beside the project. They are never copied into it. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** Runs a check where the samples are present. Without them it passes, and says in its output that nothing was checked. */
function whenPresent(run: () => void): void {
  if (existsSync(folder)) {
    run();
    return;
  }
  const name = expect.getState().currentTestName ?? 'a LEDES sample';
  process.stdout.write(`not checked, since the public LEDES samples are not present: ${name}\n`);
}

function read(name: string) {
  const reader = createLedesReader();
  reader.push(readFileSync(`${folder}ledes-samples/${name}`));
  return reader.end();
}
const places = (name: string) =>
  read(name).problems.map((one) =>
    `${one.severity} ${one.line}:${one.column} ${one.rule} ${one.field ?? ''}`.trim(),
  );

describe('public samples', () => {
  test('the official example is read; its one apostrophe is told', () =>
    whenPresent(() => {
      const report = read('valid/01-lexitree-ledes1998b_good.txt');
      expect([report.errors, report.records, report.invoices?.length]).toEqual([0, 6, 2]);
      expect(places('valid/01-lexitree-ledes1998b_good.txt')).toEqual(['warning 3:135 encoding']);
    }));

  test('a single line with an old class is clean', () =>
    whenPresent(() => {
      const report = read('valid/06-mikewagner-ledes_single_line_item.txt');
      expect(report.problems).toEqual([]);
      expect(report.invoices?.[0]?.lines[0]?.timekeeper.classification).toBe('PT');
    }));

  test('the 98BI example is read, and its broken tax arithmetic is named', () =>
    whenPresent(() => {
      const report = read('valid/02-lexitree-ledes98bi_good.txt');
      expect(report.invoices?.[0]?.lines).toHaveLength(3);
      expect(places('valid/02-lexitree-ledes98bi_good.txt')).toEqual([
        'warning 3:395 tax LINE_ITEM_TAX_TOTAL',
        'error 3:24 invoice-total INVOICE_TOTAL',
        'warning 3:227 tax INVOICE_TAX_TOTAL',
        'warning 3:234 tax INVOICE_NET_TOTAL',
        'warning 4:393 tax LINE_ITEM_TAX_TOTAL',
        'warning 5:385 tax LINE_ITEM_TAX_TOTAL',
      ]);
    }));

  test.each([
    [
      'invalid/01-lexitree-ledes1998b_eager_bad.txt',
      ['error 3:94 blank LINE_ITEM_EXPENSE_CODE', 'error 3:129 blank LINE_ITEM_UNIT_COST'],
    ],
    ['invalid/03-lexitree-ledes98bi_eager_bad.txt', ['error 3:169 blank TIMEKEEPER_NAME']],
    [
      'invalid/08-emtcmca-skill-example.txt',
      ['error 2:166 header LINE_ITEM_NUMBER_OF_UNITS', 'error 2:374 columns'],
    ],
  ])('%s is refused at its faults', (name, expected) =>
    whenPresent(() => {
      expect(places(name)).toEqual(expected);
    }),
  );

  test('the greedy one is refused at the signature, a name, and nineteen fields of each line', () =>
    whenPresent(() => {
      const report = read('invalid/02-lexitree-ledes1998b_greedy_bad.txt');
      expect(report.problems.slice(0, 3)).toMatchObject([
        { line: 1, rule: 'signature' },
        { line: 2, column: 1, rule: 'header' },
        { line: 3, column: 1, rule: 'date', code: '003' },
      ]);
      expect(report.problems.filter((one) => one.line === 3)).toHaveLength(19);
    }));
});

test('our table of fields has the names and the order of the published one', () =>
  whenPresent(() => {
    const rows = readFileSync(`${folder}ledes-fields.csv`, 'utf8').trim().split('\n').slice(1);
    expect(fields98BI.map((field) => field.name)).toEqual(
      rows.map((row) => (row.split(',')[2] ?? '').replace(/^_/, '')),
    );
  }));
