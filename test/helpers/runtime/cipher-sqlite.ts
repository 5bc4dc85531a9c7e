import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, unfinishedFolder } from './cache-folder';
import { cipherSqlite, substitute } from './pinned';

/**
 * The SQLite that ships, with ciphers, made loadable by the substitute runtime, whose Node-API is one version short: the same
 * binary, but for five patches. It names the experimental Node-API, which there is what the next version became, and
 * gives no memory back in finalizers, which that version lets do less; all is given back when a database is closed.
 * For tests only: where the current Electron runs, nothing of this is needed.
 * @returns the file of the binary
 * @throws when the package's binary, or what became of it, is not what was pinned
 */
export function cipherBinary(): string {
  const { version, patched } = cipherSqlite;
  const folder = join(cacheFolder(), `sqlite-${version}-${hexOf(patched)}`);
  const binary = join(folder, 'linux-x64.node');
  if (existsSync(binary) && integrityOf(readFileSync(binary)) === patched) return binary;
  const work = unfinishedFolder(cacheFolder());
  try {
    writeFileSync(join(work, 'linux-x64.node'), patch(readFileSync(packageFile('prebuilds/linux-x64.node'))));
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } catch (error) {
    // Another run got there first.
    if (!existsSync(binary)) throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return binary;
}

/** A folder with the whole package, for the app that isn't packed. */
export function cipherPackage(): string {
  const binary = cipherBinary();
  const target = join(dirname(binary), 'better-sqlite3');
  if (existsSync(target)) return target;
  const work = unfinishedFolder(cacheFolder());
  for (const part of ['package.json', 'lib'])
    cpSync(packageFile(part), join(work, part), { recursive: true });
  mkdirSync(join(work, 'prebuilds'));
  cpSync(binary, join(work, 'prebuilds/linux-x64.node'));
  try {
    renameSync(work, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}

/** What the environment must say so that the app on this runtime encrypts: nothing, where the current Electron runs. */
export function cipherEnv(electronVersion: string): Record<string, string> {
  return electronVersion === substitute.electronVersion ? { DAYBOOK_RUNTIME_SQLITE: cipherPackage() } : {};
}

function patch(original: Buffer): Buffer {
  assertPinned(original, cipherSqlite.binary, 'the binary of the package');
  const changed = Buffer.from(original);
  for (const { at, from, to } of cipherSqlite.patches) {
    const before = Buffer.from(from, 'hex');
    if (!changed.subarray(at, at + before.length).equals(before))
      throw new Error(`nothing to patch at ${at}`);
    changed.set(Buffer.from(to, 'hex'), at);
  }
  assertPinned(changed, cipherSqlite.patched, 'the patched binary');
  return changed;
}

function assertPinned(bytes: Buffer, pinned: string, what: string): void {
  const integrity = integrityOf(bytes);
  if (integrity !== pinned) {
    throw new Error(`${what} of SQLite is not what was pinned (pinned.ts): its integrity is ${integrity}`);
  }
}

const integrityOf = (bytes: Buffer): string =>
  `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

const hexOf = (integrity: string): string =>
  Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex').slice(0, 12);

function packageFile(path: string): string {
  return join(dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json')), path);
}
