import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { repositoryRoot } from '../helpers/runtime/build-app';

/** What the bundler must not do to us: each of these has happened with a green build. */

const built = (path: string): string => readFileSync(join(repositoryRoot, 'out', path), 'utf8');

test('the native module stays an import of the main bundle', () => {
  const parts = readdirSync(join(repositoryRoot, 'out/main')).filter((name) => name.endsWith('.js'));
  expect(parts.map((part) => built(`main/${part}`)).join('\n')).toMatch(/from\s*"better-sqlite3"/);
});

test('the preload is CommonJS, which is all that a sandbox takes, and needs nothing but Electron', () => {
  const preload = built('preload/preload.cjs');
  const required = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(required).toEqual(['electron']);
  expect(preload).not.toMatch(/^\s*import\s/m);
});

test('the page is minified and asks for a nonce', () => {
  // The speller's worker is its dictionary, a word a line: it says nothing of the page.
  const scripts = readdirSync(join(repositoryRoot, 'out/renderer/assets')).filter(
    (name) => name.endsWith('.js') && !name.startsWith('spelling-worker-'),
  );
  const text = scripts.map((script) => built(`renderer/assets/${script}`)).join('');
  expect(text.length / text.split('\n').length).toBeGreaterThan(1000);
  expect(built('renderer/index.html')).toContain('__CSP_NONCE__');
});
