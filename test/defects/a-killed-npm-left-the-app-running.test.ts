import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { untilItHolds } from '../helpers/until';

/** Whoever started an npm script was killed, and what the script had started went on without them. */

const launcher = resolve('test/helpers/runner/on-node.mjs');
const folder = mkdtempSync(join(tmpdir(), 'daybook-launcher-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what a script started ends when the process above it is killed', async () => {
  const script = join(folder, 'wait.ts');
  writeFileSync(script, 'console.log(process.pid); setInterval(() => {}, 1000);');
  const above = spawn(
    process.execPath,
    [
      '-e',
      `require('child_process').spawn(process.execPath, ${JSON.stringify([launcher, script])}, { stdio: 'inherit' })`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const pid = await new Promise<number>((told) => above.stdout.once('data', (line) => told(Number(line))));
  expect(isAlive(pid)).toBe(true);

  above.kill('SIGKILL');

  await untilItHolds(() => expect(isAlive(pid)).toBe(false));
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
