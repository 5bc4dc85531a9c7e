import { describe, expect, it } from 'vitest';
import { chainOf, compileRuleSet } from '../../../shared/guidelines/compile';
import { readJsonText } from '../../../shared/guidelines/json-text';
import { problemWords, readRuleSet } from '../../../shared/guidelines/read-rule-set';
import { RuleSet } from '../../../shared/guidelines/rule-set';
import { standardRuleSet } from '../../../shared/guidelines/standard';

const set = (rules: string, more = '') =>
  `{\n  "format": 1,\n  "name": "Acme",\n  "version": 1,${more}\n  "rules": [\n    ${rules}\n  ]\n}`;

function problems(text: string): string[] {
  const read = readRuleSet(text);
  return read.ok ? [] : read.problems.map((problem) => `${problemWords(problem)} [${problem.path}]`);
}

describe('a good rule set', () => {
  it('is read with what was left out filled in', () => {
    const read = readRuleSet(set('{ "id": "bb", "kind": "block-billing", "action": "warn" }'));
    expect(read).toMatchObject({
      ok: true,
      ruleSet: { rules: [{ minTasks: 2, minHours: 0.5, cureByTimes: true }] },
    });
  });

  it('so is Daybook’s own', () => {
    expect(RuleSet.parse(standardRuleSet)).toEqual(standardRuleSet);
  });
});

describe('a bad rule set is refused with line, column and what is meant', () => {
  it.each([
    [
      'an unknown kind',
      set('{ "id": "bb", "kind": "blok-billing", "action": "warn" }'),
      'Line 6, column 27: Unknown kind “blok-billing”; did you mean “block-billing”? [rules[0].kind]',
    ],
    [
      'a kind like none',
      set('{ "id": "bb", "kind": "quantum", "action": "warn" }'),
      'Line 6, column 27: Unknown kind “quantum”. [rules[0].kind]',
    ],
    [
      'an unknown parameter',
      set('{ "id": "d", "kind": "hours-per-day", "action": "warn", "maxHour": 8, "maxHours": 8 }'),
      'Line 6, column 61: Unknown name “maxHour”; did you mean “maxHours”? [rules[0].maxHour]',
    ],
    [
      'a wrong type',
      set('{ "id": "d", "kind": "hours-per-day", "action": "warn", "maxHours": "eight" }'),
      'Line 6, column 73: “maxHours” is the text "eight", and must be a number. [rules[0].maxHours]',
    ],
    [
      'a missing parameter',
      set('{ "id": "d", "kind": "hours-per-day", "action": "warn" }'),
      'Line 6, column 5: “maxHours” is missing; it is a number. [rules[0].maxHours]',
    ],
    [
      'a negative number',
      set('{ "id": "d", "kind": "hours-per-day", "action": "warn", "maxHours": -3 }'),
      'Line 6, column 73: “maxHours” is -3, and must be more than 0. [rules[0].maxHours]',
    ],
    [
      'a rate of zero',
      set('{ "id": "r", "kind": "rate-cap", "action": "warn", "cap": 0 }'),
      'Line 6, column 63: “cap” is 0, and must be more than 0. [rules[0].cap]',
    ],
    [
      'a rate that ends before it begins',
      set(
        '{ "id": "r", "kind": "rate-card", "action": "warn", "agreed": [{ "from": "2026-02-01", "to": "2026-01-01", "rate": 1 }] }',
      ),
      'Line 6, column 98: “to”: the rate ends before it begins. [rules[0].agreed[0].to]',
    ],
    [
      '31 February',
      set('{ "id": "w", "kind": "weekend", "action": "warn", "holidays": ["2026-02-31"] }'),
      'Line 6, column 68: The 1. of “holidays” is "2026-02-31": no day of the calendar. Write 2026-11-18. [rules[0].holidays[0]]',
    ],
    [
      'an action that the kind has not',
      set('{ "id": "w", "kind": "weekend", "action": "adjust" }'),
      'Line 6, column 47: “action” is "adjust", and must be “block” or “warn”. [rules[0].action]',
    ],
    [
      'a slip in an action',
      set('{ "id": "w", "kind": "weekend", "action": "blok" }'),
      'Line 6, column 47: “action” is "blok", and must be “block” or “warn”; did you mean “block”? [rules[0].action]',
    ],
    [
      'a rule that says nothing',
      set('{ "id": "r", "kind": "rate-cap", "action": "warn" }'),
      'Line 6, column 5: “cap”: a rate cap needs “cap”, “capByClass” or “blendedRate”. [rules[0].cap]',
    ],
    [
      'an id twice',
      set(
        '{ "id": "w", "kind": "weekend", "action": "warn" },\n    { "id": "w", "kind": "future", "action": "warn" }',
      ),
      'Line 7, column 13: The id “w” is taken by an earlier rule. [rules[1].id]',
    ],
    [
      'another format',
      '{ "format": 2, "rules": [] }',
      'Line 1, column 13: This is a file of format 2; this Daybook reads rule sets of format 1. [format]',
    ],
    [
      'another file',
      '{ "codes": [] }',
      'Line 1, column 1: This is not a rule set of Daybook: it begins with "format": 1. [format]',
    ],
    ['a list', '[1]', 'Line 1, column 1: A rule set is an object in braces, not a list. []'],
    [
      'a missing comma',
      '{\n  "format": 1\n  "name": "Acme"\n}',
      'Line 3, column 3: Expected a comma or “}”, found “"”. []',
    ],
    [
      'a text that does not end',
      '{\n  "format: 1\n}',
      'Line 2, column 3: The text in quotes does not end. []',
    ],
    ['the same name twice', '{ "format": 1, "format": 1 }', 'Line 1, column 16: “format” is said twice. []'],
    [
      'the end of the text',
      '{ "format": 1,',
      'Line 1, column 15: Expected a name in double quotes, found the end of the text. []',
    ],
    ['nothing', '', 'Line 1, column 1: Expected a value, found the end of the text. []'],
    ['something after it', '{} x', 'Line 1, column 4: Expected the end of the text, found “x”. []'],
  ])('%s', (_, text, expected) => {
    expect(problems(text)[0]).toBe(expected);
  });

  it('all at once, each at its place', () => {
    const text = set(
      '{ "id": "d", "kind": "hours-per-day", "action": "warn", "maxHours": 0 },\n    { "id": "X Y", "kind": "future", "action": "warn" }',
      '\n  "clint": "Acme",',
    );
    expect(problems(text)).toEqual([
      'Line 7, column 73: “maxHours” is 0, and must be more than 0. [rules[0].maxHours]',
      'Line 8, column 13: “id” is "X Y": an id is small letters, digits, dots and hyphens. [rules[1].id]',
      'Line 5, column 3: Unknown name “clint”; did you mean “client”? [clint]',
    ]);
  });

  it('a text too long, or nested too deeply', () => {
    expect(problems(' '.repeat(1_000_001))).toEqual([
      'Line 1, column 1: This is too long for a rule set. []',
    ]);
    expect(readJsonText('['.repeat(100_000)).ok).toBe(false);
  });
});

describe('a set that builds on another', () => {
  const make = (name: string, more: object = {}) =>
    RuleSet.parse({
      format: 1,
      name,
      version: 1,
      rules: [{ id: 'f', kind: 'future', action: 'warn' }],
      ...more,
    });
  const firm = make('Firm', {
    rules: [
      { id: 'f', kind: 'future', action: 'warn' },
      { id: 'w', kind: 'weekend', action: 'warn' },
    ],
  });
  const find =
    (...sets: RuleSet[]) =>
    (name: string) =>
      sets.find((one) => one.name === name) ?? null;

  it('replaces rules by id and leaves some out; a verdict names where the rule stands', () => {
    const acme = make('Acme', {
      client: 'Acme',
      extends: 'Firm',
      rules: [{ id: 'f', kind: 'future', action: 'block' }],
    });
    expect(
      compileRuleSet(acme, find(firm)).rules.map(
        ({ rule, origin }) => `${rule.id} ${rule.action} ${origin.name}`,
      ),
    ).toEqual(['f block Acme', 'w warn Firm']);
    const without = { ...acme, without: ['w'] };
    expect(compileRuleSet(without, find(firm)).rules.map(({ rule }) => rule.id)).toEqual(['f']);
  });

  it('is refused in a circle, by name, and where there is no such set', () => {
    const [a, b] = [make('A', { extends: 'B' }), make('B', { extends: 'A' })];
    expect(() => chainOf(a, find(a, b))).toThrow('“A” would build on itself: A → B → A.');
    expect(() => chainOf(make('C', { extends: 'C' }), find())).toThrow('“C” would build on itself: C → C.');
    expect(() => chainOf(a, find())).toThrow('There is no rule set called “B”.');
  });
});
