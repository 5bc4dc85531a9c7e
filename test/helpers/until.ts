import { setImmediate } from 'node:timers/promises';

/** Only what hangs takes so long: a machine that is busy with other things is no finding. */
const hangMs = 50_000;

/**
 * Waits for a condition, turn by turn of the event loop: real requests may be under way, so no fixed count or time would do.
 * @param otherwise what to say where it never comes to that
 */
export async function until(condition: () => boolean, otherwise = 'It did not come to that'): Promise<void> {
  const end = performance.now() + hangMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(otherwise);
    await setImmediate();
  }
}

/** Waits until an assertion holds; where it never does, what it said last is thrown. */
export async function untilItHolds(assertion: () => void): Promise<void> {
  const end = performance.now() + hangMs;
  for (;;) {
    try {
      assertion();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await setImmediate();
  }
}
