import { troubleInFile } from './store/trouble-in-file';

/**
 * The process in which a database file is looked through (desktop/check-file.ts): its path is the first argument, and what is
 * wrong with it in plain words, or null, is its one message.
 */
type Told = { readonly trouble: string | null };

/** Electron's own processes have a port to their parent; those of plain Node, in tests, a channel. */
function tell(told: Told): void {
  if (process.parentPort === undefined) process.send?.(told);
  else process.parentPort.postMessage(told);
}

tell({ trouble: troubleInFile(process.argv[2] ?? '') });
