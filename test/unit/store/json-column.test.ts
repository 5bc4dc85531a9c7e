import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonColumn } from '../../../src-main/store/sync/json-column';

const Row = z.strictObject({ facts: jsonColumn(z.strictObject({ codes: z.array(z.string()) })) });
const facts = (text: string) => Row.safeParse({ facts: text });

test('the same text is the same value, and nobody who holds it can change it for the others', () => {
  const text = '{"codes":["L350"]}';
  const [one, other] = [facts(text).data?.facts, facts(text).data?.facts];
  expect(one).toEqual({ codes: ['L350'] });
  expect(other).toBe(one);
  expect(() => one?.codes.push('A103')).toThrow(TypeError);
});

test('a text that does not fit is an issue at its place, each time it is read', () => {
  for (const text of ['{"codes":[1]}', '{"codes":[1]}']) {
    expect(facts(text).error?.issues.map(({ path }) => path)).toEqual([['facts', 'codes', 0]]);
  }
  expect(facts('{"codes":').error?.issues.map(({ path }) => path)).toEqual([['facts']]);
});
