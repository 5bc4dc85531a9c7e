import { useEffect } from 'react';
import { keysIn } from '../../../shared/ipc/keymap';
import type { ShortcutId } from '../../../shared/ipc/shortcuts';
import { keyName } from '../../state/key-name';
import { useKeymap } from '../../state/keymap';
import { isTyping } from '../../ui/list-keys';

type DayShortcut = Extract<ShortcutId, 'day_before' | 'day_after' | 'day_done'>;

/** Single letters of the screen itself, wherever on it the focus is but in a text or under a dialog. */
export function useDayKeys(acts: Readonly<Record<DayShortcut, () => void>>): void {
  const keymap = useKeymap((state) => state.keymap);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const [id] = (Object.keys(acts) as DayShortcut[]).filter(
        (one) => keysIn(keymap, one) === keyName(event),
      );
      if (id === undefined || isTyping(event.target)) return;
      if (document.querySelector('[data-modal]') !== null) return;
      event.preventDefault();
      acts[id]();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
