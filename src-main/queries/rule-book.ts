import { createRuleBook, type RuleBook } from '../../shared/guidelines/rule-book';
import type { Database, StoreContext } from '../store/database';
import { guidelinesStamp, ruleBookContent } from '../store/guidelines';

const books = new WeakMap<Database, { readonly stamp: string; readonly book: RuleBook }>();

/** Which rules judge which line; made anew when a version or an assignment is added. */
export function ruleBook(store: StoreContext): RuleBook {
  const stamp = guidelinesStamp(store);
  const known = books.get(store.db);
  if (known?.stamp === stamp) return known.book;
  const book = createRuleBook(ruleBookContent(store));
  // What is read inside a transaction may still be rolled back, and its stamp given again to something else.
  if (!store.db.inTransaction) books.set(store.db, { stamp, book });
  return book;
}
