import type { StoreContext } from '../store/database';

/** Longer than this and a person feels it. */
const slowMs = 40;

/** Runs a query and logs its name, never its content, if it was slow. */
export function timed<T>(store: StoreContext, name: string, run: () => T): T {
  const start = store.clock.monotonic();
  const result = run();
  const milliseconds = Math.round(store.clock.monotonic() - start);
  if (milliseconds > slowMs) store.logger.warn('query.slow', { name, milliseconds });
  return result;
}
