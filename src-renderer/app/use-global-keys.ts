import { useEffect } from 'react';
import { shortcuts } from '../../shared/ipc/shortcuts';
import { commands, isCommand } from '../features/commands/commands';
import { platform } from '../features/commands/keys';
import { screens } from '../features/commands/screens';
import { switchTimer } from '../features/timers/toggle-timer';
import { goTo, useUi } from '../state/ui-store';

/** How long `g` waits for its second letter. */
const chordMilliseconds = 1500;

function chordOf(event: KeyboardEvent): string {
  const isMod = platform === 'mac' ? event.metaKey : event.ctrlKey;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [isMod ? 'Mod' : '', event.shiftKey && isMod ? 'Shift' : '', key].filter(Boolean).join('+');
}

const commandByChord: ReadonlyMap<string, keyof typeof commands> = new Map<string, keyof typeof commands>(
  shortcuts.flatMap((shortcut) =>
    shortcut.scope === 'global' && isCommand(shortcut.id)
      ? [
          [shortcut.keys, shortcut.id] as const,
          ...('also' in shortcut ? [[shortcut.also, shortcut.id] as const] : []),
        ]
      : [],
  ),
);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
  );
}

/** Whether a combination is only being named here, not pressed for what it does. */
function namesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-takes-keys]');
}

/** In a text field undo and redo belong to the text, and `?` is a letter. */
const belongToText = new Set(['undo', 'redo', 'help']);

/**
 * Global shortcuts, taken from the one list, and `g` with a letter. A key that is handled here doesn't reach the
 * application menu, so that a command runs once. While a dialog is open only the palette's key acts.
 */
export function useGlobalKeys(): void {
  useEffect(() => {
    let chordUntil = 0;

    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || namesKeys(event.target)) return;
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
      if (event.altKey && !event.ctrlKey && !event.metaKey && digit && !hasDialog) {
        event.preventDefault();
        event.stopPropagation();
        void switchTimer(Number(digit));
        return;
      }

      const id = commandByChord.get(chordOf(event));
      if (id === undefined || (typing && belongToText.has(id))) return;
      // Court mode lies over any dialog, and a timer is switched in it.
      const overDialogs = id === 'court' || (id === 'toggle_timer' && document.querySelector('[data-cover]'));
      if (hasDialog && !overDialogs && !(id === 'palette' && useUi.getState().isPaletteOpen)) return;
      event.preventDefault();
      event.stopPropagation();
      commands[id]();
    }

    // On the way down: `g t` must win over a list that takes single letters for itself.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
