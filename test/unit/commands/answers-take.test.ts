import { expect, test } from 'vitest';
import { previewAnswers, takeAnswers } from '../../../src-main/commands/answers-take';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { answeredLines, reconciliation } from '../../../src-main/queries/reconciliation';
import { auditOf } from '../../../src-main/store/audit';
import type { StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { invoiceOfLine } from '../../../src-main/store/invoices';
import { about, answers, submittedInvoice } from '../../helpers/engine/answers';
import { approvedEntry } from '../../helpers/engine/invoices';
import { sample } from '../../helpers/engine/sample';

const sums = (store: StoreContext) => reconciliation(store).invoices[0];

test('a refused line comes off its invoice and its entry is open again with the portal’s reason', () => {
  const { store, entry, id } = submittedInvoice();
  const outcome = takeAnswers(
    store,
    answers(['2026-001', '1', 'Rejected', 'BLOCK', 'Separate the tasks', '']),
    about,
    false,
  );
  expect(outcome).toMatchObject({ answers: 1, reopened: 1, problems: [] });
  expect(requireEntry(store, entry)).toMatchObject({
    reviewState: 'returned',
    reviewNote: 'Refused by the client on invoice 2026-001, line 1: BLOCK – Separate the tasks',
  });
  expect(invoiceOfLine(store, entry)).toBeNull();
  expect(auditOf(store, 'entry', entry).at(-1)?.action).toBe('entry.refused');
  editEntry(store, {
    id: entry,
    revision: requireEntry(store, entry).revision,
    patch: { narrative: 'Draft motion to compel further answers to interrogatories' },
    reason: null,
  });
  // What went out stays told, with the number that it had there.
  const [line] = answeredLines(store, id);
  expect(line).toMatchObject({
    lineNumber: 1,
    description: 'Draft motion to compel further answers',
    outcome: 'rejected',
    reason: 'BLOCK',
    fix: 'split',
    reopened: true,
  });
});

test('what was billed is always the sum of paid, approved, refused and unanswered', () => {
  const { store } = submittedInvoice();
  expect(sums(store)).toMatchObject({ billedMinor: 54_213, unansweredMinor: 54_213, lines: 2 });
  takeAnswers(store, answers(['2026-001', '1', '', 'CAP', '', '400.00']), about, false);
  expect(sums(store)).toMatchObject({ approvedMinor: 40_000, refusedMinor: 14_000, unansweredMinor: 213 });
  takeAnswers(store, answers(['2026-001', '', 'paid', '', '', '']), about, false);
  const all = sums(store);
  expect(all).toMatchObject({
    paidMinor: 213,
    approvedMinor: 40_000,
    refusedMinor: 14_000,
    unansweredMinor: 0,
  });
  expect(
    (all?.paidMinor ?? 0) +
      (all?.approvedMinor ?? 0) +
      (all?.refusedMinor ?? 0) +
      (all?.unansweredMinor ?? 0),
  ).toBe(all?.billedMinor);
});

test('the same answer twice is one', () => {
  const { store } = submittedInvoice();
  const answer = answers(['2026-001', '2', 'rejected', 'EXP', 'No receipt', '']);
  expect(takeAnswers(store, answer, about, false)).toMatchObject({ answers: 1, known: 0, reopened: 1 });
  expect(takeAnswers(store, answer, about, false)).toMatchObject({ answers: 0, known: 1, reopened: 0 });
});

test('a preview changes nothing', () => {
  const { store, entry } = submittedInvoice();
  const answer = answers(['2026-001', '1', 'rejected', 'VAGUE', '', '']);
  expect(previewAnswers(store, answer, about)).toMatchObject({ answers: 1, reopened: 1 });
  expect(requireEntry(store, entry).reviewState).toBe('approved');
  expect(sums(store)).toMatchObject({ unansweredMinor: 54_213 });
});

test('a row that can’t be read keeps the file out, unless it is left out by choice', () => {
  const { store, entry } = submittedInvoice();
  const file = answers(
    ['2026-001', '1', 'rejected', 'VAGUE', '', ''],
    ['2026-002', '1', 'rejected', 'VAGUE', '', ''],
  );
  expect(() => takeAnswers(store, file, about, false)).toThrow(
    /Row 3: No invoice “2026-002” was exported on this laptop. Nothing was taken./,
  );
  expect(requireEntry(store, entry).reviewState).toBe('approved');
  expect(takeAnswers(store, file, about, true)).toMatchObject({ answers: 1, reopened: 1 });
});

test('work that was mended can go on a new invoice, and the old one tells what it held', () => {
  const { store, entry, id } = submittedInvoice();
  takeAnswers(store, answers(['2026-001', '1', 'rejected', 'VAGUE', '', '']), about, false);
  const again = approvedEntry(store, { matterId: sample.smith });
  expect(again).not.toBe(entry);
  expect(answeredLines(store, id)).toHaveLength(2);
});
