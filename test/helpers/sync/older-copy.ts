import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyAtOnce } from '../../../src-main/store/database-file';
import { testFolder } from '../engine/store';
import { type Rig, type RigOptions, rig } from './rig';

/** What a copy of the database is made of now, and later put back in place of what was done since. */
export function copyOf(laptop: Rig): (options?: Pick<RigOptions, 'line'>) => Promise<Rig> {
  const copy = join(testFolder(), 'copy.db');
  copyAtOnce(laptop.store.db, copy);
  return async (options = {}) => {
    await laptop.sync.stop();
    laptop.store.db.close();
    for (const suffix of ['-wal', '-shm']) rmSync(laptop.store.db.name + suffix, { force: true });
    copyFileSync(copy, laptop.store.db.name);
    return rig({ ...options, after: laptop, isOlderCopy: true });
  };
}

/** Long enough for two searches with the pause between them. */
export async function rests(laptop: Rig): Promise<void> {
  for (let rest = 0; rest < 3; rest += 1) await laptop.cycleAfter(70_000);
}
