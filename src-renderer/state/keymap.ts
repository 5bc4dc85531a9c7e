import { create } from 'zustand';
import { type Keymap, keysIn } from '../../shared/ipc/keymap';
import { keysAsPrinted, type Platform, type ShortcutId } from '../../shared/ipc/shortcuts';

export const platform: Platform = navigator.platform.startsWith('Mac') ? 'mac' : 'other';

/** The key that commands are held with, as printed on this platform. */
export const modKey = platform === 'mac' ? '⌘' : 'Ctrl';

/** The person's own keys, as the settings have them; `app/use-keymap.ts` keeps them so. */
export const useKeymap = create<{ keymap: Keymap }>(() => ({ keymap: {} }));

/** A combination as printed on this platform ("Ctrl+K"). */
export function printKeys(keys: string): string {
  return keysAsPrinted(keys, platform);
}

/** What prints a shortcut's present keys; a component that uses it follows the person's changes. */
export function useKeysOn(): (id: ShortcutId) => string {
  const keymap = useKeymap((state) => state.keymap);
  return (id) => printKeys(keysIn(keymap, id));
}

/** Keys beside a control: a shortcut's, which a person may change, or fixed ones ("Ctrl Enter" in a form). */
export type ShownKeys = { shortcut?: ShortcutId | undefined; keys?: string | undefined };

/** The keys as they are shown; undefined where there are none. */
export function useShownKeys({ shortcut, keys }: ShownKeys): string | undefined {
  const keysOn = useKeysOn();
  return (shortcut === undefined ? keys : keysOn(shortcut)) || undefined;
}
