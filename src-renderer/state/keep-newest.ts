import { keep } from './durable';

/**
 * Writes the newest value of something that changes often: while one write is under way the next waits and takes the newest
 * along. What is returned resolves when the value of the moment is written, or could not be.
 */
export function writerOfNewest(write: () => Promise<unknown>): () => Promise<void> {
  let writing: Promise<void> | null = null;
  let isBehind = false;
  async function writeAll(): Promise<void> {
    do {
      isBehind = false;
      await write().catch(() => undefined);
    } while (isBehind);
    writing = null;
  }
  return () => {
    if (writing) isBehind = true;
    else writing = writeAll();
    return writing;
  };
}

/** Keeps the newest value of what is typed. Where the page's store is damaged the value lives as long as the window. */
export function keeperOf(place: string, newest: () => unknown): () => Promise<void> {
  return writerOfNewest(() => keep(place, newest()));
}
