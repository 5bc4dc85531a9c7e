import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, factsOf } from '../../../shared/domain/entry-facts';
import { Billing, type TimeEntry } from '../../../shared/domain/time-entry';
import type { RoundingPolicy } from '../../../shared/time/rounding';
import { totalsOfDay } from '../../../src-main/store/day-totals';
import { insertEntry } from '../../../src-main/store/entries';
import { entryTotals } from '../../../src-main/store/entry-page';
import { factsContext } from '../../../src-main/store/reference';
import { putSettings } from '../../../src-main/store/settings';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

const policy: fc.Arbitrary<RoundingPolicy> = fc.record({
  version: fc.constant(1),
  mode: fc.constantFrom('up' as const, 'nearest' as const, 'down' as const),
  incrementSeconds: fc.integer({ min: 1, max: 3600 }),
  minimumSeconds: fc.integer({ min: 0, max: 3600 }),
  scope: fc.constantFrom('entry' as const, 'day_and_matter' as const),
});
const line = fc.record({
  matterId: fc.constantFrom(sample.smith, sample.acme, null),
  workedSeconds: fc.integer({ min: 0, max: 86_400 }),
  billedSeconds: fc.option(fc.integer({ min: 0, max: 86_400 })),
  rateMinor: fc.option(fc.integer({ min: 0, max: 500_000 })),
  billing: fc.constantFrom(...Billing.options),
});

test('sums in SQL are the sums of the facts, to the second and the cent', () => {
  const judge = (
    lines: Pick<TimeEntry, 'matterId' | 'workedSeconds' | 'billedSeconds' | 'rateMinor' | 'billing'>[],
    rounding: RoundingPolicy,
  ) => {
    const store = testStore();
    sampleFirm(store);
    putSettings(store, { rounding });
    const at = '2026-11-18T15:00:00.000Z';
    const entries = lines.map(
      (content): TimeEntry => ({
        ...content,
        id: store.ids.uuid(),
        timekeeperId: sample.me,
        workDate: '2026-11-18',
        narrative: '',
        taskCode: null,
        activityCode: null,
        reviewState: 'draft',
        reviewNote: null,
        source: 'quick_entry',
        rawText: null,
        revision: 1,
        createdAt: at,
        updatedAt: at,
        deletedAt: null,
      }),
    );
    for (const entry of entries) insertEntry(store, entry);
    const facts = entries.map((entry) => factsOf(entry, factsContext(store)));
    const seconds = facts.reduce((sum, one) => sum + one.seconds, 0);
    const minor = facts.reduce((sum, one) => sum + amountOf(one), 0);
    expect(entryTotals(store, {}, rounding)).toEqual({
      total: lines.length,
      totalSeconds: seconds,
      totalMinor: minor,
    });
    expect(totalsOfDay(store, sample.me, '2026-11-18', rounding)).toEqual({
      workedSeconds: entries.reduce((sum, entry) => sum + entry.workedSeconds, 0),
      billedSeconds: seconds,
      amountMinor: minor,
    });
  };
  fc.assert(fc.property(fc.array(line, { maxLength: 10 }), policy, judge), { numRuns: 40 });
});
