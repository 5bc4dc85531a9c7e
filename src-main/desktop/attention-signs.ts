import { app, BrowserWindow, Notification, nativeImage } from 'electron';
import type { AttentionSigns } from './attention';

/** The signs as each system has them: a number on the dock or launcher, a dot over the task bar's icon, a notice. */
export function systemSigns(open: (command: 'go_conflicts' | 'go_activity') => void): AttentionSigns {
  return {
    badge(count) {
      if (process.platform === 'win32') markTaskBar(count);
      else app.setBadgeCount(count);
    },
    notify(words, command) {
      if (!Notification.isSupported()) return;
      const notice = new Notification({ ...words, silent: true });
      notice.on('click', () => open(command));
      notice.show();
    },
    isLookedAt: () => BrowserWindow.getFocusedWindow() !== null,
  };
}

function markTaskBar(count: number): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (count === 0) window.setOverlayIcon(null, '');
  else window.setOverlayIcon(dot(), count === 1 ? 'One thing waits for you' : `${count} things wait for you`);
}

const SIZE = 16;
/** In BGRA: the product's red, which the task bar shows on light and on dark. */
const RED = [0x2e, 0x2e, 0xc4, 0xff] as const;

/** A filled circle: the task bar has room for no number. */
function dot(): Electron.NativeImage {
  const middle = (SIZE - 1) / 2;
  const pixels = Buffer.alloc(SIZE * SIZE * RED.length);
  for (let at = 0; at < SIZE * SIZE; at += 1) {
    const isInside = Math.hypot((at % SIZE) - middle, Math.floor(at / SIZE) - middle) <= SIZE / 2;
    if (isInside) pixels.set(RED, at * RED.length);
  }
  return nativeImage.createFromBitmap(pixels, { width: SIZE, height: SIZE });
}
