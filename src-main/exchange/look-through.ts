import { setImmediate } from 'node:timers/promises';
import { checkWhole, UnusableDatabase } from '../store/check-whole';
import { keyOf } from '../store/cipher';
import type { StoreContext } from '../store/database';

/**
 * Looks through a copy of a database from end to end: in a process of its own where there is one, so that no key press waits
 * for it, else on this thread in steps. A check that can't be made there is made here: none is ever left out (P1).
 * @param copy the open copy
 * @throws UnusableDatabase naming what is damaged
 */
export async function lookThrough({ checkFile, logger }: StoreContext, copy: StoreContext): Promise<void> {
  if (checkFile !== undefined) {
    try {
      const trouble = await checkFile(copy.db.name, keyOf(copy.db));
      if (trouble === null) return;
      throw new UnusableDatabase(trouble);
    } catch (error) {
      if (error instanceof UnusableDatabase) throw error;
      logger.warn('check.on_main_thread', { error: error instanceof Error ? error.name : 'unknown' });
    }
  }
  for (const _step of checkWhole(copy.db)) await setImmediate();
}
