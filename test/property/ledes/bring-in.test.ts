import fc from 'fast-check';
import { expect, test } from 'vitest';
import { billedMinorOf } from '../../../shared/domain/entry-facts';
import { expenseAmountMinor } from '../../../shared/domain/expense';
import { maxEntrySeconds } from '../../../shared/domain/time-entry';
import { checkExport } from '../../../shared/ledes/check-export';
import type { LedesHead, LedesLine } from '../../../shared/ledes/document';
import { foldText } from '../../../shared/ledes/fold';
import { invoiceAmountMinor, lineAmountMinor } from '../../../shared/ledes/from-invoice';
import { createLedesReader, readerDefaults } from '../../../shared/ledes/reader';
import {
  netOf,
  secondsOfUnits,
  type TakeContext,
  type TakenLine,
  takeLine,
} from '../../../shared/ledes/take-line';
import { encodeRecords } from '../../../shared/ledes/writer';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { rivera, today } from '../../unit/ledes/sample-invoice';
import { type Case, cases } from './invoices';

/** What goes out as LEDES comes back as the same work, to the cent. */

const digits = 100;

function comesBack({ parts, profile }: Case): { line: LedesLine; taken: TakenLine }[] {
  const context: TakeContext = {
    matterOf: () => parts.invoice.matterId,
    isMine: () => true,
    withExpenses: true,
    meId: rivera.id,
    currencyOf: () => parts.invoice.currency,
    codes: createCodeTable([]),
    everyCode: createCodeTable([]),
  };
  const read: { head: LedesHead; line: LedesLine }[] = [];
  const reader = createLedesReader({
    ...readerDefaults,
    keepRecords: 0,
    encoding: profile.encoding,
    onLine: (head, line) => read.push({ head, line }),
  });
  reader.push(encodeRecords(checkExport(parts, profile, today).records, profile));
  expect(reader.end().errors).toBe(0);
  return read.map(({ head, line }) => ({ line, taken: takeLine(head, line, context) }));
}

test('every fee and expense comes back with its own figures, words and amount', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const fold = (text: string) => foldText(text, one.profile.encoding).text;
      const back = comesBack(one);
      one.parts.lines.forEach((line, at) => {
        const taken = back[at]?.taken;
        if (line.kind === 'fee') {
          const { seconds, rateMinor, workDate, taskCode, activityCode, narrative } = line.facts;
          expect(taken).toMatchObject({
            kind: 'entry',
            leftOver: 0,
            content: {
              workedSeconds: seconds,
              billedSeconds: seconds,
              rateMinor,
              workDate,
              taskCode,
              activityCode,
              narrative: fold(narrative),
            },
          });
          if (taken?.kind !== 'entry') return;
          expect(billedMinorOf({ ...taken.content, seconds }, taken.adjustmentMinor)).toBe(
            lineAmountMinor(line),
          );
        } else {
          const { quantity, unitPrice, date, code, description } = line.expense;
          expect(taken).toMatchObject({
            kind: 'expense',
            leftOver: 0,
            content: { quantity, unitPrice, date, code, description: fold(description) },
          });
          if (taken?.kind === 'expense')
            expect(expenseAmountMinor(taken.content)).toBe(lineAmountMinor(line));
        }
      });
      expect(back.slice(one.parts.lines.length).every(({ taken }) => taken.kind === 'invoice')).toBe(true);
    }),
  );
});

const billedOf = ({ content, adjustmentMinor }: Extract<TakenLine, { kind: 'entry' }>): number =>
  billedMinorOf({ ...content, seconds: content.billedSeconds ?? 0 }, adjustmentMinor);

test('what comes in and what stays with the invoice make its amount, to the cent', () => {
  fc.assert(
    fc.property(cases, (one) => {
      let sum = 0;
      for (const { line, taken } of comesBack(one)) {
        if (taken.kind === 'entry') sum += billedOf(taken) * digits;
        else if (taken.kind === 'expense') sum += expenseAmountMinor(taken.content) * digits;
        else sum += netOf(line);
        if ('leftOver' in taken) sum += taken.leftOver;
      }
      expect(sum).toBe(invoiceAmountMinor(one.parts) * digits);
    }),
  );
});

test('any whole second that LEDES hours were written from is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: maxEntrySeconds }), (seconds) => {
      expect(secondsOfUnits(Math.floor((seconds * 10_000 + 1800) / 3600))).toBe(seconds);
    }),
  );
});
