import { describe, expect, it } from 'vitest';
import { guessMappingColumns } from '../../../shared/utbms/code-file';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { createCodeMap, goesOutAs } from '../../../shared/utbms/map-code';
import { readMapping } from '../../../shared/utbms/read-mapping';

const table = createCodeTable([
  { code: 'L350', kind: 'task', setName: 'Litigation', name: 'Discovery Motions' },
  { code: 'L360', kind: 'task', setName: 'Firm', name: 'Motions of all kinds' },
  { code: 'X10', kind: 'task', setName: 'Firm', name: 'Tasks' },
  { code: 'X10', kind: 'expense', setName: 'Firm', name: 'Copies' },
]);
const columns = { firmCode: 0, clientCode: 1, kind: 2 };
const headings = ['Firm code', 'Client code', 'Kind'];
const read = (...rows: string[][]) =>
  readMapping({ headings, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }, columns, table);

describe('a code goes out', () => {
  const map = createCodeMap([
    { kind: 'task', firmCode: 'L360', clientCode: 'L350' },
    { kind: 'task', firmCode: 'L350', clientCode: 'AC100' },
  ]);
  it('as the line says, else as the client’s mapping says, else as it is; in one step', () => {
    expect(goesOutAs(map, 'task', 'L360')).toEqual({ code: 'L350', by: 'mapping' });
    expect(goesOutAs(map, 'task', 'L360', 'AC200')).toEqual({ code: 'AC200', by: 'line' });
    expect(goesOutAs(map, 'activity', 'L360')).toEqual({ code: 'L360', by: 'same' });
    expect(goesOutAs(map, 'task', null)).toEqual({ code: null, by: 'same' });
    expect(goesOutAs(map, 'task', null, 'AC200')).toEqual({ code: 'AC200', by: 'line' });
  });
});

describe('a file of mappings', () => {
  it('is read, with the kind by which the firm knows the code', () => {
    const reading = read(['L360', 'l350', ''], ['X10', 'AC10', 'Expense']);
    expect(reading.problems).toEqual([]);
    expect(reading.rows).toEqual([
      { kind: 'task', firmCode: 'L360', clientCode: 'L350' },
      { kind: 'expense', firmCode: 'X10', clientCode: 'AC10' },
    ]);
    expect(reading.notes.map(({ row, column }) => [row, column])).toEqual([[3, 2]]);
  });

  it.each<[string, string[][], number, number, RegExp]>([
    ['no firm code', [['', 'L350']], 2, 1, /There is no code/],
    ['no client code', [['L360', '']], 2, 2, /There is no code/],
    ['an unknown firm code', [['L999', 'L350']], 2, 1, /L999 is in no list of task codes/],
    ['a code of two kinds', [['X10', 'AC10']], 2, 3, /known as task and expense: say which/],
    ['an unknown kind', [['L360', 'L350', 'fee']], 2, 3, /“fee” is no kind of code/],
    [
      'a firm code twice',
      [
        ['L360', 'L350'],
        ['L360', 'L350'],
      ],
      3,
      1,
      /stands in row 2 already/,
    ],
  ])('refuses %s by row and column', (_name, rows, row, column, why) => {
    const { problems } = read(...rows);
    expect(problems.map((problem) => [problem.row, problem.column])).toEqual([[row, column]]);
    expect(problems[0]?.why).toMatch(why);
  });

  it('guesses its columns', () => {
    expect(guessMappingColumns(headings)).toEqual(columns);
    expect(guessMappingColumns(['Code', 'Maps to'])).toEqual({ firmCode: 0, clientCode: 1 });
  });
});
