import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inexactVersions, unpinnedPackages } from '../helpers/supply/exact-versions';

/** What is installed is what was looked at: the same today and in a year. */

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = json('package.json') as Record<string, Record<string, string> | undefined>;
const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];

test('every version is exact, and a range, a tag or an address is told', () => {
  expect(inexactVersions(manifest as never)).toEqual([]);
  const loose = { a: '^1.0.0', b: 'latest', c: '1.x', d: 'git+https://x/y.git', e: 'file:../e', f: '1.2.3' };
  expect(inexactVersions({ dependencies: loose })).toHaveLength(5);
});

test('every package of the lock file is pinned by its hash', () => {
  expect(unpinnedPackages(json('package-lock.json'))).toEqual([]);
  expect(unpinnedPackages({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } })).toHaveLength(1);
});

test('no install script runs', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

test('each dependency says why it is there, and none that is not', () => {
  const said = [...readFileSync('resources/build/DEPENDENCIES.md', 'utf8').matchAll(/^\| (`[^|]+`) \|/gm)]
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    .sort();
  const asked = groups.flatMap((group) => Object.keys(manifest[group] ?? {})).sort();
  expect(said).toEqual(asked);
});
