import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * Where Electron keeps its own things (its lock, its profile, the log, the window's place): the data folder, and,
 * while nothing can be written there, a folder of its own among the temporary ones. Without it Electron would end
 * without a word, and the person would never read what the store has to say about the folder.
 * @param dataFolder absolute path; made if it is missing
 */
export function shellFolder(dataFolder: string, temporary = tmpdir()): string {
  if (takesFiles(dataFolder)) return dataFolder;
  const mark = createHash('sha256')
    .update(`${userInfo().username}\n${dataFolder}`)
    .digest('hex')
    .slice(0, 12);
  const stand = join(temporary, `daybook-${mark}`);
  mkdirSync(stand, { recursive: true, mode: 0o700 });
  return stand;
}

/** Tried, not asked: permissions don't tell of a full disk or a read-only mount. */
function takesFiles(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    rmdirSync(mkdtempSync(join(folder, '.try-')));
    return true;
  } catch {
    return false;
  }
}
