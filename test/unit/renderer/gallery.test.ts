import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = (name: string) => fileURLToPath(new URL(`../../../src-renderer/${name}/`, import.meta.url));

/** Parts of other controls, and what lies over the whole window. */
const drawnByOthers = new Set(['field-parts', 'list-option', 'full-cover']);

test('every control stands in the gallery', () => {
  const controls = readdirSync(folder('ui'))
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => file.replace('.tsx', ''))
    .filter((control) => !drawnByOthers.has(control));
  const sections = readdirSync(folder('gallery/sections')).map((file) =>
    readFileSync(`${folder('gallery/sections')}${file}`, 'utf8'),
  );
  const missing = controls.filter(
    (control) => !sections.some((text) => text.includes(`'../../ui/${control}'`)),
  );
  expect(missing).toEqual([]);
});
