import { describe, expect, it } from 'vitest';
import { policyFieldNames, policyFields } from '../../../shared/policy/fields';
import { noPolicy, policyAllows, policyInForce } from '../../../shared/policy/in-force';
import { Policy, type PolicyField } from '../../../shared/policy/policy';
import { policyFromJson } from '../../../src-main/policy/json-policy';

const file = '/etc/daybook/policy.json';
const read = (text: string, lastGood: Policy | null = null) =>
  policyInForce(policyFromJson(text, file), lastGood);

describe('a policy', () => {
  it('holds what it says', () => {
    const inForce = read(
      '{ "pmsRegion": "eu", "autoLockMinutes": 10, "people": ["Dana Whitfield=administrator"] }',
    );
    expect(inForce.policy).toEqual({
      pmsRegion: 'eu',
      autoLockMinutes: 10,
      people: ['Dana Whitfield=administrator'],
    });
    expect(inForce.problems).toEqual([]);
    expect(inForce.source).toBe(file);
  });

  it('takes the names of fields in whatever case they are written', () => {
    expect(read('{ "PmsRegion": "ca" }').policy).toEqual({ pmsRegion: 'ca' });
  });

  it('names file, line, field, what is expected and what happens meanwhile', () => {
    const { problems } = read('{\n  "pmsRegion": "eu",\n  "autoLockMinutes": "ten"\n}');
    expect(problems).toEqual([
      {
        place: `${file}, line 3, column 3`,
        field: 'autoLockMinutes',
        message:
          'autoLockMinutes: expected a whole number from 0 to 240. Meanwhile what it sets is locked as it is.',
      },
    ]);
  });

  it('offers the name that was probably meant', () => {
    expect(read('{ "allowUnencripted": true }').problems[0]?.message).toContain(
      'did you mean allowUnencrypted',
    );
  });

  it('keeps a field as it was last read where it can’t be read now', () => {
    const inForce = read('{ "allowUnencrypted": "yes", "pmsRegion": 7 }', { pmsRegion: 'eu' });
    expect(inForce.policy).toEqual({ pmsRegion: 'eu' });
    expect([...inForce.guarded]).toEqual(['allowUnencrypted']);
    expect(policyAllows(inForce, 'allowUnencrypted')).toBe(false);
  });

  it('holds whole as it was last read where its text is no JSON', () => {
    const inForce = read('{ "allowUnencrypted": true,, }', { autoLockMinutes: 5 });
    expect(inForce.policy).toEqual({ autoLockMinutes: 5 });
    expect(inForce.problems[0]?.place).toBe(`${file}, line 1, column 28`);
    expect(inForce.problems[0]?.message).toContain('as it was last read');
    expect(policyAllows(inForce, 'allowUnencrypted')).toBe(false);
  });

  it('that never could be read locks everything and allows nothing', () => {
    const inForce = read('');
    expect([...inForce.guarded].sort()).toEqual([...policyFieldNames].sort());
    expect(policyAllows(inForce, 'devTools')).toBe(false);
  });

  it('that the firm took away holds no more', () => {
    expect(policyInForce({ kind: 'none' }, { autoLockMinutes: 5 })).toEqual(noPolicy);
  });

  it('allows only what it says', () => {
    expect(policyAllows(noPolicy, 'allowUnencrypted')).toBe(false);
    expect(policyAllows(read('{ "allowUnencrypted": true }'), 'allowUnencrypted')).toBe(true);
  });
});

describe('the table of fields', () => {
  it('has words for every field of the schema and for no other', () => {
    expect([...policyFieldNames].sort()).toEqual(Object.keys(Policy.shape).sort());
  });

  it.each(policyFieldNames.filter((name) => policyFields[name].choices !== undefined))(
    '%s takes each of its choices and nothing else',
    (name: PolicyField) => {
      const shape = Policy.shape[name];
      for (const choice of policyFields[name].choices ?? [])
        expect(shape.safeParse(choice).success).toBe(true);
      expect(shape.safeParse('something else').success).toBe(false);
    },
  );

  it.each(policyFieldNames.filter((name) => policyFields[name].range !== undefined))(
    '%s takes its range and nothing beyond',
    (name: PolicyField) => {
      const [least, most] = policyFields[name].range ?? [0, 0];
      const takes = (value: number) => Policy.shape[name].safeParse(value).success;
      expect([least - 1, least, most, most + 1].map(takes)).toEqual([false, true, true, false]);
    },
  );
});
