import type { Id } from '../../shared/domain/id';
import type { CommentKind } from '../../shared/prebill/comment';
import { myName } from '../store/account';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { addLineComment } from '../store/line-comments';
import { runCommand } from './run-command';

/** Says something about a line, whatever its state. What was said stays: there is no undo of it. */
export function commentLine(
  store: StoreContext,
  { entryId, text }: { readonly entryId: Id; readonly text: string },
): void {
  runCommand(store, { name: 'prebill.comment', label: null }, () => {
    requireEntry(store, entryId);
    const comment = keepWords(store, entryId, 'comment', text);
    appendAudit(store, {
      action: 'prebill.comment',
      subject: 'entry',
      subjectId: entryId,
      before: null,
      after: { commentId: comment.id },
      reason: text,
    });
  });
}

/**
 * Keeps the words that go with something done to a line in its thread, in the running transaction.
 * @param rule the guideline that it was done for (`causeOf`)
 */
export function keepWords(
  store: StoreContext,
  entryId: Id,
  kind: CommentKind,
  text: string,
  rule: string | null = null,
) {
  const comment = {
    id: store.ids.uuid(),
    entryId,
    at: nowInstant(store),
    author: myName(store),
    kind,
    text,
    rule,
  };
  addLineComment(store, comment);
  store.changed(['entries', 'prebill']);
  return comment;
}
