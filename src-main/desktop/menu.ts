import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/contract';

/**
 * The application menu, with the accelerators that each system expects. F5 and Ctrl+R do nothing: a reload has no
 * place in a desktop app. Undo and redo are the app's own; in a text field the page lets the field have them.
 */
export function setApplicationMenu(run: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(run, process.platform === 'darwin')));
}

function template(run: (command: MenuCommand) => void, isMac: boolean): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => run(command),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };

  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('New time entry', 'new_entry', 'CmdOrCtrl+N'),
        item('Start or stop the timer', 'toggle_timer', 'CmdOrCtrl+T'),
        line,
        item('Sync now', 'sync_now', 'CmdOrCtrl+Shift+S'),
        item('Settings', 'go_settings', 'CmdOrCtrl+,'),
        line,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&Go',
      submenu: [
        item('Command palette', 'palette', 'CmdOrCtrl+K'),
        line,
        item('Today', 'go_today', 'CmdOrCtrl+1'),
        item('Entries', 'go_entries', 'CmdOrCtrl+2'),
        item('Conflicts', 'go_conflicts', 'CmdOrCtrl+3'),
        item('Pre-bill', 'go_prebill', 'CmdOrCtrl+4'),
        item('Activity', 'go_activity', 'CmdOrCtrl+5'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        line,
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools' as const }]),
      ],
    },
    { role: 'windowMenu' },
  ];
}
