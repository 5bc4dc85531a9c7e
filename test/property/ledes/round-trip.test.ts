import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExport } from '../../../shared/ledes/check-export';
import { decodeLine } from '../../../shared/ledes/decode';
import { encodeText } from '../../../shared/ledes/encode';
import { foldText } from '../../../shared/ledes/fold';
import { invoiceAmountMinor } from '../../../shared/ledes/from-invoice';
import { createLedesReader, readerDefaults } from '../../../shared/ledes/reader';
import { encodeRecords } from '../../../shared/ledes/writer';
import { parts, profile, today } from '../../unit/ledes/sample-invoice';
import { cases, encodings, words } from './invoices';

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
