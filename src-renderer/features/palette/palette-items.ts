import { Clock, CornerDownLeft, FolderOpen, type LucideIcon } from 'lucide-react';
import { type ShortcutId, shortcuts } from '../../../shared/ipc/shortcuts';
import type { IndexedMatter } from '../../../shared/quick-entry/matter-index';
import { openEntries } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';
import { commands, isCommand } from '../commands/commands';
import { screens } from '../commands/screens';

export type PaletteItem = {
  id: string;
  label: string;
  detail?: string;
  icon: LucideIcon;
  shortcut?: ShortcutId;
  run: () => void;
};

/** All commands and screens, from the one list of shortcuts. */
export const commandItems: readonly PaletteItem[] = shortcuts.flatMap((shortcut) => {
  if (shortcut.scope !== 'global' || !isCommand(shortcut.id) || shortcut.id === 'palette') return [];
  const screen = screens.find((candidate) => candidate.shortcut === shortcut.id);
  return {
    id: shortcut.id,
    label: shortcut.label,
    icon: screen?.icon ?? CornerDownLeft,
    shortcut: shortcut.id,
    run: commands[shortcut.id],
  };
});

/** Commands whose label has all typed words, each as the start of a word. */
export function matchingCommands(query: string): readonly PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commandItems.filter((item) => {
    const labelWords = item.label.toLowerCase().split(/[\s-]+/);
    return words.every((word) => labelWords.some((labelWord) => labelWord.startsWith(word)));
  });
}

/** Opens a matter's entries. */
export function matterItem({ matter, clientName }: IndexedMatter): PaletteItem {
  return {
    id: `matter ${matter.id}`,
    label: matter.name,
    detail: [matter.number, clientName].filter(Boolean).join(' · '),
    icon: FolderOpen,
    run: () => openEntries({ matterId: matter.id }),
  };
}

/** Starts a timer on a matter. */
export function timerItem({ matter }: IndexedMatter): PaletteItem {
  return {
    id: `timer ${matter.id}`,
    label: words.palette.startTimer(matter.name),
    detail: matter.number,
    icon: Clock,
    run: () => void runCommand('timerStart', { matterId: matter.id, narrative: '' }),
  };
}
