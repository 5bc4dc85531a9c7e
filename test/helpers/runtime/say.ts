/** One plain line for the person who waits. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Shows how far long work has come: a line that rewrites itself on a terminal, and a line at every tenth
 * elsewhere, so that a log stays short.
 * @param label what is going on
 * @param total the whole, in `unit`s
 */
export function progress(label: string, total: number, unit: 'MB' | 'files') {
  const scale = unit === 'MB' ? 1_000_000 : 1;
  let lastTenth = -1;
  const line = (done: number): string =>
    `  ${label}: ${Math.round(done / scale)} of ${Math.round(total / scale)} ${unit} (${percent(done)} %)`;
  const percent = (done: number): number => Math.min(100, Math.floor((done / total) * 100));

  return {
    /** @param done how much of the whole is there, in bytes or files */
    at(done: number): void {
      const tenth = Math.floor(percent(done) / 10);
      if (process.stdout.isTTY) process.stdout.write(`\r${line(done)}`);
      else if (tenth > lastTenth) say(line(done));
      lastTenth = Math.max(lastTenth, tenth);
    },
    end(): void {
      this.at(total);
      if (process.stdout.isTTY) process.stdout.write('\n');
    },
  };
}
