import { type RefCallback, useCallback, useState } from 'react';

/** The height in px of the element that gets `ref`, following the window; 0 before the first measure. */
export function useHeight<T extends HTMLElement>(): { ref: RefCallback<T>; height: number } {
  const [height, setHeight] = useState(0);
  const ref = useCallback((element: T | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, height };
}
