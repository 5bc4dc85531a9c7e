import { describe, expect, test } from 'vitest';
import { takeAnswers } from '../../../src-main/commands/answers-take';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { cancelInvoice } from '../../../src-main/commands/invoice-edit';
import { undoLast } from '../../../src-main/commands/undo';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { guidelineHandlers } from '../../../src-main/handlers/guideline';
import { invoiceHandlers } from '../../../src-main/handlers/invoice';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { entryView } from '../../../src-main/queries/entry-view';
import { expenseJudge } from '../../../src-main/queries/expense-flags';
import { pushDryRun } from '../../../src-main/queries/push-dry-run';
import { answeredLines } from '../../../src-main/queries/reconciliation';
import { auditOf } from '../../../src-main/store/audit';
import type { StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { requireExpense } from '../../../src-main/store/expenses';
import { requireInvoice } from '../../../src-main/store/invoices';
import { about, answers, refuse, sendInvoice, submittedInvoice } from '../../helpers/engine/answers';
import { everywhere, refusal, ruleSetText } from '../../helpers/engine/guidelines';

/** What a line says that a client's portal refused: a flag of its own, until what it asks was done. */

const noFiles = (store: StoreContext) => chosenFiles(store.ids, () => Promise.resolve(null));
const calls = (store: StoreContext) => ({
  ...prebillHandlers(store),
  ...guidelineHandlers(store, noFiles(store)),
  ...invoiceHandlers(store, noFiles(store)).handlers,
});
const flagOf = (store: StoreContext, id: string) =>
  entryView(store, id).flags.find(({ refusal: refused }) => refused !== undefined);
const edit = (store: StoreContext, id: string, patch: object) =>
  editEntry(store, { id, revision: requireEntry(store, id).revision, patch, reason: null });
function approve(store: StoreContext, id: string): void {
  calls(store).prebillSubmit({ entryIds: [id] });
  calls(store).prebillApprove({ lines: [{ id, revision: requireEntry(store, id).revision }] });
}
/** The client's guidelines, from now on. */
function rules(store: StoreContext, ...list: object[]): void {
  calls(store).ruleSetSave({ text: ruleSetText('Acme', 1, list), inForceFrom: null });
  calls(store).ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
}

test('a refused line says who refused it, where, when, by which code and in which words', () => {
  const { store, entry } = submittedInvoice();
  refuse(store, 'OCG-7', 'Too vague for us');
  expect(flagOf(store, entry)).toMatchObject({
    rule: 'refused',
    level: 'warn',
    message: 'Legal Tracker refused it on invoice 2026-001, line 1: vague narrative.',
    field: 'narrative',
    guideline: { reason: 'VAGUE', fix: 'describe', kind: 'refusal' },
    refusal: {
      portal: 'Legal Tracker',
      invoiceNumber: '2026-001',
      lineNumber: 1,
      code: 'OCG-7',
      words: 'Too vague for us',
      at: '2026-11-18T15:00:00.000Z',
    },
  });
});

test('a reason that nobody knows is told in the portal’s words, and only a person answers it', () => {
  const { store, entry } = submittedInvoice();
  refuse(store, 'Z9', 'See our letter');
  expect(flagOf(store, entry)).toMatchObject({
    message: 'Legal Tracker refused it on invoice 2026-001, line 1.',
    guideline: { reason: null, fix: null },
  });
  edit(store, entry, { narrative: 'Something else altogether, at length' });
  expect(flagOf(store, entry)).toBeDefined();
});

describe('the flag goes away when what it asks was done', () => {
  test.each([
    [
      'VAGUE',
      { narrative: 'Draft motion to compel further answers to interrogatories 4 to 9' },
      { taskCode: 'L240' },
    ],
    ['CODE', { taskCode: 'L240' }, { narrative: 'Other words' }],
    ['DATE', { workDate: '2026-11-16' }, { narrative: 'Other words' }],
    ['RATE', { rateMinor: 40_000 }, { narrative: 'Other words' }],
    ['CAP', { billedSeconds: 3600 }, { narrative: 'Other words' }],
    ['ADMIN', { billing: 'no_charge' }, { billedSeconds: 3600 }],
    ['MULTI', { matterId: null }, { narrative: 'Other words' }],
  ])('%s', (code, mended, other) => {
    const { store, entry } = submittedInvoice();
    refuse(store, code, '');
    edit(store, entry, other);
    expect(flagOf(store, entry)).toBeDefined();
    edit(store, entry, mended);
    expect(flagOf(store, entry)).toBeUndefined();
  });

  test('other words are not enough where the client’s own rule still finds the same', () => {
    const { store, entry } = submittedInvoice();
    rules(store, { id: 'vague', kind: 'vague-words', action: 'warn', phrases: ['attention to'] });
    refuse(store, 'VAGUE', '');
    edit(store, entry, { narrative: 'Attention to file' });
    expect(flagOf(store, entry)).toBeDefined();
    edit(store, entry, { narrative: 'Draft motion to compel further answers to interrogatory 4' });
    expect(flagOf(store, entry)).toBeUndefined();
  });

  test('a block-billed line that was split', () => {
    const { store, entry } = submittedInvoice({ narrative: 'Draft motion; call with client' });
    refuse(store, 'BLOCK', '');
    const parts = calls(store).prebillSplit({
      id: entry,
      revision: requireEntry(store, entry).revision,
      parts: [
        { narrative: 'Draft motion', billedSeconds: 3600 },
        { narrative: 'Call with client', billedSeconds: 720 },
      ],
    });
    expect(parts.map(({ entry: part }) => flagOf(store, part.id))).toEqual([undefined, undefined]);
  });

  test('a line by which nothing is billed any more', () => {
    const { store, entry } = submittedInvoice();
    refuse(store, 'Z9', 'See our letter');
    edit(store, entry, { billing: 'no_charge' });
    expect(flagOf(store, entry)).toBeUndefined();
  });

  test('it comes back with undo, and on the next invoice it is gone for good', () => {
    const { store, entry } = submittedInvoice();
    refuse(store, 'RATE', '');
    edit(store, entry, { rateMinor: 40_000 });
    undoLast(store);
    expect(flagOf(store, entry)).toBeDefined();
    approve(store, entry);
    const again = sendInvoice(store, '2026-002');
    expect(flagOf(store, entry)).toBeUndefined();
    cancelInvoice(store, {
      id: again,
      revision: requireInvoice(store, again).revision,
      reason: 'Wrong portal',
    });
    expect(flagOf(store, entry)).toBeDefined();
  });
});

describe('the approval of a line whose refusal is unanswered', () => {
  test('is given, for it warns, unless the client’s rule of the same reason blocks', () => {
    const { store, entry } = submittedInvoice();
    refuse(store, 'VAGUE', '');
    approve(store, entry);
    expect(requireEntry(store, entry).reviewState).toBe('approved');
  });

  test('is refused where that rule blocks, and given once the refusal was waived, by name and for this content', () => {
    const { store, entry } = submittedInvoice();
    rules(store, {
      id: 'vague',
      kind: 'vague-words',
      clause: '§2',
      action: 'block',
      phrases: ['attention to'],
    });
    refuse(store, 'VAGUE', 'Say more');
    expect(flagOf(store, entry)).toMatchObject({ level: 'block', source: 'Acme, §2' });
    expect(refusal(() => approve(store, entry))).toContain(
      'Legal Tracker refused it on invoice 2026-001, line 1: vague narrative.',
    );
    const { guideline } = flagOf(store, entry) ?? {};
    const waive = (version: number) =>
      calls(store).flagWaive({
        entryId: entry,
        revision: requireEntry(store, entry).revision,
        rule: 'refused',
        ruleSet: guideline?.ruleSet ?? '',
        version,
        reason: 'Ms. Field took it on appeal',
      });
    expect(refusal(() => waive((guideline?.version ?? 0) + 1))).toContain('no longer says anything');
    waive(guideline?.version ?? 0);
    expect(flagOf(store, entry)?.waiver).toMatchObject({
      by: 'Ana Rivera',
      reason: 'Ms. Field took it on appeal',
    });
    expect(auditOf(store, 'waiver', entry).map(({ action }) => action)).toEqual(['waiver.give']);
    approve(store, entry);
    expect(requireEntry(store, entry).reviewState).toBe('approved');
    edit(store, entry, { workDate: '2026-11-16' });
    expect(flagOf(store, entry)?.waiver).toBeUndefined();
  });

  test('a line that the portal took after all blocks: billed anew, it would be paid twice', () => {
    const { store, entry } = submittedInvoice();
    refuse(store, 'VAGUE', '');
    takeAnswers(store, answers(['2026-001', '1', 'Paid', '', 'On appeal', '']), about, false);
    edit(store, entry, { narrative: 'Draft motion to compel further answers to interrogatories' });
    expect(flagOf(store, entry)).toMatchObject({ rule: 'refused.taken', level: 'block' });
    expect(refusal(() => approve(store, entry))).toContain('it would be billed twice');
  });
});

describe('what one press would do', () => {
  test('the cap of the client’s rule, though it only warns', () => {
    const { store, entry } = submittedInvoice();
    rules(store, { id: 'cap', kind: 'rate-cap', action: 'warn', cap: 400 });
    refuse(store, 'RATE', '');
    expect(flagOf(store, entry)?.guideline?.adjustment).toEqual({
      what: 'rate',
      before: 45_000,
      after: 40_000,
    });
  });

  test('without such a rule what the portal itself would pay', () => {
    const { store, entry } = submittedInvoice();
    takeAnswers(store, answers(['2026-001', '1', 'Rejected', 'RATE', '', '480.00']), about, false);
    expect(flagOf(store, entry)?.guideline?.adjustment).toEqual({
      what: 'amount',
      before: 54_000,
      after: 48_000,
    });
  });

  test('the code that the portal names', () => {
    const { store, entry } = submittedInvoice();
    refuse(store, 'CODE', 'Invalid activity code');
    expect(flagOf(store, entry)).toMatchObject({ field: 'activityCode', guideline: { fix: 'code' } });
  });
});

test('a refused expense is flagged and waived as an entry is', () => {
  const { store, expense } = submittedInvoice();
  refuse(store, 'EXP', 'No receipt', '2');
  const flags = () => expenseJudge(store)(requireExpense(store, expense));
  const [flag] = flags();
  expect(flag).toMatchObject({ rule: 'refused', message: /line 2: expense or receipt/, field: null });
  calls(store).expenseWaive({
    id: expense,
    revision: requireExpense(store, expense).revision,
    rule: 'refused',
    ruleSet: flag?.guideline?.ruleSet ?? '',
    version: flag?.guideline?.version ?? 0,
    reason: 'The receipt went by e-mail',
  });
  expect(flags()[0]?.waiver?.reason).toBe('The receipt went by e-mail');
});

test('with a whole invoice each of its lines is refused, and a second refusal speaks in the place of the first', () => {
  const { store, entry } = submittedInvoice();
  expect(refuse(store, '007', 'Invoice total', '')).toMatchObject({ answers: 1, reopened: 2 });
  expect(flagOf(store, entry)?.message).toBe(
    'Legal Tracker refused it with all of invoice 2026-001: arithmetic.',
  );
  const { revision } = requireEntry(store, entry);
  expect(refuse(store, 'BLOCK', 'Separate the tasks')).toMatchObject({ answers: 1, reopened: 0 });
  expect(requireEntry(store, entry).revision).toBe(revision);
  expect(flagOf(store, entry)?.message).toBe(
    'Legal Tracker refused it on invoice 2026-001, line 1: block billing.',
  );
});

test('a cumulative answer that comes once more in other words leaves the work on its next invoice alone', () => {
  const { store, entry } = submittedInvoice();
  refuse(store, 'VAGUE', 'Say more');
  edit(store, entry, { narrative: 'Draft motion to compel further answers to interrogatories' });
  approve(store, entry);
  sendInvoice(store, '2026-002');
  expect(refuse(store, 'VAGUE', 'Say more (sent on 18 November)')).toMatchObject({
    reopened: 0,
    problems: [],
  });
  expect(requireEntry(store, entry).reviewState).toBe('approved');
});

test('a line sent anew after a refusal says so in the dry run', () => {
  const { store, entry } = submittedInvoice();
  expect(
    pushDryRun(store)
      .lines.map(({ words }) => words)
      .join(),
  ).not.toContain('Sent anew');
  refuse(store, 'VAGUE', 'Say more');
  edit(store, entry, { narrative: 'Draft motion to compel further answers to interrogatories' });
  approve(store, entry);
  expect(pushDryRun(store).lines.map(({ words }) => words)).toEqual([
    expect.stringContaining('Sent anew: Legal Tracker refused it on invoice 2026-001, line 1 (VAGUE).'),
  ]);
});

test('the invoice that a line was refused on tells where it was billed anew, and what became of it there', () => {
  const { store, entry, id } = submittedInvoice();
  refuse(store, 'VAGUE', 'Say more');
  const anew = () => answeredLines(store, id)[0]?.anew;
  expect(anew()).toBeNull();
  edit(store, entry, { narrative: 'Draft motion to compel further answers to interrogatories' });
  approve(store, entry);
  sendInvoice(store, '2026-002');
  expect(anew()).toEqual({ number: '2026-002', isOut: true, outcome: null });
  takeAnswers(store, answers(['2026-002', '1', 'Paid', '', '', '']), about, false);
  expect(anew()).toEqual({ number: '2026-002', isOut: true, outcome: 'paid' });
});
