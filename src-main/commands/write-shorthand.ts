import type { Id } from '../../shared/domain/id';
import type { ShorthandKind } from '../../shared/quick-entry/shorthand';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { putShorthand, shorthandsOf } from '../store/shorthands';
import { noteChange } from '../store/undo-steps';

export type ShorthandImage = {
  readonly kind: ShorthandKind;
  readonly trigger: string;
  /** Null: it means nothing. */
  readonly standsFor: string | null;
};

/** What a trigger stands for now; null where it means nothing. */
export function shorthandNow(
  store: StoreContext,
  timekeeperId: Id,
  { kind, trigger }: Pick<ShorthandImage, 'kind' | 'trigger'>,
): string | null {
  const found = shorthandsOf(store, timekeeperId).find((one) => one.kind === kind && one.trigger === trigger);
  return found?.standsFor ?? null;
}

/** Gives triggers other meanings, or none, as one change; nothing where they have them already. */
export function writeShorthands(
  store: StoreContext,
  timekeeperId: Id,
  wanted: readonly ShorthandImage[],
  { action, reason }: { readonly action: string; readonly reason: string | null },
): void {
  const changes = wanted
    .map((after) => ({ before: { ...after, standsFor: shorthandNow(store, timekeeperId, after) }, after }))
    .filter(({ before, after }) => before.standsFor !== after.standsFor);
  if (changes.length === 0) return;
  const [before, after] = [changes.map((change) => change.before), changes.map((change) => change.after)];
  for (const one of after) putShorthand(store, timekeeperId, one, one.standsFor);
  appendAudit(store, { action, subject: 'timekeeper', subjectId: timekeeperId, before, after, reason });
  noteChange(store, {
    before: { table: 'shorthand', id: timekeeperId, row: before },
    after: { table: 'shorthand', id: timekeeperId, row: after },
  });
  store.changed(['shorthands']);
}
