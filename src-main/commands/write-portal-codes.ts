import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import type { CodeMeaning } from '../../shared/rejections/portal-code';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { portalCodeMeaning, putPortalCode } from '../store/portal-codes';
import { noteChange, type RowImage } from '../store/undo-steps';

/** What is said of a portal's code; null: nothing. */
export type PortalCodeImage = {
  readonly portal: string;
  readonly code: string;
  readonly meaning: CodeMeaning | null;
};

const now = (store: StoreContext, { portal, code }: PortalCodeImage): PortalCodeImage => ({
  portal,
  code,
  meaning: portalCodeMeaning(store, portal, code),
});

/**
 * Says what portals' codes mean, as one change: rows, audit event and undo image. Those that are so already are passed over.
 * @returns how many were news
 */
export function writePortalCodes(
  store: StoreContext,
  timekeeperId: Id,
  wanted: readonly PortalCodeImage[],
  { action, reason }: { readonly action: string; readonly reason: string | null },
): number {
  const after = wanted.filter((one) => canonicalJson(now(store, one)) !== canonicalJson(one));
  if (after.length === 0) return 0;
  const before = after.map((one) => now(store, one));
  for (const { portal, code, meaning } of after) putPortalCode(store, portal, code, meaning);
  appendAudit(store, { action, subject: 'timekeeper', subjectId: timekeeperId, before, after, reason });
  noteChange(store, {
    before: { table: 'portal_codes', id: timekeeperId, row: before },
    after: { table: 'portal_codes', id: timekeeperId, row: [...after] },
  });
  store.changed(['invoices', 'entries', 'prebill', 'expenses']);
  return after.length;
}

/** Why what portals' codes mean can't be brought back to an image, or null. */
export function portalCodesMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table !== 'portal_codes') return null;
  return from.row.every((one) => canonicalJson(now(store, one)) === canonicalJson(one))
    ? null
    : 'what the portal’s codes mean has changed since';
}

export function restorePortalCodes(
  store: StoreContext,
  word: 'undo' | 'redo',
  label: string,
  to: RowImage,
): void {
  if (to.table !== 'portal_codes') return;
  writePortalCodes(store, to.id, to.row, { action: `portal_codes.${word}`, reason: label });
}
