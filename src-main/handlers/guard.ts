import { EngineError } from '../engine-error';
import type { Clock, Logger } from '../ports';
import { markSuspect } from '../store/open-store';
import { asStoreError, sqliteCode } from '../store/store-error';

/** Longer than this and a person feels it. */
const slowMs = 40;

type Handler = (...input: never[]) => unknown;

export type GuardWorld = { readonly clock: Clock; readonly logger: Logger; readonly databaseFile: string };

/**
 * Wraps every handler: SQLite's failures become plain words, damage met while running is noted for the next start, and
 * what took longer than a person's patience is logged by name, without content.
 */
export function guardHandlers<T extends Record<string, Handler>>(handlers: T, world: GuardWorld): T {
  const guarded = Object.entries(handlers).map(([name, handle]) => {
    const run = (...input: never[]) => {
      const start = world.clock.monotonic();
      try {
        const answer = handle(...input);
        if (!(answer instanceof Promise)) return answer;
        return answer.catch((error) => {
          throw translated(error, name, world);
        });
      } catch (error) {
        throw translated(error, name, world);
      } finally {
        const milliseconds = Math.round(world.clock.monotonic() - start);
        if (milliseconds > slowMs) world.logger.warn('call.slow', { name, milliseconds });
      }
    };
    return [name, run] as const;
  });
  return Object.fromEntries(guarded) as T;
}

function translated(error: unknown, name: string, world: GuardWorld): unknown {
  // A command's transaction has already put the failure into words and kept SQLite's as the cause.
  const code = sqliteCode(error instanceof EngineError ? error.cause : error);
  if (code?.startsWith('SQLITE_CORRUPT') === true) markSuspect(world.databaseFile);
  if (code !== null) world.logger.error('store.failed', { name, code });
  return asStoreError(error) ?? error;
}
