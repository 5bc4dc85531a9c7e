import { z } from 'zod';
import { keysOf, type Shortcut, type ShortcutId, shortcutOf, shortcuts } from './shortcuts';

/** The keys that a person has given to shortcuts in the place of those they come with; empty: none at all. */
export type Keymap = Readonly<Partial<Record<ShortcutId, string>>>;

const ids = new Set<string>(shortcuts.map(({ id }) => id));
export const isShortcutId = (id: string): id is ShortcutId => ids.has(id);

/** The keys that a shortcut acts on. */
export function keysIn(keymap: Keymap, id: ShortcutId): string {
  return keymap[id] ?? keysOf(id);
}

/** The second habit for the same thing, which lasts as long as the first is as it came. */
export function alsoIn(keymap: Keymap, id: ShortcutId): string | null {
  return keymap[id] === undefined ? (shortcutOf(id).also ?? null) : null;
}

/** Keys that every program has for its texts and its window, and those that move the focus. */
const reserved = new Set([
  'Mod+A',
  'Mod+C',
  'Mod+V',
  'Mod+X',
  'Mod+Q',
  'Mod+W',
  'Mod+M',
  'Mod+H',
  'Alt+F4',
  'F5',
  'F10',
]);
/** One per open timer: `app/use-global-keys.ts`. */
const timerKeys = /^Alt\+[1-9]$/;
const bare = /^([A-Z0-9]|F([1-9]|1[0-2])|Delete|Enter|Space|\?)$/;
const held = /^(Mod\+Shift|Mod|Alt\+Shift|Alt)\+([A-Z0-9]|F([1-9]|1[0-2])|Enter|Space|,|\.)$/;

/** Why a shortcut can't have these keys, as a sentence; null when it can. Clashes are another question. */
export function keysProblem(id: ShortcutId, keys: string): string | null {
  if (keys === keysOf(id)) return null;
  if (shortcutOf(id).fixed) return 'These keys can’t be changed.';
  if (keys === '') return null;
  if (timerKeys.test(keys)) return 'Alt with a digit switches between timers.';
  if (reserved.has(keys))
    return `${keys.replace('Mod', 'Ctrl')} belongs to the system or to every text field.`;
  if (held.test(keys)) return null;
  if (!bare.test(keys)) return 'Press a letter, a digit or a function key, with Ctrl or Alt where you like.';
  if (shortcutOf(id).scope === 'list' || keys.startsWith('F')) return null;
  return 'It acts everywhere, also where you type: hold Ctrl or Alt, or use a function key.';
}

/** Another shortcut that would act on the same keys at the same place; null where there is none. */
export function clashOf(keymap: Keymap, id: ShortcutId): ShortcutId | null {
  const keys = keysIn(keymap, id);
  if (keys === '') return null;
  for (const other of shortcuts) {
    if (other.id === id || !canMeet(shortcutOf(id), other)) continue;
    if (keysIn(keymap, other.id) === keys || alsoIn(keymap, other.id) === keys) return other.id;
  }
  return null;
}

/** Whether both act in one place: what acts everywhere meets all, lists meet where they share a screen and never meet a text. */
function canMeet(one: Shortcut, other: Shortcut): boolean {
  if (one.scope === 'global' || other.scope === 'global') return true;
  if (one.scope !== other.scope) return false;
  if (one.screens === undefined || other.screens === undefined) return true;
  return one.screens.some((screen) => other.screens?.includes(screen));
}

/**
 * A keymap as it is stored. Shortcuts that this version doesn't know and keys that it can't take are passed over: a
 * keymap from another version is no reason to start without one.
 */
export const StoredKeymap = z.record(z.string(), z.string().max(40)).transform((stored): Keymap => {
  const kept: Partial<Record<ShortcutId, string>> = {};
  for (const [id, keys] of Object.entries(stored)) {
    if (isShortcutId(id) && keysProblem(id, keys) === null) kept[id] = keys;
  }
  return kept;
});
