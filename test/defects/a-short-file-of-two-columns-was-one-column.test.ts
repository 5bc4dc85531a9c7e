import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSheet } from '../../src-main/exchange/sheet/read-sheet';
import { testFolder } from '../helpers/engine/store';

/**
 * The line break at the end of a file counted as a row of one cell when the separator was guessed: a file of two columns and a
 * row or two between semicolons, as spreadsheets of half of Europe write it, was read as a single column.
 */
test.each([';', '\t', '|'])(
  'a file of one row and two columns is two columns, also between %j',
  async (mark) => {
    const file = join(testFolder(), 'codes.csv');
    for (const end of ['', '\r\n', '\r\n\r\n\r\n']) {
      writeFileSync(file, `Code${mark}Name\r\nAC100${mark}Discovery${end}`);
      const { headings, rows } = await readSheet(file);
      expect(headings).toEqual(['Code', 'Name']);
      expect(rows).toEqual([{ row: 2, cells: ['AC100', 'Discovery'] }]);
    }
  },
);
