import { describe, expect, it } from 'vitest';
import { ruleKinds } from '../../../shared/guidelines/kinds';
import { matter } from './sample-line';
import { expense, fee, flagged, flagsOn, okafor, park, rivera } from './sample-rules';

const hour = 3600;

describe('what a verdict names', () => {
  it('entry by entry: rule, set, version, clause, reason, parameters and the exact adjustment', () => {
    const [flag] = flagsOn(
      {
        kind: 'hours-per-entry',
        id: 'long',
        action: 'adjust',
        clause: 'OCG §4.2',
        note: 'No entry over 6 hours.',
        maxHours: 6,
      },
      [fee({ seconds: 7 * hour })],
    );
    expect(flag).toEqual({
      rule: 'long',
      level: 'warn',
      message: '7.0 h in one entry, over 6.0 h.',
      field: 'seconds',
      source: 'Acme Insurance, OCG §4.2',
      guideline: {
        ruleSet: 'Acme',
        version: 3,
        client: 'Acme Insurance',
        ruleId: 'long',
        kind: 'hours-per-entry',
        clause: 'OCG §4.2',
        note: 'No entry over 6 hours.',
        action: 'adjust',
        reason: 'LIMIT',
        parameters: { maxHours: 6 },
        adjustment: { what: 'seconds', before: 7 * hour, after: 6 * hour },
        fix: 'split',
      },
    });
  });

  it('an adjustment only where the rule adjusts', () => {
    const [flag] = flagsOn({ kind: 'hours-per-entry', action: 'block', maxHours: 6 }, [
      fee({ seconds: 7 * hour }),
    ]);
    expect(flag?.level).toBe('block');
    expect(flag?.guideline?.adjustment).toBeNull();
  });
});

describe('whom a rule is for', () => {
  const long = { kind: 'hours-per-entry', maxHours: 1 };
  const lines = [
    fee({ timekeeperId: rivera, activityCode: 'A103' }),
    fee({ timekeeperId: okafor, activityCode: 'A109' }),
    fee({ timekeeperId: park, billing: 'no_charge' }),
  ];

  it.each([
    [{}, [0, 1, 2]],
    [{ when: { classes: ['ASSOC', 'PARALG'] } }, [1, 2]],
    [{ when: { codes: ['A109'] } }, [1]],
    [{ when: { codes: ['A10*'] } }, [0, 1, 2]],
    [{ when: { billing: ['billable'] } }, [0, 1]],
    [{ when: { matters: [matter.number] } }, [0, 1, 2]],
    [{ when: { matters: ['99999-001'] } }, []],
  ])('%o', (when, expected) => {
    expect(flagged({ ...long, ...when }, lines)).toEqual(expected);
  });

  it('rules on narratives never run on expenses', () => {
    for (const kind of [
      { kind: 'vague-words', minWords: 10, phrases: ['copies'] },
      { kind: 'narrative-length', maxChars: 3 },
      { kind: 'clerical', phrases: ['copies'] },
      { kind: 'block-billing', minHours: 0.01 },
    ]) {
      expect(
        flagged(kind, [expense({ description: 'Draft copies; review copies of everything there is' })]),
      ).toEqual([]);
    }
  });
});

it('every kind of rule is tried here or in the reading test', () => {
  expect(new Set(ruleKinds.map(({ kind }) => kind)).size).toBe(28);
});
