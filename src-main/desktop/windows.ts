import { join } from 'node:path';
import { app, type WebContents } from 'electron';
import type { MenuCommand, Topic } from '../../shared/ipc/contract';
import { tellChanged, tellMenuCommand } from '../ipc/tell';
import { answerQuickWindow, type QuickWindow, quickWindow } from './quick-window';
import { type MainWindow, mainWindow } from './window';
import { type WindowStateFile, windowStateIn } from './window-state';

/** The windows of the app, and what is told to their pages. */
export interface Windows {
  readonly state: WindowStateFile;
  readonly quick: QuickWindow;
  readonly devTools: boolean;
  show: MainWindow['show'];
  pages(): readonly (WebContents | null)[];
  /** Both pages read again what has changed. */
  tell(topics: readonly Topic[]): void;
  /** The main window comes to the front and does it. */
  command(asked: MenuCommand): void;
  closeQuick(): void;
}

/**
 * Makes them; none is shown yet.
 * @param folder of Electron's own files
 * @param devTools whether the developer tools can be opened on their pages
 */
export function openWindows(folder: string, devTools: boolean): Windows {
  const state = windowStateIn(join(folder, 'window.json'));
  const main = mainWindow(state, devTools);
  const quick = quickWindow(devTools);
  const pages = () => [main.page(), quick.page()];
  app.on('activate', main.show);
  // The small window is only ever hidden, so that the main one decides. Without a listener here Electron would, on macOS too.
  app.on('window-all-closed', () => {});
  main.onClosed(() => {
    if (process.platform !== 'darwin') app.quit();
  });
  return {
    state,
    quick,
    devTools,
    show: main.show,
    pages,
    tell(topics) {
      for (const page of pages()) tellChanged(page, topics);
    },
    command(asked) {
      main.show();
      tellMenuCommand(main.page(), asked);
    },
    closeQuick: () => answerQuickWindow(quick, { ask: 'close' }),
  };
}
