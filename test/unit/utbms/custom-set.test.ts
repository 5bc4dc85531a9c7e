import { describe, expect, it } from 'vitest';
import { guessCodeColumns } from '../../../shared/utbms/code-file';
import type { TableCode } from '../../../shared/utbms/code-table';
import { readCustomSet, setChanges } from '../../../shared/utbms/custom-set';

const columns = { code: 0, name: 1, parent: 2, kind: 3, description: 4 };
const headings = ['Code', 'Name', 'Parent', 'Kind', 'Description'];
const known: TableCode[] = [
  { code: 'L360', kind: 'task', setName: 'Litigation-Insurance-2007', name: 'On-Site Inspections' },
  { code: 'A103', kind: 'activity', setName: 'Activity', name: 'Draft/revise' },
];
const read = (rows: string[][], otherSets: TableCode[] = []) =>
  readCustomSet({ headings, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }, columns, {
    kind: 'task',
    otherSets,
    known,
  });

describe('a client’s own code set', () => {
  it('is read with its headings, whose kind is that of what stands under them', () => {
    const { codes, problems } = read([
      ['AC100', 'Discovery', '', 'phase', ''],
      ['ac110', '  Motions \n on discovery ', 'AC100', '', 'All of them'],
      ['AX10', 'Copies', '', 'expense', ''],
    ]);
    expect(problems).toEqual([]);
    expect(codes).toEqual([
      { code: 'AC100', kind: 'task', parent: null, name: 'Discovery', description: null },
      {
        code: 'AC110',
        kind: 'task',
        parent: 'AC100',
        name: 'Motions on discovery',
        description: 'All of them',
      },
      { code: 'AX10', kind: 'expense', parent: null, name: 'Copies', description: null },
    ]);
  });

  it.each<[string, string[][], number, number | null, RegExp]>([
    ['no code', [['', 'Discovery']], 2, 1, /There is no code/],
    [
      'a bad code',
      [['L3-50', 'Discovery']],
      2,
      1,
      /“L3-50” is no code\. A code is 1 to 3 letters and 2 or 3 digits/,
    ],
    ['no name', [['L350', ' ']], 2, 2, /The code has no name/],
    ['a name too long', [['L350', 'x'.repeat(301)]], 2, 2, /301 characters, and 300 is the most/],
    ['a spoilt name', [['L350', 'Caf\uFFFD motions']], 2, 2, /4\. character of “Caf/],
    ['a bad parent', [['L350', 'Motions', 'three']], 2, 3, /“three” is no code/],
    ['an unknown parent', [['L350', 'Motions', 'L300']], 2, 3, /L300 is no code of this file/],
    ['an unknown kind', [['L350', 'Motions', '', 'tasks']], 2, 4, /“tasks” is no kind of code/],
    [
      'a code twice',
      [
        ['L350', 'Motions'],
        ['L351', 'B'],
        ['l350', 'C'],
      ],
      4,
      1,
      /L350 stands in row 2 already/,
    ],
    ['its own parent', [['L350', 'Motions', 'L350']], 2, 3, /circle: L350 → L350/],
    [
      'a circle',
      [
        ['L310', 'A', 'L320'],
        ['L320', 'B', 'L330'],
        ['L330', 'C', 'L310'],
      ],
      2,
      3,
      /circle: L310 → L320 → L330 → L310/,
    ],
    [
      'kinds that do not fit',
      [
        ['L300', 'A', '', 'task'],
        ['E101', 'Copies', 'L300', 'expense'],
      ],
      3,
      3,
      /E101 is of kind expense, and L300, over it, of kind task/,
    ],
  ])('refuses %s by row and column', (_name, rows, row, column, why) => {
    const { problems } = read(rows);
    expect(problems.map((problem) => [problem.row, problem.column])).toEqual([[row, column]]);
    expect(problems[0]?.why).toMatch(why);
  });

  it('refuses a code of another set of the same client, since a line carries the code alone', () => {
    const other: TableCode = { code: 'L350', kind: 'task', setName: 'Acme 2024', name: 'Motions' };
    expect(read([['L350', 'Motions']], [other]).problems[0]?.why).toMatch(
      /L350 is in “Acme 2024”, another set/,
    );
    expect(read([['L350', 'Motions', '', 'expense']], [other]).problems).toEqual([]);
  });

  it('notes what a code means elsewhere, and takes it all the same', () => {
    const { problems, notes } = read([
      ['L360', 'e-Discovery'],
      ['A103', 'Depositions'],
    ]);
    expect(problems).toEqual([]);
    expect(notes.map(({ row, why }) => [row, why])).toEqual([
      [2, 'L360 is “On-Site Inspections” in Litigation-Insurance-2007.'],
      [3, 'A103 is a code of kind activity in Activity, “Draft/revise”.'],
    ]);
  });

  it('names what a new version adds, changes and takes away', () => {
    const before = read([
      ['L310', 'Written'],
      ['L320', 'Documents'],
    ]).codes;
    const after = read([
      ['L310', 'Written discovery'],
      ['L330', 'Depositions'],
    ]).codes;
    expect(setChanges(before, after)).toEqual({ added: ['L330'], changed: ['L310'], removed: ['L320'] });
    expect(setChanges(after, after)).toEqual({ added: [], changed: [], removed: [] });
  });
});

describe('the columns of a file', () => {
  it.each([
    [headings, { code: 0, name: 1, parent: 2, kind: 3, description: 4 }],
    [['Task Code', 'Description'], { code: 0, name: 1 }],
    [['Phase', 'UTBMS code', 'Title', 'Definition'], { parent: 0, code: 1, name: 2, description: 3 }],
    [['a', 'b'], {}],
  ])('%j', (given, expected) => {
    expect(guessCodeColumns(given)).toEqual(expected);
  });
});
