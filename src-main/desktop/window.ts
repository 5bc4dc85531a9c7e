import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import icon from '../../resources/icons/daybook.png?asset';
import { pageUrl } from './page-scheme';
import { isReachable, type WindowStateFile } from './window-state';

/** The ground of both themes, so that nothing flashes before the page paints. Equal to --canvas in tokens.css. */
const GROUND = { light: '#f4f5f6', dark: '#0f1418' };
const SMALLEST = { width: 880, height: 560 };
const USUAL = { width: 1280, height: 800 };

/** The one window of the app, which may be closed and opened again. */
export interface MainWindow {
  /** Opens it, or brings it to the front, wherever it was. */
  show(): void;
  /** Its page; null while there is no window. */
  page(): WebContents | null;
}

export function mainWindow(state: WindowStateFile): MainWindow {
  let window: BrowserWindow | null = null;
  return {
    show() {
      if (window !== null) {
        raise(window);
        return;
      }
      window = openMainWindow(state);
      window.on('closed', () => {
        window = null;
      });
    },
    page: () => window?.webContents ?? null,
  };
}

/** Opens the window on our page; it shows itself when it has something to show. */
function openMainWindow(state: WindowStateFile): BrowserWindow {
  const { bounds, isMaximized, theme } = state.get();
  nativeTheme.themeSource = theme;
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const place = bounds !== null && isReachable(bounds, screens) ? bounds : USUAL;

  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Daybook',
    icon,
    backgroundColor: GROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      spellcheck: false,
      // Timers tick by stored instants, but the page must also repaint them when it is behind another window.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    state.set({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  void window.loadURL(pageUrl);
  return window;
}

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
