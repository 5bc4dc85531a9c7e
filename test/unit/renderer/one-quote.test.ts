import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/**
 * Words for people have one style of quotes: ’ and “ ”. A straight one in a message stands out beside them. Looked at are
 * strings and the texts of components; comments, SQL and patterns are not for people.
 */

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folders = ['shared', 'src-main', 'src-renderer'];
const isForPeople = (path: string): boolean =>
  /\.tsx?$/.test(path) && !path.includes('/store/migrations/') && !path.includes('/store/sync/');

/** Strings in double quotes and in backquotes, and text between tags, with a straight apostrophe within a word. */
const straight = [
  /"(?:[^"\\\n]|\\.)*\p{L}'\p{L}(?:[^"\\\n]|\\.)*"/gu,
  /`[^`]*\p{L}'\p{L}[^`]*`/gu,
  />[^<>{}="'`;()]*\p{L}'\p{L}[^<>{}="`;]*</gu,
  // Something that is quoted in a sentence: “${phrase}” is vague.
  /`(?:[^`\n]* )?"\$\{[^`\n]*\}" [a-z][^`\n]*`/gu,
];

/** The code without its comments; line ends stay, so that what is found can be named by line. */
const withoutComments = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;,({])\/\/[^\n]*/g, '$1');

function straightQuotes(code: string): string[] {
  return straight.flatMap((pattern) => [...withoutComments(code).matchAll(pattern)].map(([found]) => found));
}

test.each([
  ['const words = "It can\'t be read";', 1],
  ["const words = `on ’s, which can't go`;", 1],
  ["<p>It can't be read</p>", 1],
  ['const words = `"$' + '{phrase}" is vague`;', 1],
  ["const words = 'It can’t be read'; // it can't", 0],
  ["/** It can't. */ const sql = `SELECT 'a' FROM b`;", 0],
])('finds what it is for: %s', (code, times) => {
  expect(straightQuotes(code)).toHaveLength(times);
});

test('no message has a straight apostrophe', () => {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(root, folder, path),
    ),
  );
  const found = paths
    .filter(isForPeople)
    .flatMap((path) =>
      straightQuotes(readFileSync(path, 'utf8')).map(
        (text) => `${path.slice(root.length)}: ${text.slice(0, 120)}`,
      ),
    );
  expect(found).toEqual([]);
});
