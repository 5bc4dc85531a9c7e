import { z } from 'zod';
import { ReasonCode } from '../../shared/guidelines/flag';
import type { CodeMeaning, PortalCode } from '../../shared/rejections/portal-code';
import { PortalOutcome } from '../../shared/rejections/rejection';
import { prepared, type StoreContext } from './database';
import { remembered } from './remembered';

const Row = z.strictObject({
  portal: z.string(),
  code: z.string(),
  outcome: PortalOutcome.nullable(),
  reason: ReasonCode.nullable(),
});

/** What the firm said of portals' codes, by portal and code. There are few: they are read at once. */
export function portalCodes(store: StoreContext): readonly PortalCode[] {
  return remembered(store, 'portal codes', () => {
    const rows = prepared(
      store.db,
      'SELECT portal, code, outcome, reason FROM portal_code ORDER BY portal, code',
    ).all();
    return rows.flatMap((row): PortalCode[] => {
      const parsed = Row.safeParse(row);
      if (parsed.success) {
        const { portal, code, ...meaning } = parsed.data;
        return [{ portal, code, meaning }];
      }
      store.logger.error('portal_code.damaged', {});
      return [];
    });
  });
}

export function portalCodeMeaning(store: StoreContext, portal: string, code: string): CodeMeaning | null {
  const row = prepared(
    store.db,
    'SELECT portal, code, outcome, reason FROM portal_code WHERE portal = ? AND code = ?',
  ).get(portal, code);
  if (row === undefined) return null;
  const { outcome, reason } = Row.parse(row);
  return { outcome, reason };
}

/** @param meaning null: nothing is said of it any more */
export function putPortalCode(
  store: StoreContext,
  portal: string,
  code: string,
  meaning: CodeMeaning | null,
): void {
  prepared(store.db, 'DELETE FROM portal_code WHERE portal = ? AND code = ?').run(portal, code);
  if (meaning === null) return;
  prepared(store.db, 'INSERT INTO portal_code (portal, code, outcome, reason) VALUES (?, ?, ?, ?)').run(
    portal,
    code,
    meaning.outcome,
    meaning.reason,
  );
}

/** The portals that answered, the last one first; those of some clients before the others. */
export function portalsUsed(store: StoreContext, clientIds: readonly string[]): string[] {
  return prepared(
    store.db,
    `SELECT p.portal FROM portal_answer p JOIN invoice i ON i.id = p.invoice_id LEFT JOIN matter m ON m.id = i.matter_id
     WHERE p.portal <> '' GROUP BY p.portal
     ORDER BY max(m.client_id IN (SELECT value FROM json_each(?))) DESC, max(p.received_at) DESC, p.portal`,
  )
    .pluck()
    .all(JSON.stringify(clientIds)) as string[];
}
