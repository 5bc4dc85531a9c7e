import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PreparedDesktop } from '../../helpers/runtime/prepared-desktop';
import { galleryFolder } from './build';

/** The command line that shows the built page of controls in a bare window, with a profile of its own. */
export function galleryProcess({ executable, switches, env }: PreparedDesktop): {
  command: string;
  args: string[];
  env: Record<string, string>;
} {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-'));
  const window = fileURLToPath(new URL('./window.cjs', import.meta.url));
  const page = join(galleryFolder, 'page/index.html');
  return {
    command: executable,
    args: [...switches, `--user-data-dir=${profile}`, window, `--page=${page}`],
    env: { ...(process.env as Record<string, string>), ...env },
  };
}
