import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { downloadArtifact } from '@electron/get';
import { electronReleases } from './pinned';
import { progress, say } from './say';

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve('electron/package.json'));

/** The version that package.json asks for, which is the one that ships. */
export const currentVersion = (require('electron/package.json') as { version: string }).version;

/** The executable of the current Electron when it is already here, else undefined. */
export function installedElectron(): string | undefined {
  const pathFile = join(packageFolder, 'path.txt');
  const versionFile = join(packageFolder, 'dist/version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== currentVersion) return undefined;
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/**
 * Whether the place that Electron is released at answers, found out by asking it for the smallest file there.
 * @param withinMs how long to wait; a firm's firewall often answers nothing at all
 */
export async function releasesAnswer(withinMs: number): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? electronReleases;
  try {
    const url = new URL(`v${currentVersion}/SHASUMS256.txt`, mirror);
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(withinMs) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Downloads the current Electron into its own cache under the user's home, checked against the hashes that
 * its package carries, and unpacks it beside the package.
 * @returns its executable
 */
export async function downloadCurrentElectron(): Promise<string> {
  say(`Electron ${currentVersion}: downloading`);
  let shown: ReturnType<typeof progress> | undefined;
  await downloadArtifact({
    version: currentVersion,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: require('electron/checksums.json') as Record<string, string>,
    downloadOptions: {
      quiet: true,
      getProgressCallback: async ({ transferred, total }: { transferred: number; total: number | null }) => {
        if (total === null) return;
        shown ??= progress('downloading', total, 'MB');
        shown.at(transferred);
      },
    },
  });
  shown?.end();

  // The package's own installer finds the archive in the cache and unpacks it.
  const install = spawnSync(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'inherit' });
  const executable = installedElectron();
  if (install.status !== 0 || executable === undefined) throw new Error('Electron could not be unpacked');
  return executable;
}
