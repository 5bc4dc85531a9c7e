import { useEffect, useState } from 'react';

/** Counts the seconds of a pause down, from when a refusal told of it. */
export function useWait(seconds: number, since: unknown): number {
  const [left, setLeft] = useState(seconds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal begins the count anew
  useEffect(() => setLeft(seconds), [seconds, since]);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
