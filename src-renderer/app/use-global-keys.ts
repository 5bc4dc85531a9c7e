import { useEffect } from 'react';
import { alsoIn, type Keymap, keysIn } from '../../shared/ipc/keymap';
import { shortcuts } from '../../shared/ipc/shortcuts';
import { commands, isCommand } from '../features/commands/commands';
import { screens } from '../features/commands/screens';
import { switchTimer } from '../features/timers/toggle-timer';
import { chordOf } from '../state/key-name';
import { platform, useKeymap } from '../state/keymap';
import { goTo, useUi } from '../state/ui-store';

/** How long `g` waits for its second letter. */
const chordMilliseconds = 1500;

/** What each combination does, by the keys that shortcuts have now. */
function commandsByChord(keymap: Keymap): ReadonlyMap<string, keyof typeof commands> {
  const byChord = new Map<string, keyof typeof commands>();
  for (const { id, scope } of shortcuts) {
    if (scope !== 'global' || !isCommand(id)) continue;
    for (const keys of [alsoIn(keymap, id), keysIn(keymap, id)]) if (keys) byChord.set(keys, id);
  }
  return byChord;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
  );
}

/** Whether a combination is only being named here, not pressed for what it does. */
function namesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-takes-keys]');
}

/** Whether a list is open under the field: a digit with Alt then chooses from it. */
function hasOpenList(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[aria-controls]') && isTyping(target);
}

/** In a text field undo and redo belong to the text, and `?` is a letter. */
const belongToText = new Set(['undo', 'redo', 'help']);

/**
 * Global shortcuts, taken from the one list, and `g` with a letter. A key that is handled here doesn't reach the
 * application menu, so that a command runs once. While a dialog is open only the palette's key acts.
 */
export function useGlobalKeys(): void {
  const keymap = useKeymap((state) => state.keymap);
  useEffect(() => {
    const byChord = commandsByChord(keymap);
    let chordUntil = 0;

    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || namesKeys(event.target)) return;
      // Locked, or not opened yet: nothing is laid over that, court neither.
      if (document.querySelector('[data-message]') !== null) return;
      const typing = isTyping(event.target);
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const hasDialog = document.querySelector('[data-modal]') !== null;

      if (plain && !typing && !hasDialog) {
        if (event.timeStamp < chordUntil) {
          chordUntil = 0;
          const screen = screens.find((candidate) => candidate.letter === event.key);
          if (screen) {
            event.preventDefault();
            event.stopPropagation();
            goTo(screen.name);
            return;
          }
        }
        if (event.key === 'g') {
          chordUntil = event.timeStamp + chordMilliseconds;
          return;
        }
      }

      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (
        event.altKey &&
        !event.ctrlKey &&
        !event.metaKey &&
        digit &&
        !hasDialog &&
        !hasOpenList(event.target)
      ) {
        event.preventDefault();
        event.stopPropagation();
        void switchTimer(Number(digit));
        return;
      }

      const id = byChord.get(chordOf(event, platform === 'mac'));
      if (id === undefined || (typing && belongToText.has(id))) return;
      // Court mode and the lock lie over any dialog, and a timer is switched in court.
      const overDialogs =
        id === 'court' ||
        id === 'lock_now' ||
        (id === 'toggle_timer' && document.querySelector('[data-cover]'));
      if (hasDialog && !overDialogs && !(id === 'palette' && useUi.getState().isPaletteOpen)) return;
      event.preventDefault();
      event.stopPropagation();
      commands[id]();
    }

    // On the way down: `g t` must win over a list that takes single letters for itself.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [keymap]);
}
