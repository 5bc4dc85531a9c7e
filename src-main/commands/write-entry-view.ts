import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import type { ViewContent } from '../../shared/ipc/views';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { entryViewsOf, putEntryView } from '../store/entry-views';
import { noteChange } from '../store/undo-steps';

/** What is under a name; null: nothing. */
export type ViewImage = { readonly name: string; readonly content: ViewContent | null };

/** What is under a name now, and how the name is written there. */
export function viewNow(store: StoreContext, timekeeperId: Id, name: string): ViewImage {
  const found = entryViewsOf(store, timekeeperId).find((one) => sameName(one.name, name));
  if (found === undefined) return { name, content: null };
  const { name: written, ...content } = found;
  return { name: written, content };
}

/** Names are one in any letters, as the table has them. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Puts views under their names, or takes them away, as one change; nothing where they stand so already. */
export function writeViews(
  store: StoreContext,
  timekeeperId: Id,
  wanted: readonly ViewImage[],
  { action, reason }: { readonly action: string; readonly reason: string | null },
): void {
  const changes = wanted
    .map((after) => ({ before: viewNow(store, timekeeperId, after.name), after }))
    .filter(({ before, after }) => canonicalJson(before) !== canonicalJson(after));
  if (changes.length === 0) return;
  const [before, after] = [changes.map((change) => change.before), changes.map((change) => change.after)];
  for (const { name, content } of after) putEntryView(store, timekeeperId, name, content);
  // The trail names views; what they filter by may be a client's name.
  const names = (images: readonly ViewImage[]) =>
    images.flatMap(({ name, content }) => (content === null ? [] : [name]));
  appendAudit(store, {
    action,
    subject: 'timekeeper',
    subjectId: timekeeperId,
    before: names(before),
    after: names(after),
    reason,
  });
  noteChange(store, {
    before: { table: 'entry_view', id: timekeeperId, row: before },
    after: { table: 'entry_view', id: timekeeperId, row: after },
  });
  store.changed(['entry_views']);
}
