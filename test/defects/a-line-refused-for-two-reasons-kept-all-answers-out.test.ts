import { expect, test } from 'vitest';
import { takeAnswers } from '../../src-main/commands/answers-take';
import { freezeInvoice } from '../../src-main/commands/invoice-frozen';
import { invoiceWork } from '../../src-main/queries/invoice-parts';
import { answeredLines } from '../../src-main/queries/reconciliation';
import { requireEntry } from '../../src-main/store/entries';
import { requireInvoice } from '../../src-main/store/invoices';
import { approvedEntry, draftInvoice } from '../helpers/engine/invoices';
import { sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

/**
 * Portals write a row for each rule that a line broke. The second row about a line was a fault of the file: nothing could be
 * taken but by leaving it out, and then the second reason was lost.
 */
test('a line that was refused for two reasons is open again with both', () => {
  const store = testStore();
  sampleFirm(store);
  const entry = approvedEntry(store);
  const id = draftInvoice(store);
  const invoice = requireInvoice(store, id);
  freezeInvoice(store, id, invoice.revision, invoiceWork(store, invoice).parts.lines, {
    name: 'a.txt',
    hash: 'h',
    bytes: Buffer.from('x'),
  });
  const rows = [
    ['2026-001', '1', 'VAGUE', 'More detail is needed'],
    ['2026-001', '1', 'BLOCK', 'Separate the tasks'],
  ].map((cells, at) => ({ row: at + 2, cells }));
  const mapping = { invoice: 0, line: 1, code: 2, words: 3 };
  const outcome = takeAnswers(
    store,
    { hash: 'ab'.repeat(32), rows },
    { mapping, portal: '', invoiceId: null },
    false,
  );
  expect(outcome).toMatchObject({ answers: 1, reopened: 1, problems: [] });
  expect(answeredLines(store, id)).toMatchObject([
    {
      outcome: 'rejected',
      reason: 'VAGUE',
      code: 'VAGUE, BLOCK',
      words: 'More detail is needed; Separate the tasks',
    },
  ]);
  expect(requireEntry(store, entry).reviewNote).toContain('More detail is needed; Separate the tasks');
});
