import { describe, expect, it } from 'vitest';
import { createCodeTable, type TableCode } from '../../../shared/utbms/code-table';
import { type CodeWishes, noWishes, rankCodes } from '../../../shared/utbms/rank-codes';

const task = (code: string, setName: string, name: string, parent: string | null = null): TableCode => ({
  code,
  kind: 'task',
  setName,
  name,
  parent,
});
const table = createCodeTable([
  task('L200', 'Litigation', 'Pre-Trial Pleadings and Motions'),
  task('L210', 'Litigation', 'Pleading', 'L200'),
  task('L300', 'Litigation', 'Discovery'),
  task('L350', 'Litigation', 'Discovery Motions', 'L300'),
  task('L390', 'Litigation', 'Other Discovery', 'L300'),
  task('DM10', 'Acme', 'Board minutes'),
  task('ACM11', 'Acme', 'Motions in discovery'),
]);
const ranked = (query: string, wishes: Partial<CodeWishes> = {}) =>
  rankCodes(table, 'task', query, { ...noWishes, ...wishes }, 20);
const codes = (query: string, wishes: Partial<CodeWishes> = {}) =>
  ranked(query, wishes).map(({ code }) => code);

describe('codes for a picker', () => {
  it('are found by code, by first letters and by words in any order', () => {
    expect(codes('l350')).toEqual(['L350']);
    expect(codes('dm')).toEqual(['DM10', 'L350']);
    expect(codes('ptpm')).toEqual(['L200']);
    expect(codes('motions disc')).toEqual(['L350', 'ACM11']);
    expect(codes('scover')).toEqual(['L300', 'L350', 'L390', 'ACM11']);
    expect(codes('L350 Discovery Motions')).toEqual(['L350']);
    expect(codes('nothing of the kind')).toEqual([]);
  });

  it('begin with those last used on the matter, then the starred ones', () => {
    const wishes = { lastUsed: ['L390', 'L210'], favourites: new Set(['ACM11']) };
    expect(codes('', wishes).slice(0, 4)).toEqual(['L390', 'L210', 'ACM11', 'L200']);
    expect(
      ranked('', wishes)
        .map(({ isLastUsed, isFavourite }) => [isLastUsed, isFavourite])
        .slice(1, 3),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('go on with the set that the matter uses', () => {
    expect(codes('disc', { lastUsed: ['ACM11'] })).toEqual(['ACM11', 'L300', 'L350', 'L390']);
    expect(codes('', { lastUsed: ['ACM11'] }).slice(0, 3)).toEqual(['ACM11', 'DM10', 'L200']);
  });

  it('are called as the client calls them', () => {
    const two = createCodeTable([
      task('L360', 'Litigation', 'Inspections'),
      task('L360', 'Acme', 'e-Discovery'),
    ]);
    const named = (wishes: Partial<CodeWishes>) =>
      rankCodes(two, 'task', 'l360', { ...noWishes, ...wishes }, 9).map(({ name }) => name);
    expect(named({})).toEqual(['Inspections']);
    expect(named({ policy: { allowedSets: ['Acme'] } })).toEqual(['e-Discovery']);
    expect(named({ namingSets: ['Acme'] })).toEqual(['e-Discovery']);
  });

  it('put what the client takes first, and keep the rest in sight with the reason', () => {
    const found = ranked('dm', { policy: { allowedSets: ['Litigation'] } });
    expect(found.map(({ code, findings }) => [code, findings.length])).toEqual([
      ['L350', 0],
      ['DM10', 1],
    ]);
    expect(found[1]?.findings[0]?.trouble).toBe('other_set');
    expect(codes('', { policy: { deny: ['L2*'] }, lastUsed: ['L210'] }).slice(-2)).toEqual(['L210', 'L200']);
  });

  it('put headings below where a leaf is asked for', () => {
    expect(codes('l3', { policy: { requireLeaf: true } })).toEqual(['L350', 'L390', 'L300']);
    expect(ranked('l300')[0]?.isHeading).toBe(true);
  });

  it('put a whole code first even where it may not be billed', () => {
    expect(codes('dm10', { policy: { allowedSets: ['Litigation'] } })).toEqual(['DM10']);
  });
});
