import type { Clock } from '../ports';

/** The system's clock: the one place where the product learns what time it is. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  after(milliseconds, run) {
    if (milliseconds === 0) {
      // Whatever has arrived by now is dealt with first; a timer would wait a millisecond more.
      const immediate = setImmediate(run);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
