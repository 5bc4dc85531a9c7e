import { readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FolderWorld } from './data-folder';
import { thisSystem } from './system-policy';

export function thisFolderWorld(): FolderWorld {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    mounts: mountsOf(),
    real: realPath,
    shareOf(drive) {
      try {
        const printed = thisSystem.run('reg', [
          'query',
          `HKEY_CURRENT_USER\\Network\\${drive}`,
          '/v',
          'RemotePath',
        ]);
        return shareIn(printed ?? '');
      } catch {
        return null;
      }
    },
  };
}

/** The share in what `reg query HKCU\Network\Z /v RemotePath` prints. */
export function shareIn(printed: string): string | null {
  return /^ {4}RemotePath {4}REG_SZ {4}(.+?)\r?$/m.exec(printed)?.[1] ?? null;
}

function mountsOf(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}

/** The folder may not be there yet: what is above it is followed then. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), path.slice(above.length).replace(/^[\\/]/, ''));
  }
}
