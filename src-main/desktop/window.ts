import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import icon from '../../resources/icons/daybook.png?asset';
import { groundColour, pagePreferences } from './page-preferences';
import { pageUrl } from './page-scheme';
import { type Bounds, isReachable, middleOf, type WindowStateFile } from './window-state';

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

export function mainWindow(state: WindowStateFile, devTools: boolean): MainWindow {
  let window: BrowserWindow | null = null;
  const closed: (() => void)[] = [];
  return {
    show() {
      if (window !== null) {
        raise(window);
        return;
      }
      window = openMainWindow(state, devTools);
      window.on('closed', () => {
        window = null;
        for (const listener of closed) listener();
      });
    },
    onClosed: (listener) => void closed.push(listener),
    page: () => window?.webContents ?? null,
  };
}

/**
 * Opens the window on our page. It is there at once, in the page's own ground: a window held back until its page has painted
 * would come later by all that main does meanwhile.
 */
function openMainWindow(state: WindowStateFile, devTools: boolean): BrowserWindow {
  nativeTheme.themeSource = state.theme();
  const place = state.place(screens());

  const window = new BrowserWindow({
    ...(place?.bounds ?? USUAL),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Daybook',
    icon,
    backgroundColor: groundColour(),
    // Timers tick by stored instants, but the page must also repaint them when it is behind another window.
    webPreferences: { ...pagePreferences(devTools), backgroundThrottling: false },
  });
  if (place?.isMaximized === true) window.maximize();
  keepInReach(window, state);
  void window.loadURL(pageUrl);
  return window;
}

/**
 * Remembers where the window stands with these screens. When screens come or go it goes where it stood with those that are
 * there now; where that is not known, and it can't be reached any more, into the middle of the first.
 */
function keepInReach(window: BrowserWindow, state: WindowStateFile): void {
  let present = screens();
  const remember = (): void =>
    state.setPlace(present, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  const onScreens = (): void => {
    present = screens();
    const bounds = state.placeWith(present)?.bounds;
    if (bounds !== undefined) window.setBounds(bounds);
    else if (!isReachable(window.getNormalBounds(), present))
      window.setBounds(middleOf(screen.getPrimaryDisplay().workArea, window.getNormalBounds()));
  };
  // Not with each pixel that it moves: whoever goes on to something else, or unplugs a screen, has let go of it.
  window.on('blur', remember);
  window.on('close', remember);
  screen.on('display-added', onScreens);
  screen.on('display-removed', onScreens);
  window.once('closed', () => {
    screen.off('display-added', onScreens);
    screen.off('display-removed', onScreens);
  });
}

const screens = (): Bounds[] => screen.getAllDisplays().map(({ workArea }) => workArea);

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
