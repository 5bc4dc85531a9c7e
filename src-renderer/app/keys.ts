import { keysFor, type Platform, type ShortcutId } from '../../shared/ipc/shortcuts';

export const platform: Platform = navigator.platform.startsWith('Mac') ? 'mac' : 'other';

/** A shortcut's keys as printed on this platform ("Ctrl+K"). */
export function keysOn(id: ShortcutId): string {
  return keysFor(id, platform);
}
