import { expect, test } from 'vitest';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import { tryEntry } from '../../../src-main/queries/entry-try';
import { everywhere, fourHours, ruledFirm, ruleSetText } from '../../helpers/engine/guidelines';
import { sample } from '../../helpers/engine/sample';

/** A line that is typed is judged beside the matter's other lines, as it will be once it is saved. */

function firm(rules: object[]) {
  const world = ruledFirm();
  world.calls.ruleSetSave({ text: ruleSetText('Acme', 1, rules), inForceFrom: null });
  world.calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  const typed = (more: Partial<EntryFacts> = {}, id: string | null = null) => {
    const facts: EntryFacts = {
      timekeeperId: sample.me,
      matterId: sample.smith,
      workDate: '2026-11-18',
      seconds: 4 * 3600,
      narrative: 'Prepare for hearing on motion to compel',
      taskCode: 'L350',
      activityCode: 'A101',
      rateMinor: 45_000,
      billing: 'billable',
      ...more,
    };
    return tryEntry(world.store, { id, facts, workedSeconds: facts.seconds }).flags.map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
  };
  return { ...world, typed };
}

const budget = { id: 'budget', kind: 'budget', action: 'warn', budgets: [{ amount: 3000 }] };
const smallest = { id: 'least', kind: 'invoice-size', action: 'warn', minTotal: 2500 };
const twice = { id: 'twice', kind: 'duplicate', action: 'block' };

test('a budget counts what the matter has already', () => {
  const { store, typed } = firm([budget]);
  expect(typed()).toEqual([]);
  fourHours(store);
  expect(typed()).toEqual([expect.stringContaining('of the budget of $3,000.00')]);
  expect(typed({ matterId: null })).toEqual([]);
});

test('a bill’s least amount is measured on the whole bill, and not on the one line', () => {
  const { store, typed } = firm([smallest]);
  const first = { workDate: '2026-11-02' };
  expect(typed(first)).toEqual([expect.stringContaining('least:')]);
  fourHours(store);
  expect(typed(first)).toEqual([]);
});

test('the same work twice is said while it is typed; the saved self is no second one', () => {
  const { store, typed } = firm([twice]);
  const { id } = fourHours(store, { workDate: '2026-11-18' });
  const same = {
    narrative: 'Draft motion to compel further answers',
    activityCode: 'A103',
  } as Partial<EntryFacts>;
  expect(typed(same)).toEqual([expect.stringContaining('twice:')]);
  expect(typed(same, id)).toEqual([]);
});
