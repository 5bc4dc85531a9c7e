import type { KeyboardEvent } from 'react';
import { foldAll, toggleGroup } from './arrangement';
import type { EntryWindow } from './use-entry-window';

/**
 * Arrows fold and unfold: right opens a group, left folds it, and from its first column goes to the head of the group that an entry
 * is in; with Ctrl all groups. Answers whether the key was one of these.
 */
export function onGroupKey(
  event: KeyboardEvent,
  {
    window,
    activeIndex,
    onActive,
  }: {
    window: EntryWindow;
    activeIndex: number;
    onActive: (index: number) => void;
  },
): boolean {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
  const isOpening = event.key === 'ArrowRight';
  if (event.ctrlKey || event.metaKey) {
    foldAll(isOpening);
    return true;
  }
  const line = window.rowAt(activeIndex);
  if (line?.kind === 'group') {
    if (line.isOpen !== isOpening) toggleGroup(line.key);
    return true;
  }
  const above = isOpening ? null : headAbove(window, activeIndex);
  if (above === null) return false;
  onActive(above);
  return true;
}

/** Where the head of the group stands that a line is in; null where it isn't held any more. */
function headAbove(window: EntryWindow, from: number): number | null {
  for (let index = from - 1; index >= 0; index -= 1) {
    const line = window.rowAt(index);
    if (line === null) return null;
    if (line.kind === 'group') return index;
  }
  return null;
}
