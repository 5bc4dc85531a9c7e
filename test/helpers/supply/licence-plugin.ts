import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** One package that is part of what ships. */
interface Licence {
  name: string;
  version: string;
  licence: string;
  /** The licence's own text; empty where the package carries none. */
  text: string;
}

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const FOLDER = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//;

/**
 * Writes beside a bundle which packages went into it and under which licences (licences.json), as Help and the law want it.
 * @param shipped names of packages that ship beside the bundle, or in a part of it that is bundled apart
 */
export function licencesOfBundle(shipped: readonly string[] = []): Plugin {
  return {
    name: 'daybook-licences',
    generateBundle() {
      const folders = new Set(shipped.map((name) => join(modules, name)));
      for (const id of this.getModuleIds()) {
        const folder = FOLDER.exec(id.replaceAll('\\', '/'))?.[1];
        if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
      }
      const licences = [...folders].map(licenceIn).filter(({ name }) => name !== '');
      licences.sort((one, other) => one.name.localeCompare(other.name, 'en'));
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(licences) });
    },
  };
}

function licenceIn(folder: string): Licence {
  const {
    name = '',
    version = '',
    license,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name?: string;
    version?: string;
    license?: string;
  };
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, licence: license ?? 'see its text', text };
}
