import { expect, test } from 'vitest';
import { canonicalJson, canonicalObject } from '../../../shared/domain/canonical-json';

test('one spelling for a value, whatever its order and its keys', () => {
  const value = {
    b: [1, null, 'é "x"'],
    a: { z: true, y: undefined },
    'a b': -0,
    ключ: 1.5,
    '10': 2,
    '9': 1,
  };
  expect(canonicalJson(value)).toBe(
    '{"10":2,"9":1,"a":{"z":true},"a b":0,"b":[1,null,"é \\"x\\""],"ключ":1.5}',
  );
  for (const bad of [Number.NaN, () => 1, 1n]) expect(() => canonicalJson({ bad })).toThrow(TypeError);
});

test('an object put together from the spellings of its members is spelled like the whole', () => {
  const value = { sequence: 3, before: null, after: { 'a b': 1, narrative: 'Call' }, at: '2026-11-18' };
  const members = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, canonicalJson(one)]));
  expect(canonicalObject(members)).toBe(canonicalJson(value));
});

test('names that look alike when they are joined are not taken for each other', () => {
  const spellings = [
    { 'b,c': 1, a: 2 },
    { b: 1, 'c,a': 2 },
    { b: 1, c: 2, a: 3 },
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ];
  const expected = [
    '{"a":2,"b,c":1}',
    '{"b":1,"c,a":2}',
    '{"a":3,"b":1,"c":2}',
    '{"a":1,"b":2}',
    '{"a":1,"b":2}',
  ];
  // Twice: the second time each shape is known.
  for (let times = 0; times < 2; times += 1) expect(spellings.map(canonicalJson)).toEqual(expected);
});
