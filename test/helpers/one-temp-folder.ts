import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Whatever the tests of a run put into the system's temporary folder lies in one folder of that run, which goes with it:
 * a test process that is ended before it could clean up leaves nothing behind.
 */
const folder = mkdtempSync(join(tmpdir(), 'daybook-tests-'));
// Some tests open what lies in it as another user.
chmodSync(folder, 0o755);

export function setup(): void {
  process.env.TMPDIR = folder;
  process.env.TEMP = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
