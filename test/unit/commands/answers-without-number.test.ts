import { expect, test } from 'vitest';
import { previewAnswers, takeAnswers } from '../../../src-main/commands/answers-take';
import { cancelInvoice } from '../../../src-main/commands/invoice-edit';
import { likelyInvoices } from '../../../src-main/queries/likely-invoices';
import { answeredLines } from '../../../src-main/queries/reconciliation';
import { requireEntry } from '../../../src-main/store/entries';
import { requireInvoice } from '../../../src-main/store/invoices';
import { answers, sendInvoice, submittedInvoice } from '../../helpers/engine/answers';
import { refusal } from '../../helpers/engine/guidelines';
import { approvedEntry, draftInvoice } from '../../helpers/engine/invoices';

/** A file of one invoice's answers that doesn't say which invoice: a person says it. */

const mapping = { line: 0, code: 1, words: 2, billed: 3 };
const file = answers(['1', 'VAGUE', 'Say more', '540.00'], ['2', 'EXP', 'No receipt', '2.13']);

/** Invoice 2026-001 of $540.00 and $2.13, and 2026-002 of three entries of $90.00. */
function two() {
  const world = submittedInvoice();
  for (const narrative of ['Draft one', 'Draft two', 'Draft three'])
    approvedEntry(world.store, { narrative, workedSeconds: 720 });
  return { ...world, second: sendInvoice(world.store, '2026-002') };
}

test('the invoice that the rows fit stands first, and of the others it is said what does not fit', () => {
  const { store, id, second } = two();
  expect(likelyInvoices(store, file.rows, mapping)).toMatchObject([
    {
      invoiceId: id,
      fits: true,
      why: '2 lines of 2 in the file',
      title: /^2026-001 · .*Smith v\. Jones · \$542\.13$/,
    },
    {
      invoiceId: second,
      fits: false,
      why: /^Row 2: Line 1 of invoice “2026-002” was billed at \$90\.00, and the row says \$540\.00/,
    },
  ]);
  const longer = answers(['3', 'VAGUE', '', '']);
  expect(likelyInvoices(store, longer.rows, mapping).map(({ invoiceId }) => invoiceId)).toEqual([second, id]);
});

test('among invoices that fit alike those that nobody has answered stand first', () => {
  const { store, id, second } = two();
  const plain = answers(['1', 'VAGUE', '', '']);
  expect(likelyInvoices(store, plain.rows, mapping)[0]?.invoiceId).toBe(second);
  takeAnswers(store, plain, { mapping, portal: '', invoiceId: second }, false);
  expect(likelyInvoices(store, plain.rows, mapping)).toMatchObject([
    { invoiceId: id },
    { invoiceId: second, why: '1 line of 3 in the file; answered before' },
  ]);
});

test('its lines are taken as if the file had said it', () => {
  const { store, entry, id } = two();
  const said = { mapping, portal: '', invoiceId: id };
  expect(previewAnswers(store, file, said)).toMatchObject({ answers: 2, reopened: 2, problems: [] });
  expect(requireEntry(store, entry).reviewState).toBe('approved');
  expect(takeAnswers(store, file, said, false)).toMatchObject({ answers: 2, reopened: 2 });
  expect(answeredLines(store, id).map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected']);
});

test('without it, and with one that is not out, nothing is taken', () => {
  const { store, entry, id } = two();
  const take = (invoiceId: string | null) => () =>
    takeAnswers(store, file, { mapping, portal: '', invoiceId }, true);
  expect(refusal(take(null))).toBe(
    'invalid: No column says the invoice’s number. Choose the invoice that this file is about.',
  );
  approvedEntry(store, { narrative: 'Draft four' });
  expect(refusal(take(draftInvoice(store, '2026-003')))).toContain('Invoice 2026-003 is not out');
  cancelInvoice(store, { id, revision: requireInvoice(store, id).revision, reason: 'Wrong portal' });
  expect(refusal(take(id))).toContain('Invoice 2026-001 is not out');
  expect(requireEntry(store, entry).reviewState).toBe('approved');
});

test('the wrong invoice is told from its amounts, row by row, and nothing half is taken', () => {
  const { store, second } = two();
  const said = { mapping, portal: '', invoiceId: second };
  expect(previewAnswers(store, file, said).problems).toEqual([
    {
      row: 2,
      label: 'Billed amount',
      why: 'Line 1 of invoice “2026-002” was billed at $90.00, and the row says $540.00: is it about another invoice?',
    },
    expect.objectContaining({ row: 3 }),
  ]);
  expect(refusal(() => takeAnswers(store, file, said, false))).toContain('Nothing was taken.');
  expect(answeredLines(store, second).every(({ outcome }) => outcome === null)).toBe(true);
});
