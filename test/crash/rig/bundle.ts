import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sources } from '../../simulation/run/bundle';
import type { Plant } from '../../simulation/run/plant';

const child = fileURLToPath(new URL('./child.ts', import.meta.url));
const folder = fileURLToPath(new URL('../../../out/crash', import.meta.url));

/**
 * The process that is killed, in one file: it starts in a tenth of the time that it takes to read every module by itself.
 * @param plants bugs in it, for the sabotage of this rig; the same list is built once
 * @returns where the file is; it is removed when this process ends
 */
export function bundledChild(plants: readonly Plant[] = healthy): Promise<string> {
  const known = bundled.get(plants) ?? bundle(plants, bundled.size);
  bundled.set(plants, known);
  return known;
}

export const healthy: readonly Plant[] = [];
const bundled = new Map<readonly Plant[], Promise<string>>();

/** Whoever was killed could not remove its own. */
function forgetTheDead(): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^child-(\d+)-\d+\.mjs$/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function bundle(plants: readonly Plant[], nth: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  forgetTheDead();
  const outfile = join(folder, `child-${process.pid}-${nth}.mjs`);
  const planted = new Set<Plant>();
  process.once('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [child],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // Native: it stays where npm put it.
    external: ['better-sqlite3'],
    // Packages that are no modules yet ask for what Node has by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
    plugins: plants.length === 0 ? [] : [sources(plants, planted)],
  });
  const left = plants.filter((plant) => !planted.has(plant));
  if (left.length > 0)
    throw new Error(`${left.map(({ file }) => file).join(', ')} is no part of the process that dies`);
  return outfile;
}
