import type { Finding } from '../../shared/ipc/views';
import { lookThrough } from '../exchange/look-through';
import { UnusableDatabase } from '../store/check-whole';
import type { StoreContext } from '../store/database';
import { titles } from './titles';

/** Reads every page of the database in use and holds it against its own rules; nobody's typing waits for it. */
export async function tryDatabase(store: StoreContext): Promise<Finding> {
  const base = { id: 'database', title: titles.database } as const;
  if (store.db.memory) {
    return {
      ...base,
      verdict: 'bad',
      words: 'There is none: nothing can be written to the disk.',
      whatToDo: null,
    };
  }
  try {
    await lookThrough(store, store);
    return {
      ...base,
      verdict: 'good',
      words: 'Every page was read and every rule of it holds.',
      whatToDo: null,
    };
  } catch (error) {
    if (!(error instanceof UnusableDatabase)) throw error;
    return {
      ...base,
      verdict: 'bad',
      words: error.message,
      whatToDo: 'Settings, Backups and moving: make a backup of what can be read, and put a good one back.',
    };
  }
}
