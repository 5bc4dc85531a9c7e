import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Licence } from '../../shared/ipc/desktop-calls';

const BUNDLES = ['main', 'preload', 'renderer'];

/** The packages that went into this build, by name, each once; written beside each bundle when it was made. */
export async function licencesOfThisBuild(): Promise<Licence[]> {
  const lists = await Promise.all(
    BUNDLES.map(async (bundle) => {
      const file = join(import.meta.dirname, '..', bundle, 'licences.json');
      return z.array(Licence).parse(JSON.parse(await readFile(file, 'utf8')));
    }),
  );
  const each = new Map(lists.flat().map((one) => [`${one.name} ${one.version}`, one]));
  return [...each.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
