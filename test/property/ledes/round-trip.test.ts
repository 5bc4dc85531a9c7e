import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Billing } from '../../../shared/domain/time-entry';
import { checkExport } from '../../../shared/ledes/check-export';
import { decodeLine } from '../../../shared/ledes/decode';
import { encodeText, type LedesEncoding } from '../../../shared/ledes/encode';
import { foldText } from '../../../shared/ledes/fold';
import type { BillableLine, InvoiceParts } from '../../../shared/ledes/from-invoice';
import { invoiceAmountMinor } from '../../../shared/ledes/from-invoice';
import type { ExportProfile } from '../../../shared/ledes/profile';
import { createLedesReader, readerDefaults } from '../../../shared/ledes/reader';
import { encodeRecords } from '../../../shared/ledes/writer';
import { idOf } from '../../helpers/sync/sample-facts';
import {
  expenseLine,
  facts,
  internationalParts,
  internationalProfile,
  parts,
  profile,
  rivera,
  today,
} from '../../unit/ledes/sample-invoice';

const encodings = fc.constantFrom<LedesEncoding>('ascii', 'ansi', 'utf8');
/** What people write and paste: quotes, dashes, separators, other scripts, halves of surrogates. */
const words = fc.oneof(
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

type Case = { parts: InvoiceParts; profile: ExportProfile };

const cases: fc.Arbitrary<Case> = fc
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
        (fee, index): BillableLine => ({
          kind: 'fee',
          id: idOf(1000 + index),
          person: rivera,
          facts: { ...facts, ...fee },
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

describe('an invoice, written and read back', () => {
  test('is the same invoice, with the texts as they were folded, and nothing against it', () => {
    fc.assert(
      fc.property(cases, ({ parts, profile }) => {
        const { document, records, problems } = checkExport(parts, profile, today);
        expect(problems.filter((one) => one.severity === 'error' && one.rule !== 'null')).toEqual([]);
        const reader = createLedesReader({ ...readerDefaults, encoding: profile.encoding });
        reader.push(encodeRecords(records, profile));
        const report = reader.end();
        expect(report.errors).toBe(0);
        const fold = (text: string) => foldText(text, profile.encoding).text;
        expect(report.invoices).toEqual([
          {
            ...document,
            description: fold(document.description),
            lines: document.lines.map((line) => ({ ...line, description: fold(line.description) })),
          },
        ]);
      }),
    );
  });

  test('comes to what the lines come to, to the cent', () => {
    fc.assert(
      fc.property(cases, ({ parts, profile }) => {
        const { document } = checkExport(parts, profile, today);
        const net = document.international?.netTotal ?? document.total;
        expect(net).toBe(invoiceAmountMinor(parts) * 100);
        expect(document.lines.reduce((sum, line) => sum + line.total, 0)).toBe(document.total);
      }),
    );
  });
});

describe('folding', () => {
  test('leaves nothing that ends a field or a record or that the encoding lacks, and is done once', () => {
    fc.assert(
      fc.property(words, encodings, (text, encoding) => {
        const folded = foldText(text, encoding).text;
        expect(folded).not.toMatch(/[|\r\n\t]|\[\]|^ | $| {2}/);
        expect(foldText(folded, encoding)).toEqual({ text: folded, replaced: [] });
        expect(decodeLine(encodeText(folded, encoding)).badByteAt).toBeNull();
      }),
    );
  });

  test('says each kind of replacement; what it leaves alone it does not name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 .,;'"()-]{0,40}$/), encodings, (text, encoding) => {
        expect(foldText(text, encoding).replaced).toEqual([]);
      }),
    );
  });
});

describe('the reader', () => {
  test('takes any bytes, in any chunks, and gives the same report', () => {
    const opening = Buffer.from(encodeRecords(checkExport(parts, profile, today).records, profile));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      // A good file with a few bytes changed: deeper into the reader than noise ever gets.
      fc
        .array(fc.tuple(fc.nat(opening.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
        .map((changes) => {
          const copy = Uint8Array.from(opening);
          for (const [at, byte] of changes) copy[at] = byte;
          return copy;
        }),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 400 }), (all, chunk) => {
        const whole = createLedesReader();
        whole.push(all);
        const parted = createLedesReader();
        for (let at = 0; at < all.length; at += chunk) parted.push(all.subarray(at, at + chunk));
        const report = whole.end();
        expect(parted.end()).toEqual(report);
        for (const problem of report.problems) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.column).toBeGreaterThan(0);
        }
      }),
    );
  });
});
