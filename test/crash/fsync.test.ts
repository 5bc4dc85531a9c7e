import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const saver = fileURLToPath(new URL('./saver.ts', import.meta.url));
const saves = 25;

/**
 * `synchronous` read back as FULL is the library's word; that the disk was asked to keep every save is the kernel's.
 * Where the machine cannot trace system calls (no strace), the library's word has to do, and the test says so.
 */
test(`after a reopen, each of ${saves} saves reaches the disk before it is acknowledged`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-fsync-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'daybook.db');
  const run = (command: string, args: string[]) => spawnSync(command, args, { encoding: 'utf8' });
  const node = ['--import', 'tsx', saver, file];

  // The first run makes the database: what is counted is a reopen, where the library falls back by itself.
  expect(run(process.execPath, [...node, '1'])).toMatchObject({
    status: 0,
    stdout: 'synchronous 2, saved 1\n',
  });
  const trace = join(folder, 'trace');
  const traced = run('strace', [
    '-f',
    '-e',
    'trace=fsync,fdatasync',
    '-o',
    trace,
    process.execPath,
    ...node,
    `${saves}`,
  ]);
  if (traced.error !== undefined || traced.status !== 0) {
    console.log('no strace on this machine: the pragma is read back instead of counting fsync calls');
    expect(run(process.execPath, [...node, `${saves}`]).stdout).toBe(`synchronous 2, saved ${saves}\n`);
    return;
  }
  expect(traced.stdout).toBe(`synchronous 2, saved ${saves}\n`);
  const calls = readFileSync(trace, 'utf8').match(/\bf(data)?sync\(/g) ?? [];
  expect(calls.length).toBeGreaterThanOrEqual(saves);
});
