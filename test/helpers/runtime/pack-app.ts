import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onInstalledNode } from '../runner/on-installed-node';
import { buildApp, repositoryRoot } from './build-app';
import { currentVersion } from './current-electron';
import { type ElectronInUse, ensureElectron } from './ensure-electron';

/** The unpacked app, as an installer would lay it down. */
export interface PackedApp {
  folder: string;
  executable: string;
  electron: ElectronInUse;
  /** In bytes. */
  size: { whole: number; ours: number };
}

/** What the substitute runtime has for development, and no package may have. */
const DEVELOPMENT_PARTS = ['resources/app', 'daybook-runtime.json'];

/**
 * Builds the app and packs it for this Linux, as electron-builder.yml says, with the fuses of production. Where the current
 * Electron cannot be fetched the development runtime stands in: such a package is looked at and tested, never given away.
 * @throws with what electron-builder said
 */
export async function packApp(): Promise<PackedApp> {
  const electron = await ensureElectron();
  buildApp();
  const output = join(repositoryRoot, 'dist');
  const folder = join(output, 'linux-unpacked');
  rmSync(folder, { recursive: true, force: true });
  const dist = electron.kind === 'current' ? [] : [`-c.electronDist=${dirname(electron.executable)}`];
  const { command, args } = onInstalledNode('electron-builder', [
    '--linux',
    'dir',
    '--publish',
    'never',
    ...dist,
  ]);
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: repositoryRoot, encoding: 'utf8' });
  const executable = join(folder, 'daybook');
  if (status !== 0 || !existsSync(executable))
    throw new Error(`the app could not be packed\n${stdout}\n${stderr}`);
  for (const part of DEVELOPMENT_PARTS) rmSync(join(folder, part), { recursive: true, force: true });
  const ours = ['app.asar', 'app.asar.unpacked'].reduce(
    (sum, name) => sum + bytesIn(join(folder, 'resources', name)),
    0,
  );
  return { folder, executable, electron, size: { whole: bytesIn(folder), ours } };
}

/** One line for whoever packs. */
export function describePacked({ folder, electron, size }: PackedApp): string {
  const stand =
    electron.kind === 'current'
      ? ''
      : ` (${electron.version} stands in for ${currentVersion}: for tests only)`;
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${folder}: ${megabytes(size.whole)} in all, ${megabytes(size.ours)} of it Daybook, the rest Electron${stand}`;
}

function bytesIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}
