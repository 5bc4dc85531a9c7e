import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import type { Matter } from '../../shared/domain/reference';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { isMatterUsed, putMatter } from '../store/own-matters';
import { getMatter } from '../store/reference';
import { noteChange, type RowImage } from '../store/undo-steps';

/** A matter of the firm's own as it is or was; null: there is none. */
export type OwnMatterImage = { readonly id: Id; readonly matter: Matter | null };

/** Writes matters of the firm's own as one change. Rows are never removed: one that is taken back is gone. */
export function writeOwnMatters(
  store: StoreContext,
  timekeeperId: Id,
  wanted: readonly OwnMatterImage[],
  { action, reason }: { readonly action: string; readonly reason: string | null },
): void {
  if (wanted.length === 0) return;
  const before = wanted.map(({ id }) => ({ id, matter: here(store, id) }));
  for (const { id, matter } of wanted) {
    const now = getMatter(store, id);
    if (matter !== null) putMatter(store, matter);
    else if (now !== null) putMatter(store, { ...now, status: 'gone' });
  }
  const after = [...wanted];
  appendAudit(store, { action, subject: 'timekeeper', subjectId: timekeeperId, before, after, reason });
  noteChange(store, {
    before: { table: 'own_matters', id: timekeeperId, row: before },
    after: { table: 'own_matters', id: timekeeperId, row: after },
  });
  store.changed(['reference', 'entries', 'prebill']);
}

/** Why matters can't be brought back to an image, or null. */
export function ownMattersMoved(store: StoreContext, from: RowImage, to: RowImage): string | null {
  if (from.table !== 'own_matters' || to.table !== 'own_matters') return null;
  const isAsLeft = from.row.every(
    ({ id, matter }) => canonicalJson(here(store, id)) === canonicalJson(matter),
  );
  if (!isAsLeft) return 'the matter has changed since';
  const isUsed = to.row.some(({ id, matter }) => matter === null && isMatterUsed(store, id));
  return isUsed ? 'time has been written on it' : null;
}

export function restoreOwnMatters(
  store: StoreContext,
  word: 'undo' | 'redo',
  label: string,
  to: RowImage,
): void {
  if (to.table !== 'own_matters') return;
  writeOwnMatters(store, to.id, to.row, { action: `own_matters.${word}`, reason: label });
}

function here(store: StoreContext, id: Id): Matter | null {
  const matter = getMatter(store, id);
  return matter === null || matter.status === 'gone' ? null : matter;
}
