import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UtbmsCode } from '../../../shared/domain/reference';
import { checkCode } from '../../../shared/utbms/check-code';
import { codeName, createCodeTable } from '../../../shared/utbms/code-table';
import { noWishes, rankCodes } from '../../../shared/utbms/rank-codes';
import { resourceCodes, UtbmsResource } from '../../../shared/utbms/resource';
import { TimekeeperClasses } from '../../../shared/utbms/timekeeper-class';

let count = 0;
const code = (text: string, kind: UtbmsCode['kind'], setName: string, name = text): UtbmsCode => {
  count += 1;
  return {
    id: `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    code: text,
    kind,
    setName,
    name,
  };
};
const codes = [
  code('L300', 'task', 'Litigation', 'Discovery'),
  code('L350', 'task', 'Litigation', 'Discovery Motions'),
  code('C100', 'task', 'Counseling', 'Fact Gathering'),
  code('C200', 'task', 'Counseling', 'Researching Law'),
  code('P200', 'task', 'Project', 'Fact Gathering'),
  code('P210', 'task', 'Project', 'Corporate Review'),
  code('MA00', 'task', 'Mergers', 'Preliminary'),
  code('MB10', 'task', 'Mergers', 'Other'),
  code('A103', 'activity', 'Activity', 'Draft/revise'),
];
const table = createCodeTable(codes);

describe('a code against the cached tables', () => {
  it.each([
    ['task', 'L350', 'fine'],
    ['task', 'L300', 'heading'],
    ['task', 'C100', 'fine'],
    ['task', 'P200', 'heading'],
    ['task', 'MA00', 'fine'],
    ['task', 'L999', 'unknown'],
    ['task', 'A103', 'wrong_kind'],
    ['activity', 'L350', 'wrong_kind'],
    ['expense', 'E101', 'fine'],
  ] as const)('%s %s is %s', (kind, text, verdict) => {
    expect(checkCode(table, kind, text)).toBe(verdict);
  });

  it('holds to the sets that a client accepts', () => {
    expect(checkCode(table, 'task', 'L350', ['Litigation'])).toBe('fine');
    expect(checkCode(table, 'task', 'L350', ['Counseling'])).toBe('unknown');
  });

  it('names and finds codes', () => {
    expect(codeName(table, 'task', 'L350')).toBe('Discovery Motions');
    expect(codeName(table, 'activity', 'L350')).toBeNull();
    const found = (query: string) => rankCodes(table, 'task', query, noWishes, 10).map((item) => item.code);
    expect(found('l3')).toEqual(['L300', 'L350']);
    expect(found('fact gath')).toEqual(['C100', 'P200']);
    expect(found('dm')).toEqual(['L350']);
    expect(rankCodes(table, 'activity', '', noWishes, 10)).toHaveLength(1);
  });
});

describe('the bundled tables', () => {
  const resource = UtbmsResource.parse(
    JSON.parse(readFileSync(new URL('../../../resources/utbms/codes.json', import.meta.url), 'utf8')),
  );

  it('name each code once, and every parent is there', () => {
    const keys = resource.codes.map((item) => `${item.set} ${item.code}`);
    expect(new Set(keys).size).toBe(keys.length);
    const codes = new Set(resource.codes.map((item) => item.code));
    for (const item of resource.codes) {
      if (item.parent === null) continue;
      expect(codes.has(item.parent), `${item.set} ${item.code}`).toBe(true);
    }
  });

  it('say of each set where it comes from and what it lacks', () => {
    const sets = [...new Set(resource.codes.map((item) => item.set))];
    expect(resource.sets.map(({ name }) => name)).toEqual(sets);
  });

  it('give each heading the kind of what stands under it', () => {
    const kinds = new Map(resourceCodes(resource).map((item) => [item.code, item.kind]));
    expect([kinds.get('L300'), kinds.get('A100'), kinds.get('E100'), kinds.get('C100')]).toEqual([
      'task',
      'activity',
      'expense',
      'task',
    ]);
    const bundled = createCodeTable(resourceCodes(resource));
    expect(checkCode(bundled, 'activity', 'A100')).toBe('heading');
    expect(checkCode(bundled, 'task', 'C100')).toBe('fine');
  });

  it('list the classes of timekeepers', () => {
    const file = new URL('../../../resources/utbms/timekeeper-classes.json', import.meta.url);
    const { classes } = TimekeeperClasses.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(new Set(classes.map((item) => item.code)).size).toBe(51);
  });

  it('hold the codes that every litigator knows', () => {
    const names = new Map(resource.codes.map((item) => [item.code, item.name.toLowerCase()]));
    expect(names.get('L350')).toContain('discovery motions');
    expect(names.get('A103')).toContain('draft');
    expect(names.get('E101')).toContain('copying');
  });
});
