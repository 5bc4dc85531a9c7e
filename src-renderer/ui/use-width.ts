import { type RefCallback, useCallback, useState } from 'react';

/** The width in px of the element that gets `ref`, following the window; 0 before the first measure. */
export function useWidth<T extends HTMLElement>(): { ref: RefCallback<T>; width: number } {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: T | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
