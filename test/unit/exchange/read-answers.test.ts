import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAnswers } from '../../../src-main/exchange/portal/read-answers';
import { testFolder } from '../../helpers/engine/store';

/** A portal's JSON, whatever wrote it, and whatever is wrong with it. */

function written(content: string | Buffer, name = 'answers.json'): string {
  const file = join(testFolder(), name);
  writeFileSync(file, content);
  return file;
}

const text = '{"items": [{"invoice": "7", "line": 1, "comment": "Müller’s “work” | []"}]}';

test.each<[string, Buffer, string]>([
  ['UTF-8', Buffer.from(text), 'JSON, UTF-8'],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'JSON, UTF-8'],
  ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'JSON, UTF-16'],
  ['UTF-16 without its mark', Buffer.from(text, 'utf16le'), 'JSON, UTF-16 without its mark'],
  [
    'Windows-1252',
    Buffer.from(text.replace('’', '\x92').replace('“', '\x93').replace('”', '\x94'), 'latin1'),
    'JSON, Windows-1252 (Western)',
  ],
])('a file in %s says what it meant', async (_, bytes, format) => {
  const read = await readAnswers(written(bytes));
  expect(read).toMatchObject({ format, headings: ['invoice', 'line', 'comment'] });
  expect(read.rows).toEqual([{ row: 1, cells: ['7', '1', 'Müller’s “work” | []'] }]);
});

test.each<[string, string | Buffer, RegExp]>([
  ['broken off', '[{"invoice": "7"},\n {"invoice": ', /^This is no JSON: it breaks off or goes wrong/],
  ['wrong in the middle', '[\n  {"invoice": 7,, "line": 1}\n]', /goes wrong in line 2, column 17/],
  ['a list of no objects', '[1, 2, 3]', /There is no list of answers in this file/],
  [
    'nested without end',
    `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    /There is no list of answers|nested/,
  ],
  ['empty', '', /^This is no JSON/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /This is no text/],
])('%s is refused with what is wrong', async (_, content, words) => {
  await expect(readAnswers(written(content))).rejects.toThrow(words);
});
