// A bare window on the built page of controls: the argument is the page's file.
const { app, BrowserWindow } = require('electron');

const page = process.argv.find((argument) => argument.startsWith('--page=')).slice('--page='.length);

app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  return window.loadFile(page);
});
