import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../run/bundle';
import { plantedIn } from '../run/plant';
import { vendorProfiles } from '../world/profiles/all';
import { bugs } from './bugs';

test.each(bugs)('$name finds its place in the product', ({ plants, profile, elsewhere }) => {
  for (const file of new Set(plants.map((plant) => plant.file))) {
    const contents = readFileSync(join(root, file), 'utf8');
    const own = plants.filter((plant) => plant.file === file);
    expect(own.reduce(plantedIn, contents)).not.toBe(contents);
  }
  if (profile !== undefined) expect(vendorProfiles.map(({ name }) => name)).toContain(profile);
  if (elsewhere !== undefined) expect(readFileSync(join(root, elsewhere), 'utf8')).toContain('test');
});

test('a bug whose text has moved is named with its file and the text', () => {
  const plant = { file: 'src-main/x.ts', find: 'send();', replace: '' };
  expect(() => plantedIn('sent();', plant)).toThrow('src-main/x.ts holds the text to be replaced 0 times');
  expect(() => plantedIn('send(); send();', plant)).toThrow('2 times, not once:\nsend();');
});

test('every bug has a name of its own', () => {
  const names = bugs.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
