import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { LineComment } from '../../shared/prebill/comment';
import { prepared, type StoreContext } from './database';

const Rows = z.array(LineComment);

/** Adds to what was said about a line. Nothing of it is ever changed or removed. */
export function addLineComment(store: StoreContext, comment: LineComment): void {
  prepared(
    store.db,
    `INSERT INTO line_comment (id, entry_id, at, author, kind, text, rule)
     VALUES (@id, @entryId, @at, @author, @kind, @text, @rule)`,
  ).run({ ...comment, rule: comment.rule ?? null });
}

/** What was said about a line and about the lines that went into it, oldest first. */
export function lineCommentsOf(store: StoreContext, entryId: Id): LineComment[] {
  return Rows.parse(
    prepared(
      store.db,
      `SELECT id, entry_id AS entryId, at, author, kind, text, rule FROM line_comment
       WHERE entry_id = @id OR entry_id IN (SELECT entry_id FROM line_merge WHERE into_id = @id)
       ORDER BY at, id`,
    ).all({ id: entryId }),
  );
}

/** How many remarks each of these lines has; lines without any are left out. */
export function lineCommentCounts(store: StoreContext, entryIds: readonly Id[]): Map<Id, number> {
  const rows = prepared(
    store.db,
    `SELECT entry_id AS id, count(*) AS count FROM line_comment
     WHERE entry_id IN (SELECT value FROM json_each(?)) GROUP BY entry_id`,
  ).all(JSON.stringify(entryIds)) as { id: Id; count: number }[];
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Why less is billed than was worked, in the last reviewer's words; null where nobody said. */
export function adjustmentReasonOf(store: StoreContext, entryId: Id): string | null {
  const text = prepared(
    store.db,
    `SELECT text FROM line_comment WHERE entry_id = ? AND kind IN ('write_down', 'no_charge')
     ORDER BY at DESC, id DESC LIMIT 1`,
  )
    .pluck()
    .get(entryId);
  return typeof text === 'string' ? text : null;
}
