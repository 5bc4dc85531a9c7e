import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`./page/${name}`, import.meta.url)), 'utf8');

/** The page's own two files; nothing comes from elsewhere. */
export const officeAssets: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  '/office/office.css': { type: 'text/css; charset=utf-8', text: read('office.css') },
  '/office/office.js': { type: 'text/javascript; charset=utf-8', text: read('office.js') },
};
