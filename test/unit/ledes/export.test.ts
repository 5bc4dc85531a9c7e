import { describe, expect, test } from 'vitest';
import { checkExport } from '../../../shared/ledes/check-export';
import { alpha3Of } from '../../../shared/ledes/countries';
import { foldText } from '../../../shared/ledes/fold';
import type { BillableLine, InvoiceParts } from '../../../shared/ledes/from-invoice';
import type { ExportProfile } from '../../../shared/ledes/profile';
import { idOf } from '../../helpers/sync/sample-facts';
import { expenseLine, facts, feeLine, invoice, lines, parts, profile, rivera, today } from './sample-invoice';

type Change = {
  invoice?: Partial<InvoiceParts['invoice']>;
  profile?: Partial<ExportProfile>;
  lines?: readonly BillableLine[];
  matter?: InvoiceParts['matter'];
};

const check = (change: Change) =>
  checkExport(
    {
      ...parts,
      lines: change.lines ?? parts.lines,
      matter: change.matter ?? parts.matter,
      invoice: { ...invoice, ...change.invoice },
    },
    { ...profile, ...change.profile },
    today,
  );
const fee = (change: Partial<typeof facts>): BillableLine => ({
  kind: 'fee',
  id: idOf(101),
  person: rivera,
  facts: { ...facts, ...change },
});
const expense = (change: object): BillableLine =>
  expenseLine.kind === 'expense'
    ? { ...expenseLine, expense: { ...expenseLine.expense, ...change } }
    : expenseLine;

describe('what keeps an invoice from going out names the line, the field and the rule', () => {
  test.each<[string, Change, object]>([
    [
      'no code on an expense',
      { lines: [expense({ code: null })] },
      {
        lineId: idOf(103),
        field: 'LINE_ITEM_EXPENSE_CODE',
        code: '005',
        fix: { kind: 'open_line', lineId: idOf(103) },
      },
    ],
    [
      'no narrative',
      { lines: [fee({ narrative: ' ' })] },
      { lineId: idOf(101), field: 'LINE_ITEM_DESCRIPTION', code: '005' },
    ],
    ['no rate known', { lines: [fee({ rateMinor: null })] }, { lineId: idOf(101), rule: 'zero' }],
    ['no hours', { lines: [fee({ seconds: 0 })] }, { lineId: idOf(101), rule: 'zero' }],
    [
      'non-billable work',
      { lines: [fee({ billing: 'non_billable' })] },
      { lineId: idOf(101), rule: 'state' },
    ],
    ['another kind of code', { lines: [fee({ taskCode: 'A103' })] }, { lineId: idOf(101), rule: 'code' }],
    [
      'a line outside the period',
      { lines: [fee({ workDate: '2026-10-30' })] },
      {
        lineId: idOf(101),
        rule: 'period',
        severity: 'error',
        fix: { kind: 'set_period', start: '2026-10-30', end: '2026-11-20' },
      },
    ],
    [
      'an expense in another currency',
      { lines: [feeLine, expense({ currency: 'EUR' })] },
      { lineId: idOf(103), rule: 'currency' },
    ],
    ['a tax in 1998B', { lines: [expense({ taxRate: 2_000_000_000 })] }, { lineId: idOf(103), rule: 'tax' }],
    [
      'a long narrative',
      { lines: [fee({ narrative: 'x'.repeat(1024) })], profile: { maxNarrative: 1023 } },
      { lineId: idOf(101), message: 'The narrative has 1,024 characters; Acme portal takes 1,023.' },
    ],
    ['no lines', { lines: [], invoice: { adjustments: [] } }, { lineId: null, rule: 'state' }],
    [
      'below zero',
      { lines: [], invoice: { adjustments: [{ ...invoice.adjustments[0], amountMinor: -1 } as never] } },
      { lineId: null, rule: 'negative' },
    ],
    [
      'a date in the future',
      { invoice: { date: '2026-11-22' } },
      { rule: 'age', fix: { kind: 'set_date', date: today } },
    ],
    ['too old', { invoice: { date: '2026-08-01' }, profile: { maxAgeDays: 90 } }, { rule: 'age' }],
    [
      'a period of two months',
      { invoice: { periodStart: '2026-10-31' }, profile: { periodWithinMonth: true } },
      { rule: 'period', fix: { kind: 'edit_invoice', field: 'periodStart' } },
    ],
    [
      'a number that the portal does not take',
      { invoice: { number: '2026-0000014' }, profile: { maxInvoiceNumber: 10, idAlphabet: 'alphanumeric' } },
      { rule: 'width', field: 'INVOICE_NUMBER' },
    ],
    [
      'a hyphen where only letters and digits go',
      { profile: { idAlphabet: 'alphanumeric' } },
      { rule: 'alphabet', field: 'INVOICE_NUMBER' },
    ],
    [
      'no client matter number where it is wanted',
      { invoice: { clientMatterId: '' }, profile: { requireClientMatterId: true } },
      { field: 'CLIENT_MATTER_ID', code: '005', fix: { kind: 'edit_invoice', field: 'clientMatterId' } },
    ],
    [
      'no client id',
      { profile: { clientId: '' } },
      { lineId: null, field: 'CLIENT_ID', fix: { kind: 'edit_profile' } },
    ],
    [
      'no matter number',
      { matter: { number: '', name: 'New matter' } },
      { field: 'LAW_FIRM_MATTER_ID', code: '005' },
    ],
  ])('%s', (_what, change, expected) => {
    const { problems } = check(change);
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'error', ...expected }));
  });

  test('a problem of the whole invoice is said once, not on each of its lines', () => {
    const { problems } = check({ profile: { clientId: '' } });
    expect(problems.filter((one) => one.field === 'CLIENT_ID')).toHaveLength(1);
  });
});

describe('lines', () => {
  test('work at no charge keeps its rate and is taken off by the adjustment', () => {
    expect(check({}).document.lines[1]).toMatchObject({
      units: 3_000,
      unitCost: 6_003_300,
      adjustment: -1_801_000,
      total: 0,
    });
  });

  test('hours without four exact decimals keep their amount, and the gap is told', () => {
    // One minute and forty seconds at $1,000.01: $27.78 by the second; 0.0278 h would make $27.80.
    const { document, problems } = check({
      lines: [fee({ seconds: 100, rateMinor: 100_001 })],
      invoice: { adjustments: [] },
    });
    expect(document.lines[0]).toMatchObject({ units: 278, total: 277_800, adjustment: -200 });
    expect(problems).toEqual([expect.objectContaining({ severity: 'warning', rule: 'line-total' })]);
  });

  test('codes go out as the client knows them', () => {
    const mapped = checkExport(
      { ...parts, mapCode: (kind, code) => (kind === 'task' && code === 'L350' ? 'LIT350' : code) },
      profile,
      today,
    );
    expect(mapped.document.lines[0]).toMatchObject({ taskCode: 'LIT350', activityCode: 'A103' });
  });

  test('a timekeeper is called as the profile says', () => {
    const as = {
      timekeeperId: rivera.id,
      id: 'TK7',
      lastName: 'Rivera Soto',
      firstName: 'A.',
      classification: 'OFCOUN',
    };
    expect(check({ profile: { timekeepers: [as] } }).document.lines[0]?.timekeeper).toMatchObject({
      id: 'TK7',
      name: 'Rivera Soto, A.',
      classification: 'OFCOUN',
    });
    expect(check({ profile: { classes: 'old' } }).document.lines[0]?.timekeeper.classification).toBe('AS');
  });

  test('four expenses and fees, in order, numbered from one', () => {
    expect(check({}).document.lines.map((line) => `${line.number}${line.kind}`)).toEqual([
      '1F',
      '2F',
      '3E',
      '4E',
      '5IF',
    ]);
    expect(lines).toHaveLength(4);
  });
});

describe('what is replaced is listed', () => {
  test('quotes, dashes, accents, tabs, separators', () => {
    const { records, replaced, problems } = check({
      lines: [fee({ narrative: '“Café” – see a|b\tand []' })],
    });
    expect(records[0]?.LINE_ITEM_DESCRIPTION).toBe('"Cafe" - see a/b and ()');
    expect(replaced.map(({ from, to, lineId }) => [from, to, lineId])).toEqual([
      ['“', '"', idOf(101)],
      ['é', 'e', idOf(101)],
      ['”', '"', idOf(101)],
      ['–', '-', idOf(101)],
      ['|', '/', idOf(101)],
      ['tab', ' ', idOf(101)],
      ['[]', '()', idOf(101)],
    ]);
    expect(problems).toEqual([]);
  });

  test('what has no likeness becomes a question mark, with a warning', () => {
    const { records, problems } = check({ lines: [fee({ narrative: 'Letter 文' })] });
    expect(records[0]?.LINE_ITEM_DESCRIPTION).toBe('Letter ?');
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'warning', rule: 'lossy', lineId: idOf(101) }),
    ]);
  });

  test('an encoding that has the character keeps it', () => {
    expect(foldText('Café – “so”', 'ansi').replaced).toEqual([]);
    expect(foldText('文', 'utf8').text).toBe('文');
    expect(foldText('[\u200b]', 'utf8').text).toBe('()');
  });
});

test('countries in three letters', () => {
  expect([alpha3Of('GB'), alpha3Of('US'), alpha3Of('XX')]).toEqual(['GBR', 'USA', null]);
});
