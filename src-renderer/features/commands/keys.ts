import { keysAsPrinted, keysFor, type Platform, type ShortcutId } from '../../../shared/ipc/shortcuts';

export const platform: Platform = navigator.platform.startsWith('Mac') ? 'mac' : 'other';

/** The key that commands are held with, as printed on this platform. */
export const modKey = platform === 'mac' ? '⌘' : 'Ctrl';

/** A shortcut's keys as printed on this platform ("Ctrl+K"). */
export function keysOn(id: ShortcutId): string {
  return keysFor(id, platform);
}

/** A combination that is no shortcut of the window's, as printed on this platform. */
export function printKeys(keys: string): string {
  return keysAsPrinted(keys, platform);
}
