import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatMoney } from '../../../shared/money/format';
import { localeFor } from '../../../src-renderer/words/locale';
import { repositoryRoot } from '../../helpers/runtime/build-app';

test.each([
  ['en-US', 'en-US'],
  ['en-GB', 'en-GB'],
  ['en-CA', 'en-CA'],
  ['fr-CA', 'en-CA'],
  ['en', 'en-US'],
  // English is written with a decimal comma there, and what is typed has a point.
  ['de-DE', 'en-US'],
  ['en-ZA', 'en-US'],
])('on a system in %s figures are written as in %s', (system, locale) => {
  expect(localeFor(system)).toBe(locale);
});

test('money says its currency as the region needs it', () => {
  expect(formatMoney(54_000, 'USD')).toBe('$540.00');
  expect(formatMoney(54_000, 'USD', 'en-CA')).toBe('US$540.00');
  expect(formatMoney(54_000, 'CAD', 'en-CA')).toBe('$540.00');
});

test('no screen chooses a locale of its own', () => {
  const folder = join(repositoryRoot, 'src-renderer');
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/^(words|gallery)[\\/]/.test(path))
    .filter((path) => /'en-US'|toLocaleString/.test(readFileSync(join(folder, path), 'utf8')));
  expect(own).toEqual([]);
});
