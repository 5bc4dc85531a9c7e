import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's cache folder for Daybook's development runtime, outside any clone of the repository. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(base, 'daybook');
  mkdirSync(folder, { recursive: true });
  return folder;
}

const UNFINISHED = /^\.building-(\d+)-/;

/** A private folder to build in; it becomes visible to others only by rename, so a half-built one never is. */
export function unfinishedFolder(cache: string): string {
  removeAbandoned(cache);
  const folder = join(cache, `.building-${process.pid}-${process.hrtime.bigint().toString(36)}`);
  mkdirSync(folder);
  return folder;
}

/** What a killed run left behind is removed by the next one. */
function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
