import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { isShortcutId, type Keymap, keysIn } from '../../shared/ipc/keymap';
import { useKeymap } from '../state/keymap';

/**
 * Keys of a list, to what they do with the id of the focused row. A shortcut by its id ("entry_edit"), which acts on the keys
 * that the person gave it; or a key of its own as `KeyboardEvent.key` in lower case ("f2", "/"), with modifiers in front
 * ("ctrl+enter"; Command counts as Ctrl on macOS).
 */
export type ListKeys = Readonly<Record<string, (focusedId: string | null) => void>>;

const arrows = { list_down: 'ArrowDown', list_up: 'ArrowUp' } as const;
const isArrow = (id: string): id is keyof typeof arrows => id in arrows;

function nameOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('ctrl');
  if (event.altKey) parts.push('alt');
  if (event.shiftKey && event.key.length > 1) parts.push('shift');
  return [...parts, event.key.toLowerCase()].join('+');
}

/** A combination of the list of shortcuts, spelt as `nameOf` spells an event. */
function nameOfKeys(keys: string): string {
  const name = keys.replace('Mod', 'Ctrl').toLowerCase();
  return name === 'space' ? ' ' : name;
}

type Act = ListKeys[string] | { readonly arrow: string };

/** What each key does here, by the keys that shortcuts have now; J and K, or what a person has instead, are arrows. */
function actsByName(keys: ListKeys, keymap: Keymap): ReadonlyMap<string, Act> {
  const acts = new Map<string, Act>();
  for (const [id, arrow] of Object.entries(arrows))
    if (isArrow(id)) acts.set(nameOfKeys(keysIn(keymap, id)), { arrow });
  for (const [id, act] of Object.entries(keys))
    acts.set(isShortcutId(id) ? nameOfKeys(keysIn(keymap, id)) : id, act);
  acts.delete('');
  return acts;
}

/** Where letters are text. A radio button and a box to tick are inputs too, but take none. */
const typedInto = 'input:not([type="radio"]):not([type="checkbox"]), textarea, [contenteditable="true"]';

/** Whether letters that go to this element become text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(typedInto) !== null;
}

/**
 * Handles single letters for the list that has the focus, before the grid sees them. Letters typed in a field inside
 * a row stay letters. J and K are turned into arrows, so that all of the grid's own movement holds for them.
 */
export function useListKeys(keys: ListKeys | undefined): (event: KeyboardEvent) => void {
  const keymap = useKeymap((state) => state.keymap);
  const acts = useMemo(() => actsByName(keys ?? {}, keymap), [keys, keymap]);
  return useCallback(
    (event) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const act = acts.get(nameOf(event));
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      if (typeof act === 'function') {
        const row = event.target instanceof HTMLElement ? event.target.closest('[data-key]') : null;
        act(row?.getAttribute('data-key') ?? null);
        return;
      }
      event.target.dispatchEvent(
        new window.KeyboardEvent('keydown', { key: act.arrow, bubbles: true, cancelable: true }),
      );
    },
    [acts],
  );
}
