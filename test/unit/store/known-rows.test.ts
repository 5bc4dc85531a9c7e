import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rowReader } from '../../../src-main/store/known-rows';

const Line = z.strictObject({
  id: z.string(),
  seconds: z.int().min(0),
  billed: z.unknown().transform((value) => value === 1),
});

describe('rows that are read again and again', () => {
  it('gives the very value that it gave before where every column says the same', () => {
    const { read } = rowReader(Line, 'id');
    const first = read({ id: 'a', seconds: 360, billed: 1 });
    expect(first).toEqual({ id: 'a', seconds: 360, billed: true });
    expect(read({ id: 'a', seconds: 360, billed: 1 })).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
  });

  it('looks a row through again where one column differs, back and forth', () => {
    const { read } = rowReader(Line, 'id');
    for (const seconds of [360, 361, 360]) {
      expect(read({ id: 'a', seconds, billed: 0 })).toEqual({ id: 'a', seconds, billed: false });
    }
  });

  it('does not take a damaged row for the whole one that it was before', () => {
    const reader = rowReader(Line, 'id');
    expect(reader.read({ id: 'a', seconds: 360, billed: 1 })).not.toBeNull();
    const damaged = { id: 'a', seconds: -1, billed: 1 };
    expect(reader.read(damaged)).toBeNull();
    expect(reader.issuesOf(damaged).map(({ path }) => path)).toEqual([['seconds']]);
    expect(() => reader.parse(damaged)).toThrow(z.ZodError);
    expect(reader.read({ id: 'a', billed: 1 })).toBeNull();
    expect(reader.read(undefined)).toBeNull();
  });
});
