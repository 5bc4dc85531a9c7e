import { spawn } from 'node:child_process';
import { onInstalledNode } from '../../helpers/runner/on-installed-node';
import { root } from '../run/bundle';
import type { Bug } from './bug';

/** Names the bug that `planted.config.ts` plants in the sources that vitest loads. */
export const plantedVariable = 'DAYBOOK_PLANTED_BUG';

/**
 * Runs the test file that is there to catch a bug, with the bug or without it.
 * @returns whether the file is green
 */
export async function holdsElsewhere({ name, elsewhere }: Bug, isPlanted: boolean): Promise<boolean> {
  const started = onInstalledNode('vitest', [
    'run',
    '--config',
    'test/simulation/sabotage/planted.config.ts',
    ...(elsewhere === undefined ? [] : [elsewhere]),
  ]);
  return new Promise((resolve, reject) => {
    const child = spawn(started.command, started.args, {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, [plantedVariable]: isPlanted ? name : '' },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}
