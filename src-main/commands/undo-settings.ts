import { canonicalJson } from '../../shared/domain/canonical-json';
import type { StoreContext } from '../store/database';
import { getSettings } from '../store/settings';
import type { RowImage } from '../store/undo-steps';
import { assertMaySet, changeSettings } from './settings-set';

/** Why settings can't be brought back to an image, or null. */
export function settingsMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table !== 'settings') return null;
  const now: Readonly<Record<string, unknown>> = getSettings(store);
  const isAsLeft = Object.entries(from.row).every(
    ([name, value]) => canonicalJson(now[name]) === canonicalJson(value),
  );
  return isAsLeft ? null : 'the setting has changed since';
}

/** Brings settings back to an image, as a new change on top, and only where the person may set them so. */
export function restoreSettings(
  store: StoreContext,
  word: 'undo' | 'redo',
  label: string,
  to: RowImage,
): void {
  if (to.table !== 'settings') return;
  assertMaySet(store, to.row);
  changeSettings(store, to.row, { action: `settings.${word}`, reason: label });
  store.changed(['backups']);
}
