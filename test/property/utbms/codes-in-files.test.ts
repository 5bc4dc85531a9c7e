import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UtbmsKind } from '../../../shared/domain/reference';
import { createCodeTable, type TableCode } from '../../../shared/utbms/code-table';
import { readCustomSet, setChanges } from '../../../shared/utbms/custom-set';
import { createCodeMap, goesOutAs } from '../../../shared/utbms/map-code';
import { noWishes, rankCodes } from '../../../shared/utbms/rank-codes';
import { readMapping } from '../../../shared/utbms/read-mapping';

const codeText = fc
  .tuple(fc.constantFrom('L', 'AC', 'XYZ'), fc.integer({ min: 10, max: 40 }))
  .map(([letters, number]) => `${letters}${number}`);
const kind = fc.constantFrom<UtbmsKind>('task', 'activity', 'expense');
const columns = { code: 0, name: 1, parent: 2, kind: 3, description: 4 };
const headings = ['Code', 'Name', 'Parent', 'Kind', 'Description'];
const around = { kind: 'task' as const, otherSets: [], known: [] };
const anyCell = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), codeText, kind);
const anyRows = fc
  .array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 20 })
  .map((rows) => rows.map((cells, index) => ({ row: index + 2, cells })));

describe('a file of codes', () => {
  it('is read without throwing, whatever it holds; every problem names a row and a column of it', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { codes, problems } = readCustomSet({ headings, rows }, columns, around);
        for (const { row, column } of problems) {
          expect(row).toBeGreaterThanOrEqual(2);
          expect(row).toBeLessThanOrEqual(rows.length + 1);
          expect(column ?? 1).toBeLessThanOrEqual(headings.length);
        }
        // What is taken has each code once, and parents that lead to an end.
        expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
        if (problems.length > 0) return;
        expect(codes).toHaveLength(rows.length);
        const parents = new Map(codes.map(({ code, parent }) => [code, parent]));
        for (const { code } of codes) {
          let at: string | null = code;
          for (let steps = 0; at !== null; steps += 1) {
            expect(steps).toBeLessThanOrEqual(codes.length);
            expect(parents.has(at)).toBe(true);
            at = parents.get(at) ?? null;
          }
        }
      }),
    );
  });

  it('that was written from a set says the set', () => {
    const set = fc.uniqueArray(codeText, { minLength: 1, maxLength: 15 }).chain((codes) =>
      fc.tuple(
        ...codes.map((code, index) =>
          fc.record({
            code: fc.constant(code),
            kind: fc.constant<UtbmsKind>('activity'),
            // Only codes before it: no circle.
            parent: fc.constantFrom(null, ...codes.slice(0, index)),
            name: fc.constantFrom('Draft', 'Café “B”, and C', 'a|b;c'),
            description: fc.constantFrom(null, 'What it is'),
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(set, (codes) => {
        const rows = codes.map((one, index) => ({
          row: index + 2,
          cells: [one.code, one.name, one.parent ?? '', one.kind, one.description ?? ''],
        }));
        const reading = readCustomSet({ headings, rows }, columns, around);
        expect(reading.problems).toEqual([]);
        expect(reading.codes).toEqual(codes);
        expect(setChanges(codes, reading.codes)).toEqual({ added: [], changed: [], removed: [] });
      }),
    );
  });
});

describe('a mapping', () => {
  const row = fc.record({ kind, firmCode: codeText, clientCode: codeText });
  const mapping = fc.uniqueArray(row, { selector: (one) => `${one.kind} ${one.firmCode}`, maxLength: 20 });

  it('changes what it names and nothing else, in one step, and the line’s own word is stronger', () => {
    fc.assert(
      fc.property(mapping, kind, codeText, codeText, (rows, ofKind, code, said) => {
        const map = createCodeMap(rows);
        const named = rows.find((one) => one.kind === ofKind && one.firmCode === code);
        expect(goesOutAs(map, ofKind, code).code).toBe(named?.clientCode ?? code);
        expect(goesOutAs(map, ofKind, code, said)).toEqual({ code: said, by: 'line' });
        expect(createCodeMap([...rows].reverse())).toEqual(map);
      }),
    );
  });

  it('is read back from its file as it was written, and no file makes the reader throw', () => {
    const places = { firmCode: 0, clientCode: 1, kind: 2 };
    fc.assert(
      fc.property(mapping, anyRows, (rows, garbage) => {
        const codes = rows.map(
          (one): TableCode => ({ kind: one.kind, code: one.firmCode, setName: 'Firm', name: 'Work' }),
        );
        const table = createCodeTable(codes);
        const file = rows.map((one, index) => ({
          row: index + 2,
          cells: [one.firmCode, one.clientCode, one.kind],
        }));
        const reading = readMapping({ headings: ['Firm', 'Client', 'Kind'], rows: file }, places, table);
        expect(reading.problems).toEqual([]);
        expect(reading.rows).toEqual(rows);
        readMapping({ headings, rows: garbage }, places, table);
      }),
    );
  });
});

describe('codes for a picker', () => {
  it('hide nothing that fits: the policy and habits only say what stands first', () => {
    const code = fc.record({
      code: codeText,
      kind: fc.constant<UtbmsKind>('task'),
      setName: fc.constantFrom('One', 'Two'),
      name: fc.constantFrom('Discovery Motions', 'Depositions', 'Other work'),
    });
    const query = fc.constantFrom('', 'd', 'dm', 'l1', 'motions', 'work other');
    fc.assert(
      fc.property(fc.array(code, { maxLength: 30 }), query, fc.array(codeText), (codes, typed, some) => {
        const table = createCodeTable(codes);
        const found = (wishes: Partial<typeof noWishes>) =>
          rankCodes(table, 'task', typed, { ...noWishes, ...wishes }, 1000).map((one) => one.code);
        const plain = found({});
        const wished = found({
          policy: { deny: some, allowedSets: ['One'] },
          lastUsed: some,
          favourites: new Set(some),
        });
        expect(new Set(plain).size).toBe(plain.length);
        expect(wished.toSorted()).toEqual(plain.toSorted());
      }),
    );
  });
});
