/** So many frames are waited for rows: a virtual list draws them after it has been measured. */
const mostFrames = 20;

/**
 * Puts the focus on a row of the list inside `part`: the one named, else the first. Until the list shows one it is on the part
 * itself, so that the next key acts. Never takes it from where somebody put it.
 * @param isFree whether what has the focus may lose it
 * @returns how to leave it
 */
export function focusFirstRow(
  part: HTMLElement,
  rowId: string | null,
  isFree: (active: Element | null) => boolean,
): () => void {
  let frame = 0;
  let frames = 0;
  const attempt = (): void => {
    const active = document.activeElement;
    if (active !== part && !isFree(active)) return;
    const named =
      rowId === null
        ? null
        : part.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(rowId)}"]`);
    const row = named ?? part.querySelector<HTMLElement>('[role="row"][data-key]');
    if (row !== null) {
      row.focus();
      return;
    }
    if (active !== part) part.focus({ preventScroll: true });
    frames += 1;
    if (frames < mostFrames) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
