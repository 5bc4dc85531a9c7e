import { Menu, nativeImage, Tray } from 'electron';
import icon from '../../resources/icons/tray.png?asset';
import type { MenuCommand } from '../../shared/ipc/contract';

interface TrayDeeds {
  /** Opens the line over whatever program the person is in. */
  newEntry: () => void;
  run: (command: MenuCommand) => void;
  show: () => void;
}

/**
 * The tray, where the desktop has one: a new entry from anywhere. Some Linux desktops have none; there the app
 * does without.
 * @returns the tray, which must be held on to, or it goes
 */
export function openTray({ newEntry, run, show }: TrayDeeds): Tray | null {
  try {
    const tray = new Tray(nativeImage.createFromPath(icon));
    tray.setToolTip('Daybook');
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: 'New time entry', click: newEntry },
        { label: 'Start or stop the timer', click: () => run('toggle_timer') },
        { label: 'Court mode', click: () => run('court') },
        { type: 'separator' },
        { label: 'Show Daybook', click: show },
        { role: 'quit' },
      ]),
    );
    tray.on('click', show);
    return tray;
  } catch {
    return null;
  }
}
