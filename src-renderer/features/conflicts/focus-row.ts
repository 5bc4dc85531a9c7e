/** Puts the focus on the selected row of the list inside `root`, once the list shows it. Leaves typing alone. */
export function focusRow(root: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement?.closest('input, textarea, [role="dialog"]')) return;
    const row = root?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]');
    (row ?? root?.querySelector<HTMLElement>('[role="row"]'))?.focus();
  });
}
