import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/contract';
import { type Keymap, keysIn } from '../../shared/ipc/keymap';
import { acceleratorOf, shortcutOf } from '../../shared/ipc/shortcuts';
import type { Engine } from '../engine';
import { followSettings } from './follow-settings';

type Run = (command: MenuCommand) => void;

/**
 * The application menu, made from the one list of shortcuts with the keys that the person gave them, with the roles that each system expects. F5 and
 * Ctrl+R do nothing: a reload has no place in a desktop app. The page sees every key first and stops the ones it
 * acts on, so that a command runs once.
 */
export function openMenu(engine: Pick<Engine, 'handlers' | 'onChanged'>, run: Run, devTools: boolean): void {
  let set: Keymap = {};
  const make = (keymap: Keymap): void => {
    set = keymap;
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(template(run, keymap, process.platform === 'darwin', devTools)),
    );
  };
  make(set);
  followSettings(engine, ({ shortcuts: keymap }) => {
    if (JSON.stringify(keymap) !== JSON.stringify(set)) make(keymap);
  });
}

function template(run: Run, keymap: Keymap, isMac: boolean, devTools: boolean): MenuItemConstructorOptions[] {
  const item = (id: Exclude<MenuCommand, 'check_updates'>): MenuItemConstructorOptions => {
    const accelerator = acceleratorOf(keysIn(keymap, id));
    return {
      label: shortcutOf(id).label,
      ...(accelerator === '' ? {} : { accelerator }),
      click: () => run(id),
    };
  };
  const line: MenuItemConstructorOptions = { type: 'separator' };

  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('new_entry'),
        item('toggle_timer'),
        item('court'),
        line,
        item('sync_now'),
        line,
        item('lock_now'),
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        // The app's own undo; where a text field has the focus, the page gives it to the field.
        item('undo'),
        item('redo'),
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
        item('palette'),
        line,
        item('go_today'),
        item('go_entries'),
        item('go_conflicts'),
        item('go_prebill'),
        item('go_invoices'),
        item('go_reports'),
        item('go_matters'),
        item('go_activity'),
        item('go_settings'),
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
        ...(devTools ? [line, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'Check for updates…', click: () => run('check_updates') }] },
  ];
}
