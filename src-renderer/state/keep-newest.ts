import { keep } from './durable';

/**
 * Keeps the newest value of something that changes with every key: while one write is under way the next waits and takes the
 * newest along. What is returned resolves when the value of the moment is on disk. Where the page's store is damaged the value
 * lives as long as the window.
 */
export function keeperOf(place: string, newest: () => unknown): () => Promise<void> {
  let writing: Promise<void> | null = null;
  let isBehind = false;
  async function write(): Promise<void> {
    do {
      isBehind = false;
      await keep(place, newest()).catch(() => undefined);
    } while (isBehind);
    writing = null;
  }
  return () => {
    if (writing) isBehind = true;
    else writing = write();
    return writing;
  };
}
