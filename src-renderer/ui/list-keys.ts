import { type KeyboardEvent, useCallback } from 'react';

/**
 * Keys of a list: a key as `KeyboardEvent.key` in lower case ("e", "f2", "delete", "1"), with modifiers in front
 * ("ctrl+enter"; Command counts as Ctrl on macOS), to what it does with the id of the focused row.
 */
export type ListKeys = Readonly<Record<string, (focusedId: string | null) => void>>;

const arrows: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' };

function nameOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('ctrl');
  if (event.altKey) parts.push('alt');
  if (event.shiftKey && event.key.length > 1) parts.push('shift');
  return [...parts, event.key.toLowerCase()].join('+');
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
  return useCallback(
    (event) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const name = nameOf(event);
      const arrow = arrows[name];
      const act = keys?.[name];
      if (!arrow && !act) return;
      event.preventDefault();
      event.stopPropagation();
      if (act) {
        const row = event.target instanceof HTMLElement ? event.target.closest('[data-key]') : null;
        act(row?.getAttribute('data-key') ?? null);
        return;
      }
      event.target.dispatchEvent(
        new window.KeyboardEvent('keydown', { key: arrow ?? '', bubbles: true, cancelable: true }),
      );
    },
    [keys],
  );
}
