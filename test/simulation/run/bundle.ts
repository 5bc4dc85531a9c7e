import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { type Plant, plantedIn } from './plant';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The path of a source as a plant names it. */
export const nameOf = (path: string): string => relative(root, path).split(sep).join('/');

/**
 * Builds the worker that plays seeds, with nothing planted or with one bug.
 * @returns the path of the built file
 * @throws Error where a plant finds no place for itself, by the name of the build
 */
export async function bundleWorker(name: string, plants: readonly Plant[] = []): Promise<string> {
  const outfile = join(root, 'out', 'simulation', `${name}.mjs`);
  const planted = new Set<Plant>();
  try {
    await build({
      entryPoints: [join(root, 'test/simulation/run/worker.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      sourcemap: 'inline',
      logLevel: 'silent',
      plugins: [sources(plants, planted)],
    });
  } catch (error) {
    throw new Error(`${name} can't be built: ${error instanceof Error ? error.message : String(error)}`);
  }
  const left = plants.filter((plant) => !planted.has(plant));
  if (left.length > 0)
    throw new Error(`${name}: ${left.map(({ file }) => file).join(', ')} is no part of the build`);
  return outfile;
}

/**
 * Reads our sources with the bugs in them; each still knows where it lay, for the resources beside it.
 * @param planted is told of each plant that found its place
 */
export function sources(plants: readonly Plant[], planted: Set<Plant>): Plugin {
  return {
    name: 'sources',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const plant of plants) {
          if (nameOf(path) !== plant.file) continue;
          contents = plantedIn(contents, plant);
          planted.add(plant);
        }
        const here = JSON.stringify(pathToFileURL(path).href);
        return { contents: contents.replaceAll('import.meta.url', here), loader: 'ts' };
      });
    },
  };
}
