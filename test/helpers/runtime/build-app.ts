import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onInstalledNode } from '../runner/on-installed-node';

/** The root of the repository. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles the app into `out/`; it takes about a second, so it is simply done each time. */
export function buildApp(): void {
  const { command, args } = onInstalledNode('electron-vite', ['build', '--logLevel', 'warn']);
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: repositoryRoot, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the app could not be built\n${stdout}\n${stderr}`);
}
