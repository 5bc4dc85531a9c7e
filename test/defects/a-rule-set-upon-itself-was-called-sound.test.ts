import { expect, test } from 'vitest';
import { readRuleSet } from '../../shared/guidelines/read-rule-set';
import { newestOf } from '../../shared/guidelines/rule-book';
import type { RuleSet } from '../../shared/guidelines/rule-set';

/** A rule set that extends itself, or one that isn't there, was “Sound” at each key and refused at Save. */

const text = (name: string, base: string) =>
  `{\n  "format": 1,\n  "name": "${name}",\n  "version": 1,\n  "extends": "${base}",\n  "rules": []\n}`;
function saved(name: string, base: string, version = 1) {
  const read = readRuleSet(text(name, base));
  if (!read.ok) throw new Error('The set is sound by itself');
  const ruleSet: RuleSet = { ...read.ruleSet, version };
  return { ruleSet, bases: {} };
}
const problems = (whole: string, sets: ReturnType<typeof saved>[]) => {
  const read = readRuleSet(whole, newestOf(sets));
  return read.ok ? [] : read.problems.map(({ line, column, path, message }) => [line, column, path, message]);
};

test.each([
  ['itself', 'Acme', 'Acme', '“Acme” would build on itself: Acme → Acme.'],
  ['itself, by way of another', 'Acme', 'Firm', '“Acme” would build on itself: Acme → Firm → Acme.'],
  ['one that isn’t there', 'Acme', 'Fim', 'There is no rule set called “Fim”; did you mean “Firm”?'],
  ['one that is like none', 'Acme', 'Zebra', 'There is no rule set called “Zebra”.'],
])('a set that builds on %s is told so with line and column', (_, name, base, message) => {
  const sets = [saved('Firm', name === 'Acme' && base === 'Firm' ? 'Acme' : 'Daybook standard')];
  expect(problems(text(name, base), sets)).toEqual([[5, 14, 'extends', message]]);
});

test('what builds on a set that is there is sound, and its newest version is asked', () => {
  expect(
    problems(text('Acme', 'Firm'), [saved('Firm', 'Acme', 1), saved('Firm', 'Daybook standard', 2)]),
  ).toEqual([]);
  expect(problems(text('Acme', 'Daybook standard'), [])).toEqual([]);
});
