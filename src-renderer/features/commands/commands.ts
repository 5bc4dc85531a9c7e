import type { MenuCommand } from '../../../shared/ipc/contract';
import type { ShortcutId } from '../../../shared/ipc/shortcuts';
import { announce } from '../../state/announcer';
import { call } from '../../state/call';
import { showToast } from '../../state/toasts';
import { focusQuickEntry, goTo, showSettings, useUi } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';
import { toggleCourt } from '../court/toggle-court';
import { toggleTimer } from '../timers/toggle-timer';

type GlobalShortcutId = Extract<ShortcutId, MenuCommand | 'work_offline' | 'help' | 'notes'>;

async function undo(): Promise<void> {
  const result = await runCommand('undoLast', {});
  if (result.ok) say(words.commands.undone(result.value.label));
}

async function redo(): Promise<void> {
  const result = await runCommand('redoLast', {});
  if (result.ok) say(words.commands.doneAgain(result.value.label));
}

function say(text: string): void {
  showToast({ text });
  announce(text);
}

/** Without a passphrase there is no lock: it is said, and where one is set. */
async function lockNow(): Promise<void> {
  const result = await runCommand('lockNow', {});
  if (!result.ok || result.value.hasPassphrase) return;
  showSettings('security');
  say(words.security.noLockWithoutPassphrase);
}

/** Looks now, and shows where a newer version stands, or why none is looked for. */
function checkUpdates(): void {
  showSettings('about');
  void runCommand('updateLook', {});
}

async function toggleWorkOffline(): Promise<void> {
  const status = await call('statusGet', {});
  await setWorkOffline(status.connection !== 'work_offline');
}

/** Turns *work offline* on or off; said aloud, since it is chosen in a hurry. */
export async function setWorkOffline(on: boolean): Promise<void> {
  const result = await runCommand('workOffline', { on });
  if (result.ok)
    announce(on ? words.commands.workingOfflineEverythingStays : words.commands.workingOnlineAgain);
}

/** What each global shortcut, menu item and palette command does: the one place. */
export const commands: Readonly<Record<GlobalShortcutId | 'check_updates', () => void>> = {
  new_entry: focusQuickEntry,
  notes: () => useUi.setState({ isNotesOpen: true }),
  palette: () => useUi.setState(({ isPaletteOpen }) => ({ isPaletteOpen: !isPaletteOpen })),
  help: () => useUi.setState({ isHelpOpen: true }),
  toggle_timer: () => void toggleTimer(),
  court: () => void toggleCourt(),
  lock_now: () => void lockNow(),
  sync_now: () => void runCommand('syncNow', {}),
  work_offline: () => void toggleWorkOffline(),
  undo: () => void undo(),
  redo: () => void redo(),
  go_today: () => goTo('today'),
  go_entries: () => goTo('entries'),
  go_conflicts: () => goTo('conflicts'),
  go_prebill: () => goTo('prebill'),
  go_invoices: () => goTo('invoices'),
  go_reports: () => goTo('reports'),
  go_matters: () => goTo('matters'),
  go_activity: () => goTo('activity'),
  go_settings: () => goTo('settings'),
  check_updates: checkUpdates,
};

export function isCommand(id: string): id is keyof typeof commands {
  return id in commands;
}
