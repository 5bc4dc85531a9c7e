import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const saver = join(import.meta.dirname, '../../crash/saver.ts');

/**
 * How often the kernel is asked to put bytes on the disk for one save, counted by strace: twice as many saves, less what the
 * opening asked for. Null where the machine has no strace: then nobody counted.
 * @throws Error where a save asks less than once: it would not be durable
 */
export function syncsASave(folder: string): number | null {
  const saves = 50;
  // The first run makes the database, which takes calls of its own.
  if (callsFor(folder, 1) === null) return null;
  const counted = [saves, 2 * saves].map((count) => callsFor(folder, count));
  const [once, twice] = counted;
  if (once == null || twice == null) return null;
  const each = (twice - once) / saves;
  if (each < 1) throw new Error(`${each} sync calls a save: what is said to be saved is not on the disk`);
  return each;
}

function callsFor(folder: string, saves: number): number | null {
  const trace = join(folder, `trace-${saves}`);
  const node = [process.execPath, '--import', 'tsx', saver, join(folder, 'daybook.db'), `${saves}`];
  const traced = spawnSync('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-o', trace, ...node]);
  if (traced.error !== undefined || traced.status !== 0) return null;
  return readFileSync(trace, 'utf8').match(/\bf(data)?sync\(/g)?.length ?? 0;
}
