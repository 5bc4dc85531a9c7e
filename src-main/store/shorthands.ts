import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { ShorthandKind } from '../../shared/quick-entry/shorthand';
import { prepared, type StoreContext } from './database';

export const Shorthand = z.strictObject({
  kind: ShorthandKind,
  trigger: z.string(),
  /** A phrase's words, or a matter's id. */
  standsFor: z.string(),
});
export type Shorthand = z.infer<typeof Shorthand>;

/** A person's phrases and nicknames, in the order of their triggers. */
export function shorthandsOf(store: StoreContext, timekeeperId: Id): Shorthand[] {
  const rows = prepared(
    store.db,
    `SELECT kind, trigger, stands_for AS standsFor FROM shorthand WHERE timekeeper_id = ?
     ORDER BY kind, trigger`,
  ).all(timekeeperId);
  return rows.flatMap((row) => {
    const parsed = Shorthand.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** @param standsFor null: the trigger means nothing any more */
export function putShorthand(
  store: StoreContext,
  timekeeperId: Id,
  { kind, trigger }: Pick<Shorthand, 'kind' | 'trigger'>,
  standsFor: string | null,
): void {
  if (standsFor === null) {
    prepared(store.db, 'DELETE FROM shorthand WHERE timekeeper_id = ? AND kind = ? AND trigger = ?').run(
      timekeeperId,
      kind,
      trigger,
    );
    return;
  }
  prepared(
    store.db,
    `INSERT INTO shorthand (timekeeper_id, kind, trigger, stands_for) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET stands_for = excluded.stands_for`,
  ).run(timekeeperId, kind, trigger, standsFor);
}
