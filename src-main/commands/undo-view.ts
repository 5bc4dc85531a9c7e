import { canonicalJson } from '../../shared/domain/canonical-json';
import type { StoreContext } from '../store/database';
import type { RowImage } from '../store/undo-steps';
import { viewNow, writeViews } from './write-entry-view';

/** Why a person's views can't be brought back to an image, or null. */
export function viewMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table !== 'entry_view') return null;
  const isAsLeft = from.row.every(
    (image) => canonicalJson(viewNow(store, from.id, image.name).content) === canonicalJson(image.content),
  );
  return isAsLeft ? null : 'the view has changed since';
}

/** Brings views back to an image, as a new change on top. */
export function restoreView(store: StoreContext, word: 'undo' | 'redo', label: string, to: RowImage): void {
  if (to.table !== 'entry_view') return;
  // What goes away first: a name in other letters is the same name.
  const away = to.row.filter(({ content }) => content === null);
  const back = to.row.filter(({ content }) => content !== null);
  writeViews(store, to.id, [...away, ...back], { action: `entry_view.${word}`, reason: label });
}
