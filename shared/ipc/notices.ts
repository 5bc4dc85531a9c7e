import { z } from 'zod';
import type { ConflictSummary, StatusView } from './views';

/** What the system's notices may say: they are read over a shoulder, and on a locked screen. */
export const NoticeChoice = z.enum(['with_names', 'without_names', 'none']);
export type NoticeChoice = z.infer<typeof NoticeChoice>;

/** What waits for a person: open conflicts, and entries that the PMS refused or may have got. */
export type Waiting = Pick<StatusView, 'openConflicts' | 'held' | 'unknown'>;

export type NoticeWords = { readonly title: string; readonly body: string };

/** The number on the app's icon. */
export const waitingCount = ({ openConflicts, held, unknown }: Waiting): number =>
  openConflicts + held + unknown;

/**
 * What a notice says when more waits for a person than before; null where nothing came, or where no notice is wanted.
 * @param newest the conflict that came last, named only by choice
 */
export function noticeOf(
  before: Waiting,
  now: Waiting,
  choice: NoticeChoice,
  newest: Pick<ConflictSummary, 'title'> | null,
): NoticeWords | null {
  if (choice === 'none') return null;
  const conflicts = now.openConflicts - before.openConflicts;
  if (conflicts > 0) {
    const named = choice === 'with_names' && newest !== null ? `${newest.title}. ` : '';
    return {
      title: conflicts === 1 ? 'A conflict needs a decision' : `${conflicts} conflicts need a decision`,
      body: `${named}Nothing was overwritten.`,
    };
  }
  const stuck = now.held + now.unknown - before.held - before.unknown;
  if (stuck <= 0) return null;
  return {
    title: stuck === 1 ? 'An entry is held' : `${stuck} entries are held`,
    body: 'They are safe on this laptop. Activity says what each is waiting for.',
  };
}
