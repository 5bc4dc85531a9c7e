import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { ShorthandKind } from '../../shared/quick-entry/shorthand';
import { getAccount } from './account';
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

/** Those of the person at this laptop; none before anybody is known here. */
export function myShorthands(store: StoreContext): Shorthand[] {
  const me = getAccount(store).timekeeperId;
  return me === null ? [] : shorthandsOf(store, me);
}

/** The nicknames of a matter, whoever gave them. */
export function nicknamesFor(
  store: StoreContext,
  matterId: Id,
): { readonly timekeeperId: Id; readonly trigger: string }[] {
  return prepared(
    store.db,
    `SELECT timekeeper_id AS timekeeperId, trigger FROM shorthand WHERE kind = 'nickname' AND stands_for = ?
     ORDER BY timekeeper_id, trigger`,
  ).all(matterId) as { timekeeperId: Id; trigger: string }[];
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
