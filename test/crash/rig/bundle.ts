import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const child = fileURLToPath(new URL('./child.ts', import.meta.url));
const folder = fileURLToPath(new URL('../../../out/crash', import.meta.url));

/**
 * The process that is killed, in one file: it starts in a tenth of the time that it takes to read every module by itself.
 * @returns where the file is; it is removed when this process ends
 */
export async function bundledChild(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

let bundled: Promise<string> | null = null;

/** Whoever was killed could not remove its own. */
function forgetTheDead(): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^child-(\d+)\.mjs$/.exec(name)?.[1]);
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

async function bundle(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  forgetTheDead();
  const outfile = join(folder, `child-${process.pid}.mjs`);
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
    logLevel: 'error',
  });
  return outfile;
}
