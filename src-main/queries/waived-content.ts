import { contentWith, factsOf } from '../../shared/domain/entry-facts';
import { type Expense, ExpenseContent } from '../../shared/domain/expense';
import type { TimeEntry } from '../../shared/domain/time-entry';
import { asBilled } from '../../shared/guidelines/as-billed';
import { type ExpenseLine, feeLineOf, type Line } from '../../shared/guidelines/line';
import type { StoreContext } from '../store/database';
import { contentHash } from '../store/hash';
import { factsContext, getMatter } from '../store/reference';
import { outgoingCodes } from './outgoing';

/**
 * What a waiver of a verdict holds for: all that the line says, its write-down included, and the codes by which it goes out where these are not the
 * firm's own. Rules judge the codes as sent, so that a mapping changed under a line asks the question anew (P4).
 * @param content the line's facts (`contentWith`), or an expense's content, with the firm's codes
 * @param billed the same line as its client will see it (`asBilled`)
 */
export function waivedContentHash(content: object, billed: Line): string {
  if (billed.firmCodes === undefined) return contentHash(content);
  const codes =
    billed.what === 'fee' ? [billed.facts.taskCode, billed.facts.activityCode] : [billed.expense.code];
  return contentHash({ content, goesOutAs: codes });
}

/** The same of an entry as it is to be saved. */
export function waivedEntryHash(store: StoreContext, entry: TimeEntry): string {
  const facts = factsOf(entry, factsContext(store));
  const line = feeLineOf(entry, facts);
  return waivedContentHash(contentWith(facts, entry.adjustmentMinor), asBilled(line, outgoing(store)));
}

/** The same of an expense as it is to be saved. */
export function waivedExpenseHash(store: StoreContext, expense: Expense): string {
  const content = ExpenseContent.strip().parse(expense);
  const line: ExpenseLine = { what: 'expense', id: expense.id, expense: content };
  return waivedContentHash(content, asBilled(line, outgoing(store)));
}

const outgoing = (store: StoreContext) =>
  outgoingCodes(store, (matterId) =>
    matterId === null ? null : (getMatter(store, matterId)?.clientId ?? null),
  );
