import { isQuickWindow } from './this-window';

/**
 * What is read once the day's rows are on the screen. Where a firm is large these take main long enough to keep the window from
 * being painted, and no row waits for them.
 */
export const readLater: ReadonlySet<string> = new Set(['referenceGet', 'statusGet']);

const shown = Promise.withResolvers<void>();
let hasBegun = false;
let isShown = false;

/** Whether what can wait still has to. */
export const waitsForFirstRows = (): boolean => !isShown;
/** Resolves when the first rows have been painted, or when there are none to wait for. */
export const firstRows: Promise<void> = shown.promise;

/** A window that nobody sees is not painted, and must not wait for it. */
const unseenMs = 1_000;

/** The first screen has what it shows. @param isPaintedFirst false: nobody waits for a paint */
export function firstRowsAreThere(isPaintedFirst: boolean): void {
  if (hasBegun) return;
  hasBegun = true;
  // After the frame that shows them, not before it. `npm run bench:app` reads the mark.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      performance.mark('first rows');
      done();
    }),
  );
  if (isPaintedFirst) setTimeout(done, unseenMs);
  else done();
}

function done(): void {
  isShown = true;
  shown.resolve();
}

// The small window shows no rows.
if (isQuickWindow) done();
