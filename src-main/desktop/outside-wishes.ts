import { app } from 'electron';
import { type OutsideWish, wishOfArguments, wishOfLink } from '../../shared/ipc/deep-link';

/**
 * Hears what is asked from outside of the windows: links of the form `daybook://today`, the system's list of tasks, and
 * starts of the app while it runs. A start without a wish shows the window.
 */
export function hearOutsideWishes(grant: (wish: OutsideWish) => void, show: () => void): void {
  const hear = (wish: OutsideWish | null): void => (wish === null ? show() : grant(wish));
  app.on('second-instance', (_event, args) => hear(wishOfArguments(args)));
  // macOS hands links over here, Windows and Linux as an argument of a second start.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    hear(wishOfLink(url));
  });
  const wish = wishOfArguments(process.argv);
  if (wish !== null) grant(wish);
  offerTasks();
}

/** What a packaged app offers on its icon in the task bar, and the links that open it. */
function offerTasks(): void {
  if (!app.isPackaged) return;
  app.setAsDefaultProtocolClient('daybook');
  if (process.platform !== 'win32') return;
  app.setUserTasks([
    {
      program: process.execPath,
      arguments: '--quick-entry',
      title: 'New time entry',
      description: 'Opens the quick entry line',
      iconPath: process.execPath,
      iconIndex: 0,
    },
  ]);
}
