import { useEffect } from 'react';
import { commands, isCommand } from '../features/commands/commands';
import { topicsChanged } from '../state/query-cache';

/** Listens to main: what changed is read again, what the menu or the tray asks for is done. */
export function useMainEvents(): void {
  useEffect(() => {
    const stopChanged = window.daybook.onChanged(topicsChanged);
    const stopMenu = window.daybook.onMenuCommand((command) => {
      const inText = document.activeElement?.closest('input, textarea');
      if (inText && (command === 'undo' || command === 'redo')) {
        // The menu took the key, but the text field had the focus: its own undo is what was meant.
        document.execCommand(command);
        return;
      }
      if (isCommand(command)) commands[command]();
    });
    return () => {
      stopChanged();
      stopMenu();
    };
  }, []);
}
