import type { Cancel } from './ports';
import type { StoreContext } from './store/database';
import { auditHead } from './store/database-file';
import { isBehind, readHead, writeHead } from './store/head-file';
import { treatAsOlderCopy } from './sync/older-copy';

const everyMs = 30_000;

export type HeadWatch = {
  /**
   * Compares the database with the note beside it, and then keeps the note. To be called before anything is sent.
   * @returns what to tell the person; null where all is well
   * @throws EngineError 'store' where an older copy could not be marked: nothing may be sent then
   */
  begin(): string | null;
  stop(): void;
};

/** Watches over the note of how far the database had come, by which an older copy put back by hand is found out. */
export function watchHead(store: StoreContext): HeadWatch {
  let cancel: Cancel = () => undefined;
  let written = -1;
  const note = () => {
    try {
      const sequence = auditHead(store.db)?.sequence ?? 0;
      if (sequence !== written) written = writeHead(store.db, store.db.name);
    } catch {
      // It is a help, not a need: the next time may do.
      store.logger.warn('head.not_noted');
    }
  };
  const beat = () => {
    cancel = store.clock.after(everyMs, beat);
    note();
  };
  return {
    begin() {
      const head = readHead(store.db.name);
      let words: string | null = null;
      if (head !== null && isBehind(store.db, head)) {
        const count = treatAsOlderCopy(store, {
          action: 'store.older_copy',
          reason: 'The database is older than what was done on this laptop: a copy was put back by hand',
          newer: head,
        });
        words = olderCopyWords(count);
      }
      beat();
      return words;
    },
    stop() {
      cancel();
      note();
    },
  };
}

function olderCopyWords(count: number): string {
  const looked =
    count === 0
      ? 'Nothing in it waits to be sent.'
      : `${count} of its entries may have been sent since: each is looked up before anything is sent.`;
  return `This database is an older copy than the one that was last used here. ${looked} What was entered after the copy was made is not in it.`;
}
