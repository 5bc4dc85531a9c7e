import type { Cancel } from './ports';
import { keyOf } from './store/cipher';
import type { StoreContext } from './store/database';
import { markSuspect } from './store/open-store';

/** After the first screens are there, and before a day's work is: the check reads the whole file. */
const afterMs = 20_000;

export type WholeWatch = {
  begin(): void;
  /** What to tell the person; null where nothing is wrong. */
  words(): string | null;
  stop(): void;
};

/**
 * Looks through the database once after each start, in a process of its own, so that neither the window nor a key press waits
 * for it. Damage that no query has met yet is said, and the next start sets the file aside as it does with any other (P1).
 * Without such a process nothing is looked at: on this thread it would be felt.
 */
export function watchWhole(store: StoreContext): WholeWatch {
  const { checkFile, clock, db, logger } = store;
  let cancel: Cancel = () => undefined;
  let isStopped = false;
  let found: string | null = null;

  async function look(): Promise<void> {
    if (checkFile === undefined) return;
    try {
      const trouble = await checkFile(db.name, keyOf(db));
      if (trouble === null || isStopped) return;
      logger.error('store.damage_found');
      markSuspect(db.name);
      found = damagedWords;
      store.changed(['status']);
    } catch (error) {
      logger.warn('store.not_looked_through', { error: error instanceof Error ? error.name : 'unknown' });
    }
  }
  return {
    begin() {
      if (checkFile !== undefined) cancel = clock.after(afterMs, () => void look());
    },
    words: () => found,
    stop() {
      isStopped = true;
      cancel();
    },
  };
}

const damagedWords =
  'The database is damaged in a place that nothing has read yet. What you enter is still saved. Quit Daybook and start it again soon: it then sets the file aside, and what was in it can be brought back from it and from your newest backup (Settings, Backups and moving).';
