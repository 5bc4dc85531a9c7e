import { join } from 'node:path';
import log from 'electron-log/node';
import type { Logger } from '../ports';

const LARGEST_BYTES = 2_000_000;

/**
 * Writes the log into a file of `folder`. Only names of events and plain fields come here: ids, counts,
 * kinds; never a narrative, a client's name or a token.
 */
export function fileLogger(folder: string): Logger {
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'daybook.log');
  log.transports.file.maxSize = LARGEST_BYTES;
  log.transports.file.level = 'info';
  log.transports.console.level = 'error';
  const line = (event: string, fields: Parameters<Logger['info']>[1]): string =>
    fields === undefined ? event : `${event} ${JSON.stringify(fields)}`;
  return {
    info: (event, fields) => log.info(line(event, fields)),
    warn: (event, fields) => log.warn(line(event, fields)),
    error: (event, fields) => log.error(line(event, fields)),
  };
}

/**
 * Notes what nobody caught, by its kind and place. Its message may hold content, so it is not written; and no dialog
 * with a stack trace comes up in a courtroom. What is saved is on disk already (P1).
 */
export function logTheUncaught(logger: Logger): void {
  const note = (event: string) => (error: unknown) => {
    const known = error instanceof Error ? error : null;
    const place = known?.stack?.split('\n').find((text) => /^\s+at /.test(text));
    logger.error(event, { kind: known?.name ?? typeof error, place: place?.trim() ?? null });
  };
  process.on('uncaughtException', note('uncaught error'));
  process.on('unhandledRejection', note('unhandled rejection'));
}
