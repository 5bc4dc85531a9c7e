import { app } from 'electron';
import type { Logger } from '../ports';
import { pageOrigin } from './page-scheme';

/** A page that dies again and again would flicker for ever; after these the window stays as it is, and can be closed. */
const MOST_RETURNS = 3;

/**
 * Brings our page back when its process has died: what was saved is in the database, and what was typed is kept there too (P1).
 * Nothing of a crash is collected or sent.
 */
export function bringBackGonePages(logger: Logger): void {
  app.on('web-contents-created', (_created, contents) => {
    let left = MOST_RETURNS;
    contents.on('render-process-gone', (_gone, { reason }) => {
      logger.error('page gone', { reason });
      if (reason === 'clean-exit' || left === 0 || !contents.getURL().startsWith(`${pageOrigin}/`)) return;
      left -= 1;
      // In a turn of its own: inside this event Electron takes the page to be still there.
      setImmediate(() => contents.reload());
    });
  });
}
