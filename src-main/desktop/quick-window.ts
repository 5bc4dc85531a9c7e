import { BrowserWindow, screen, type WebContents } from 'electron';
import type { QuickWindowAsk } from '../../shared/ipc/desktop-calls';
import { groundColour, pagePreferences } from './page-preferences';
import { quickPageUrl } from './page-scheme';

const WIDTH = 720;
/** Before the page has said how high its content is. */
const FIRST_HEIGHT = 96;
const LEAST_HEIGHT = 48;
/** A share of the screen's height: what is longer scrolls. */
const HIGHEST = 0.7;
/** How far down the screen it opens: where the eye is, above whatever is being read. */
const FROM_TOP = 0.18;

/** The small window with the quick entry line, over whatever program the person is in. */
export interface QuickWindow {
  /** Opens it on the screen where the pointer is, or puts it away when it is open and in use. */
  toggle(): void;
  close(): void;
  fit(height: number): void;
  /** Its page; null until it has been opened once. */
  page(): WebContents | null;
}

/** Made when it is first wanted and kept afterwards, hidden, so that from then on it is there with the key. */
export function quickWindow(devTools: boolean): QuickWindow {
  let window: BrowserWindow | null = null;

  function opened(): BrowserWindow {
    if (window !== null) return window;
    const made = new BrowserWindow({
      width: WIDTH,
      height: FIRST_HEIGHT,
      useContentSize: true,
      show: false,
      frame: false,
      resizable: false,
      maximizable: false,
      minimizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      title: 'Daybook: quick entry',
      backgroundColor: groundColour(),
      webPreferences: pagePreferences(devTools),
    });
    made.on('closed', () => {
      window = null;
    });
    void made.loadURL(quickPageUrl);
    window = made;
    return made;
  }

  function place(shown: BrowserWindow): void {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    shown.setPosition(
      Math.round(workArea.x + (workArea.width - WIDTH) / 2),
      Math.round(workArea.y + workArea.height * FROM_TOP),
    );
  }

  return {
    toggle() {
      if (window?.isVisible() === true && window.isFocused()) {
        window.hide();
        return;
      }
      const shown = opened();
      place(shown);
      shown.show();
      shown.focus();
    },
    close: () => window?.hide(),
    fit(height) {
      if (window === null) return;
      const { workArea } = screen.getDisplayMatching(window.getBounds());
      const fitting = Math.max(LEAST_HEIGHT, Math.min(height, Math.round(workArea.height * HIGHEST)));
      window.setContentSize(WIDTH, fitting);
    },
    page: () => window?.webContents ?? null,
  };
}

/** What its page asks for. */
export function answerQuickWindow(window: QuickWindow, asked: QuickWindowAsk): void {
  if (asked.ask === 'fit') window.fit(asked.height);
  else window.close();
}
