import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { DraftLine } from '../../shared/prebill/draft';
import { Instant } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';
import { jsonColumn } from './sync/json-column';

/** A pre-bill as it was last printed. */
export const PrebillDraft = z.strictObject({
  id: Id,
  matterId: Id,
  madeAt: Instant,
  madeBy: Id,
  /** SHA-256 over the canonical JSON of `lines`. */
  hash: z.string(),
  lines: z.array(DraftLine),
});
export type PrebillDraft = z.infer<typeof PrebillDraft>;

const Row = PrebillDraft.extend({ lines: jsonColumn(z.array(DraftLine)) });

/** The last draft of a matter, or null. One that can't be read is none: the next draft shows no changes, and says so. */
export function lastDraft(store: StoreContext, matterId: Id): PrebillDraft | null {
  const row = prepared(
    store.db,
    `SELECT id, matter_id AS matterId, made_at AS madeAt, made_by AS madeBy, hash, lines FROM prebill_draft
     WHERE matter_id = ? ORDER BY made_at DESC, id DESC LIMIT 1`,
  ).get(matterId);
  if (row === undefined) return null;
  const parsed = Row.safeParse(row);
  if (!parsed.success) store.logger.error('prebill_draft.damaged', { matterId });
  return parsed.success ? parsed.data : null;
}

/** Remembers a draft in the place of the one before. */
export function putDraft(store: StoreContext, draft: PrebillDraft): void {
  prepared(store.db, 'DELETE FROM prebill_draft WHERE matter_id = ?').run(draft.matterId);
  prepared(
    store.db,
    `INSERT INTO prebill_draft (id, matter_id, made_at, made_by, hash, lines)
     VALUES (@id, @matterId, @madeAt, @madeBy, @hash, @lines)`,
  ).run({ ...draft, lines: JSON.stringify(draft.lines) });
}
