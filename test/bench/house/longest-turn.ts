/** How long a piece of work took, and how long at most nothing else was done meanwhile; in milliseconds. */
export type Turns = { readonly took: number; readonly longest: number };

/**
 * Does a piece of work while this thread's event loop is asked for a turn again and again, as clicks and keys would ask for
 * one. The longest wait for a turn is what a person would feel.
 */
export async function longestTurn(work: () => Promise<unknown>): Promise<Turns> {
  let isDone = false;
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    // A timer, not an immediate: asking must not take the time of the work itself.
    if (!isDone) setTimeout(look, 0);
  };
  const from = performance.now();
  look();
  try {
    await work();
  } finally {
    isDone = true;
  }
  const took = performance.now() - from;
  return { took, longest: Math.max(longest, performance.now() - last) };
}

/** A frame at 60 a second, in milliseconds: who waits no longer sees nothing of it. */
export const frameMs = 1000 / 60;
