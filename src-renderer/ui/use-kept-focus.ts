import { type FocusEvent, useEffect, useRef } from 'react';
import { focusFirstRow } from './focus-first-row';

/** On nothing, or on the screen as a whole. */
export const isNowhere = (active: Element | null): boolean =>
  active === null || active === document.body || active.tagName === 'MAIN';

/**
 * Keeps the focus in a part of the screen whose rows come and go: a key that shows other days takes the focused row away, and
 * the next key must act all the same. Where nothing else has the focus, it goes to the row named, else to the first, else to
 * the part itself.
 * @param version changes with what is shown
 */
export function useKeptFocus(version: unknown, rowId: string | null) {
  const ref = useRef<HTMLDivElement>(null);
  const isWanted = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that other rows are shown
  useEffect(() => {
    if (ref.current === null || !isWanted.current) return;
    return focusFirstRow(ref.current, rowId, isNowhere);
  }, [version]);
  return {
    ref,
    onFocus: () => {
      isWanted.current = true;
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      // To nowhere: what had the focus is gone, or the window is.
      if (event.relatedTarget === null) return;
      isWanted.current = event.currentTarget.contains(event.relatedTarget);
    },
  };
}
