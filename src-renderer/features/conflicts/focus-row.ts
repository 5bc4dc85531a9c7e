import { isTyping } from '../../ui/list-keys';

/** Puts the focus on the selected row of the list inside `root`, once the list shows it. Leaves typing alone. */
export function focusRow(root: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (isTyping(active) || active?.closest('[role="dialog"]')) return;
    const row = root?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]');
    (row ?? root?.querySelector<HTMLElement>('[role="row"]'))?.focus();
  });
}
