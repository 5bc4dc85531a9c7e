import { expect, test } from 'vitest';
import { previewAnswers, takeAnswers } from '../../../src-main/commands/answers-take';
import { savePortalCodes } from '../../../src-main/commands/portal-codes-save';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { entryView } from '../../../src-main/queries/entry-view';
import { answeredLines, reconciliation } from '../../../src-main/queries/reconciliation';
import { reportGet } from '../../../src-main/queries/report-get';
import { myTimekeeperId } from '../../../src-main/store/account';
import { auditOf } from '../../../src-main/store/audit';
import type { StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { portalCodes } from '../../../src-main/store/portal-codes';
import { about, answers, refuse, submittedInvoice } from '../../helpers/engine/answers';
import { refusal } from '../../helpers/engine/guidelines';

/** What the firm says that a portal's own codes mean, and what comes of it. */

const say = (store: StoreContext, code: string, meaning: object | null, portal = 'Legal Tracker') =>
  savePortalCodes(store, { codes: [{ portal, code, meaning: meaning as never }] });
const told = (store: StoreContext, ...rows: readonly (readonly string[])[]) =>
  previewAnswers(store, answers(...rows), about);

test('a code that nobody knows is asked about, with its rows, its words and what they suggest', () => {
  const { store } = submittedInvoice();
  const outcome = told(
    store,
    ['2026-001', '1', 'rejected', 'ABC-12', 'Say what the motion was for: too vague', ''],
    ['2026-001', '2', 'rejected', 'abc-12, Q1, VAGUE', '', ''],
  );
  expect(outcome.unknownCodes).toEqual([
    { code: 'ABC-12', rows: 2, words: 'Say what the motion was for: too vague', suggested: 'VAGUE' },
    { code: 'Q1', rows: 1, words: '', suggested: null },
  ]);
  say(store, 'ABC-12', { outcome: null, reason: 'VAGUE' });
  expect(told(store, ['2026-001', '1', 'rejected', 'abc-12', '', '']).unknownCodes).toEqual([]);
  expect(told(store, ['2026-001', '1', 'paid', 'Q1', '', '']).unknownCodes).toEqual([]);
});

test('what it is said to mean holds for its own portal, whatever the row says', () => {
  const { store, entry, id } = submittedInvoice();
  say(store, 'ABC-12', { outcome: 'warned', reason: 'BLOCK' });
  say(store, 'ABC-12', { outcome: 'paid', reason: null }, 'Brightflag');
  const file = answers(['2026-001', '1', 'Rejected', 'ABC-12', 'Two tasks', '']);
  expect(takeAnswers(store, file, about, false)).toMatchObject({ answers: 1, reopened: 0, unknownCodes: [] });
  expect(answeredLines(store, id)[0]).toMatchObject({
    outcome: 'warned',
    reason: 'BLOCK',
    portal: 'Legal Tracker',
  });
  // A warning decides nothing: the money is still open, in every view.
  expect(reconciliation(store).invoices[0]).toMatchObject({ unansweredMinor: 54_213, approvedMinor: 0 });
  expect(requireEntry(store, entry).reviewState).toBe('approved');
  takeAnswers(store, file, { ...about, portal: 'Brightflag' }, false);
  expect(reconciliation(store).invoices[0]).toMatchObject({ unansweredMinor: 213, paidMinor: 54_000 });
  const all = { from: null, to: null, clientId: null, matterId: null, timekeeperId: null };
  const { totals } = reportGet(store, { report: 'realisation', group: 'matter', filter: all } as never);
  expect(totals).toHaveLength(1);
});

test('a meaning said later is what the refused line shows, and undo and redo go both ways', () => {
  const { store, entry } = submittedInvoice();
  refuse(store, 'ABC-12', 'See our letter');
  const reason = () =>
    entryView(store, entry).flags.find(({ rule }) => rule === 'refused')?.guideline?.reason;
  expect(reason()).toBeNull();
  say(store, 'abc-12', { outcome: null, reason: 'BLOCK' });
  expect(reason()).toBe('BLOCK');
  undoLast(store);
  expect(reason()).toBeNull();
  redoLast(store);
  expect(reason()).toBe('BLOCK');
  say(store, 'ABC-12', null);
  expect(portalCodes(store)).toEqual([]);
  undoLast(store);
  expect(portalCodes(store)).toMatchObject([{ portal: 'Legal Tracker', meaning: { reason: 'BLOCK' } }]);
  expect(auditOf(store, 'timekeeper', myTimekeeperId(store)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['portal_codes.save', 'portal_codes.undo', 'portal_codes.redo']),
  );
});

test('a code has one meaning, and a meaning says something', () => {
  const { store } = submittedInvoice();
  const twice = ['X1', 'x1'].map((code) => ({
    portal: 'A',
    code,
    meaning: { outcome: 'paid' as const, reason: null },
  }));
  expect(refusal(() => savePortalCodes(store, { codes: twice }))).toBe(
    'invalid: x1 stands there twice: a code has one meaning.',
  );
  expect(refusal(() => say(store, 'X1', { outcome: null, reason: null }))).toBe(
    'invalid: Say what X1 is treated as, or which rule it is.',
  );
  expect(portalCodes(store)).toEqual([]);
});

test('a redo of what was changed since is refused', () => {
  const { store } = submittedInvoice();
  say(store, 'X1', { outcome: 'paid', reason: null });
  undoLast(store);
  store.db.prepare("INSERT INTO portal_code VALUES ('Legal Tracker', 'X1', 'rejected', NULL)").run();
  expect(refusal(() => redoLast(store))).toContain('what the portal’s codes mean has changed since');
});
