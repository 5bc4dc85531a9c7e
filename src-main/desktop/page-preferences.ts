import { join } from 'node:path';
import { nativeTheme, type WebPreferences } from 'electron';

/** The ground of both themes, so that nothing flashes before the page paints. Equal to --canvas in tokens.css. */
const GROUND = { light: '#f4f5f6', dark: '#0f1418' };

export function groundColour(): string {
  return GROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];
}

/** What every window of ours gives its page: our preload, and none of Node's or Electron's own powers. */
export function pagePreferences(devTools: boolean): WebPreferences {
  return {
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    devTools,
    spellcheck: false,
  };
}
