import fc from 'fast-check';
import type { Billing } from '../../../shared/domain/time-entry';
import type { LedesEncoding } from '../../../shared/ledes/encode';
import type { BillableLine, InvoiceParts } from '../../../shared/ledes/from-invoice';
import type { ExportProfile } from '../../../shared/ledes/profile';
import { idOf } from '../../helpers/sync/sample-facts';
import {
  expenseLine,
  facts,
  internationalParts,
  internationalProfile,
  parts,
  profile,
  rivera,
} from '../../unit/ledes/sample-invoice';

export const encodings = fc.constantFrom<LedesEncoding>('ascii', 'ansi', 'utf8');
/** What people write and paste: quotes, dashes, separators, other scripts, halves of surrogates. */
export const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '|',
        '[]',
        '[',
        ']',
        '“so”',
        '–',
        'é',
        'e\u0301',
        '\t',
        '\r\n',
        '€',
        '\u200b',
        '\ud800',
        'ﬁ',
        '文',
        'draft ',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);
const narratives = words.map((text) => `Draft ${text}`);
const billing = fc.constantFrom<Billing>('billable', 'billable', 'no_charge');
const days = fc.integer({ min: 1, max: 20 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);

const fees = fc.record({
  // Tenths, quarters, and what a policy of single minutes leaves.
  seconds: fc.oneof(
    fc.integer({ min: 1, max: 240 }).map((tenths) => tenths * 360),
    fc.integer({ min: 1, max: 1440 }).map((minutes) => minutes * 60),
  ),
  rateMinor: fc.integer({ min: 1, max: 250_000 }),
  narrative: narratives,
  billing,
  workDate: days,
  taskCode: fc.constantFrom(null, 'L350', 'PA110'),
  activityCode: fc.constantFrom(null, 'A103'),
  // Written down off the amount, some of it more than the line bills.
  adjustmentMinor: fc.oneof(fc.constant(0), fc.integer({ min: -300_000, max: 0 })),
});
const expenses = fc.record({
  quantity: fc.integer({ min: 1, max: 10_000_000 }),
  unitPrice: fc.integer({ min: 1, max: 100_000_000 }),
  description: narratives,
  billing,
  date: days,
  code: fc.constantFrom('E101', 'X205'),
});
const adjustments = fc.array(
  fc.record({
    kind: fc.constantFrom<'IF' | 'IE'>('IF', 'IE'),
    amountMinor: fc.integer({ min: 0, max: 99_999 }),
    description: fc.constant('As agreed'),
  }),
  { maxLength: 2 },
);

export type Case = { parts: InvoiceParts; profile: ExportProfile };

/** Invoices with all that people and policies leave on them. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    international: fc.boolean(),
    encoding: encodings,
    lineEnds: fc.constantFrom<'CRLF' | 'LF'>('CRLF', 'LF'),
    decimals: fc.integer({ min: 2, max: 4 }),
    taxRate: fc.constantFrom(0, 2_000_000_000, 612_450_000, 1),
    fees: fc.array(fees, { minLength: 1, maxLength: 5 }),
    expenses: fc.array(expenses, { maxLength: 4 }),
    adjustments,
    description: words,
  })
  .map((drawn) => {
    const base = drawn.international ? internationalParts : parts;
    const { currency } = base.invoice;
    const lines: BillableLine[] = [
      ...drawn.fees.map(
        ({ adjustmentMinor, ...fee }, index): BillableLine => ({
          kind: 'fee',
          id: idOf(1000 + index),
          person: rivera,
          facts: { ...facts, ...fee },
          adjustmentMinor,
        }),
      ),
      ...drawn.expenses.map(
        (expense, index): BillableLine => ({
          ...(expenseLine as Extract<BillableLine, { kind: 'expense' }>),
          id: idOf(2000 + index),
          expense: {
            ...(expenseLine as Extract<BillableLine, { kind: 'expense' }>).expense,
            ...expense,
            currency,
          },
        }),
      ),
    ];
    return {
      parts: {
        ...base,
        lines,
        invoice: {
          ...base.invoice,
          description: drawn.description,
          adjustments: drawn.adjustments.map((one, index) => ({ ...one, id: idOf(3000 + index) })),
        },
      },
      profile: {
        ...(drawn.international ? internationalProfile : profile),
        encoding: drawn.encoding,
        lineEnds: drawn.lineEnds,
        decimals: drawn.decimals,
        taxRate: drawn.international ? drawn.taxRate : 0,
      },
    };
  });
