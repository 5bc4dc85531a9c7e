import { BrowserWindow } from 'electron';

/**
 * Sends a recovery key to a printer, by the system's own dialog, from a window that nobody sees and that is forgotten: the key
 * is never written to a disk by Daybook.
 * @returns whether it was sent; a person may think better of it
 */
export async function printRecoveryKey(recoveryKey: string): Promise<boolean> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, javascript: false, partition: 'print' },
  });
  try {
    const page = Buffer.from(sheet(recoveryKey), 'utf8').toString('base64');
    await window.loadURL(`data:text/html;charset=utf-8;base64,${page}`);
    return await new Promise((resolve) => {
      window.webContents.print({ printBackground: false }, (success) => resolve(success));
    });
  } finally {
    window.destroy();
  }
}

const sheet = (recoveryKey: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Daybook recovery key</title>
<style>body { font: 12pt sans-serif; margin: 2cm } code { font: 18pt monospace; letter-spacing: 1pt }</style>
<h1>Daybook: recovery key</h1>
<p>This key opens the time entries on this laptop, and their backups, where the system’s keychain or the passphrase is lost.
Whoever has it and the laptop, or a backup, can read them.</p>
<p><code>${recoveryKey.split('-').slice(0, 5).join('-')}-<br>${recoveryKey.split('-').slice(5).join('-')}</code></p>
<p>Keep it away from the laptop: in the firm’s safe, or where other papers of weight lie. An older recovery key opens nothing any more.</p>
</html>`;
