import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

/** The least that an Electron program can be: one window of Daybook's size on a static page. It is the limit of `bench:app`. */
const data = process.argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
if (data === undefined) throw new Error('a folder for the profile is needed: --data=<folder>');
app.setPath('userData', data);
app.whenReady().then(() => {
  // Drawn as Daybook is, behind another window as well: a window that is seen by nobody would measure nothing.
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { backgroundThrottling: false },
  });
  void window.loadFile(join(import.meta.dirname, 'page.html'));
});
