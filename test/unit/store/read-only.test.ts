import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rescueName } from '../../../src-main/store/open-store';
import { testFolder } from '../../helpers/engine/store';

const script = fileURLToPath(new URL('../../helpers/engine/open-and-save.ts', import.meta.url));
/** Root may write everywhere, so where the tests run as root, the store is opened as nobody. */
const nobody = process.getuid?.() === 0 ? 65_534 : null;

type Outcome = { problem: string | null; refusal: string | null; where: string };

function openAndSave(file: string, rescueFolder: string): Outcome {
  const args = ['--import', 'tsx', script, file, rescueFolder, `${nobody ?? ''}`];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Outcome;
}

/** A folder that whoever opens the store owns. */
function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  if (nobody !== null) chownSync(path, nobody, nobody);
  return path;
}

function place() {
  const folder = ownFolder(testFolder());
  return { data: ownFolder(join(folder, 'data')), home: ownFolder(join(folder, 'home')) };
}

test.each([
  ['folder', (data: string) => chmodSync(data, 0o555)],
  ['file', (data: string) => chmodSync(join(data, 'daybook.db'), 0o444)],
])('a read-only %s: entries are kept where the words say', (what, lock) => {
  const { data, home } = place();
  const file = join(data, 'daybook.db');
  expect(openAndSave(file, home)).toEqual({ problem: null, refusal: null, where: file });
  const before = readdirSync(data);
  lock(data);
  const outcome = openAndSave(file, home);
  // A folder that takes new files takes the rescue database beside the real one.
  const rescue = join(what === 'folder' ? home : data, rescueName);
  expect(outcome).toMatchObject({ refusal: null, where: rescue });
  expect(outcome.problem).toContain('cannot be written');
  expect(outcome.problem).toContain(rescue);
  expect(readdirSync(data)).toEqual(expect.arrayContaining(before));
  chmodSync(data, 0o755);
});

test('no place at all: the app opens, and the entry is refused, not pretended', () => {
  const { data, home } = place();
  chmodSync(data, 0o555);
  chmodSync(home, 0o555);
  const outcome = openAndSave(join(data, 'daybook.db'), home);
  expect(outcome.problem).toMatch(/New entries cannot be saved/);
  expect(outcome.refusal).toMatch(/nothing was saved/);
  expect(outcome.where).toBe(':memory:');
  chmodSync(data, 0o755);
  chmodSync(home, 0o755);
});
