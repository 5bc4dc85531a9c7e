const PARENT_LOOK_MS = 500;

/**
 * Calls `end` once: at the first signal to stop, or when the process that started us is gone. Ctrl+C arrives more than
 * once, from the terminal and passed on by npm, and a second SIGTERM would end Electron without its farewell.
 */
export function whenToldToEnd(end: () => void): void {
  let told = false;
  const once = (): void => {
    if (told) return;
    told = true;
    end();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) once();
  }, PARENT_LOOK_MS).unref();
}
