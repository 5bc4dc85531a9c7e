import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from 'electron';

/** The LEDES file that the system handed over last, as by a double click: it waits until the page asks for one. */
export interface HandedFile {
  /** The how manieth it is since the start; 0: none waits. */
  waits(): number;
  /** Its path, once; null: none waits. */
  take(): string | null;
  /** Another one waits; a page that is open should know. */
  onHanded(listener: () => void): void;
}

/**
 * Hears of files from the first moment on: macOS may hand one over before the app is ready, Windows and Linux name it among
 * the arguments of this start or of a second one. A file only waits here; what it holds is looked at when a person sees it.
 */
export function hearHandedFiles(): HandedFile {
  let waiting: string | null = null;
  let count = 0;
  const listeners: (() => void)[] = [];
  const hand = (path: string | null): void => {
    if (path === null) return;
    waiting = path;
    count += 1;
    for (const listener of listeners) listener();
  };
  hand(ledesAmong(process.argv.slice(1), process.cwd()));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hand(ledesAmong([path], process.cwd()));
  });
  app.on('second-instance', (_event, args, folder) => hand(ledesAmong(args.slice(1), folder)));
  return {
    waits: () => (waiting === null ? 0 : count),
    take() {
      const taken = waiting;
      waiting = null;
      return taken;
    },
    onHanded: (listener) => void listeners.push(listener),
  };
}

/** The last file named .ledes among the arguments of a start; null where none is there. @param folder what their paths begin at */
function ledesAmong(args: readonly string[], folder: string): string | null {
  const named = args.filter((one) => !one.startsWith('-') && /\.ledes$/i.test(one)).at(-1);
  if (named === undefined) return null;
  const path = resolve(folder, named);
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? path : null;
}
