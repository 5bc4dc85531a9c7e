import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import icon from '../../resources/icons/daybook.png?asset';
import { groundColour, pagePreferences } from './page-preferences';
import { pageUrl } from './page-scheme';
import { isReachable, type WindowStateFile } from './window-state';

const SMALLEST = { width: 880, height: 560 };
const USUAL = { width: 1280, height: 800 };

/** The one window of the app, which may be closed and opened again. */
export interface MainWindow {
  /** Opens it, or brings it to the front, wherever it was. */
  show(): void;
  /** Told each time it has been closed. */
  onClosed(listener: () => void): void;
  /** Its page; null while there is no window. */
  page(): WebContents | null;
}

export function mainWindow(state: WindowStateFile): MainWindow {
  let window: BrowserWindow | null = null;
  const closed: (() => void)[] = [];
  return {
    show() {
      if (window !== null) {
        raise(window);
        return;
      }
      window = openMainWindow(state);
      window.on('closed', () => {
        window = null;
        for (const listener of closed) listener();
      });
    },
    onClosed: (listener) => void closed.push(listener),
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
    backgroundColor: groundColour(),
    // Timers tick by stored instants, but the page must also repaint them when it is behind another window.
    webPreferences: { ...pagePreferences(), backgroundThrottling: false },
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
