import { describe, expect, test } from 'vitest';
import type { EntryFacts } from '../../shared/domain/time-entry';
import type { RemoteEntry } from '../../shared/pms/port';
import { mayDecide } from '../../shared/prebill/approval-policy';
import { choicesOf } from '../../shared/sync/conflict-choices';
import { decidedFields } from '../../shared/sync/decided-fields';
import type { Situation } from '../../shared/sync/situation';
import { factsWith, remoteWith } from '../helpers/sync/sample-facts';

/** An attorney's entry in conflict; a paralegal sits at this laptop. */
const situation = (change: Partial<Situation>): Situation => ({
  kind: 'same_field',
  base: factsWith(),
  local: factsWith(),
  localDeleted: false,
  remote: null,
  candidates: [],
  suggestion: null,
  own: { remoteId: '4710', etag: '"e1"', onBill: false },
  pmsName: 'Clio',
  ...change,
});
const newer = (facts: Partial<EntryFacts> = {}, more: Partial<RemoteEntry> = {}) =>
  remoteWith({ etag: '"e2"', facts: factsWith(facts), ...more });

/** What each choice decides that a paralegal may not decide. */
function deniedTo(one: Situation): Record<string, string[]> {
  const allowed = mayDecide('paralegal', false);
  return Object.fromEntries(
    choicesOf(one).map(({ choice, result }) => {
      const decided = decidedFields(one, { choice, result, candidateRemoteId: null });
      return [choice, decided.filter((name) => !allowed.includes(name))];
    }),
  );
}

describe('whether a record is to be is for its timekeeper or a partner (contract 24)', () => {
  test.each([
    ['deleted here', { kind: 'deleted_here_edited_there', localDeleted: true, remote: newer() }],
    ['deleted there', { kind: 'edited_here_deleted_there' }],
    ['two records', { kind: 'twin', remote: newer({}, { remoteId: '4711' }) }],
    ['several records', { kind: 'outcome_ambiguous', own: null, base: null, candidates: [newer()] }],
    [
      'deleted here, billed there',
      { kind: 'edited_here_billed_there', localDeleted: true, remote: newer({}, { onBill: true }) },
    ],
  ] as const)('%s: no choice is a paralegal’s', (_, change) => {
    for (const denied of Object.values(deniedTo(situation(change)))) {
      expect(denied).toEqual(expect.arrayContaining(['seconds', 'rateMinor']));
    }
  });

  test('billed hours are taken, and an adjustment made, by its timekeeper or a partner', () => {
    const billed = newer({ seconds: 1800 }, { onBill: true });
    const denied = deniedTo(situation({ kind: 'edited_here_billed_there', remote: billed }));
    expect(denied.keep_pms).toEqual(['seconds']);
    expect(denied.adjustment).toContain('seconds');
  });

  test('another rate on work that was never sent is no paralegal’s', () => {
    const suggestion = {
      choice: 'field_by_field',
      facts: factsWith({ rateMinor: 1 }),
      reason: 'New rate',
    } as const;
    const one = situation({ kind: 'rate_or_code_changed', own: null, base: null, suggestion });
    expect(deniedTo(one).keep_pms).toEqual(['rateMinor']);
    expect(deniedTo(one).keep_laptop).toEqual([]);
  });

  test('a narrative is still everybody’s, billed or not', () => {
    const words = { narrative: 'Attend hearing' };
    const billed = newer(words, { onBill: true });
    expect(deniedTo(situation({ kind: 'edited_here_billed_there', remote: billed })).keep_pms).toEqual([]);
    expect(deniedTo(situation({ remote: newer(words) })).keep_pms).toEqual([]);
  });
});
