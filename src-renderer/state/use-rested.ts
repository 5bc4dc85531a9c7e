import { useEffect, useState } from 'react';

/** A value once it has not changed for so many milliseconds: what is costly follows it, what is typed does not wait. */
export function useRested<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
