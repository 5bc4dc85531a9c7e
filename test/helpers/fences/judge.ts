import { type Facts, factsOf } from './facts';
import { deedFences, importFences } from './rules';

export interface Breach {
  fence: string;
  path: string;
  line: number;
  /** What crossed the fence, in words. */
  what: string;
}

/** Every breach of every fence in one file. */
export function breachesIn(path: string, source: string): Breach[] {
  const facts = factsOf(path, source);
  return [...importBreaches(facts), ...deedBreaches(facts)];
}

function importBreaches({ path, imports }: Facts): Breach[] {
  return importFences
    .filter(({ files, except }) => files.test(path) && !except?.test(path))
    .flatMap(({ name, mayImport }) =>
      imports
        .filter(({ target }) => !mayImport.some((allowed) => allowed.test(target)))
        .map(({ target, line }) => ({ fence: name, path, line, what: `imports ${target}` })),
    );
}

function deedBreaches({ path, deeds }: Facts): Breach[] {
  return deedFences
    .filter(({ files, only }) => files.test(path) && !only.test(path))
    .flatMap(({ name, deed }) =>
      deeds.filter((done) => done.deed === deed).map(({ line }) => ({ fence: name, path, line, what: deed })),
    );
}
