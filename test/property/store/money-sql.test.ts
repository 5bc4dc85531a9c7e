import fc from 'fast-check';
import { expect, test } from 'vitest';
import { billedMinorOf, factsOf, lacksRate } from '../../../shared/domain/entry-facts';
import { Billing, type TimeEntry } from '../../../shared/domain/time-entry';
import type { RateCard } from '../../../shared/money/rate-card';
import type { RoundingPolicy } from '../../../shared/time/rounding';
import { putTimekeeperClass } from '../../../src-main/store/code-habits';
import { totalsOfDay } from '../../../src-main/store/day-totals';
import { insertEntry } from '../../../src-main/store/entries';
import { entryTotals } from '../../../src-main/store/entry-totals';
import { addRateCard } from '../../../src-main/store/rate-cards';
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
  adjustmentMinor: fc.oneof(fc.constant(0), fc.integer({ min: -900_000, max: 0 })),
});

const ownCard: fc.Arbitrary<Omit<RateCard, 'id'>> = fc
  .record({
    whom: fc.constantFrom(
      { kind: 'rate' as const, timekeeperId: sample.me },
      { kind: 'rate' as const, timekeeperId: sample.me, matterId: sample.smith },
      { kind: 'rate' as const, clientId: sample.client, classCode: 'ASSOC' },
      { kind: 'blended' as const, clientId: sample.client },
      { kind: 'rate' as const, clientId: sample.client, classCode: 'PARTNR' },
      { kind: 'cap' as const, classCode: 'ASSOC' },
      { kind: 'cap' as const, classCode: 'PARTNR' },
    ),
    from: fc.constantFrom('2026-11-17', '2026-11-18', '2026-11-19'),
    rateMinor: fc.option(fc.integer({ min: 1, max: 90_000 })),
  })
  .map(({ whom, from, rateMinor }) => ({
    matterId: null,
    clientId: null,
    timekeeperId: null,
    classCode: null,
    to: null,
    discountBasis: null,
    currency: 'USD',
    note: null,
    ...whom,
    from,
    rateMinor,
  }));

test('sums in SQL are the sums of the facts, to the second and the cent', () => {
  const judge = (
    lines: Pick<
      TimeEntry,
      'matterId' | 'workedSeconds' | 'billedSeconds' | 'rateMinor' | 'billing' | 'adjustmentMinor'
    >[],
    rounding: RoundingPolicy,
    ownCards: readonly Omit<RateCard, 'id'>[],
    saidClasses: readonly (typeof sample.client | null)[],
  ) => {
    const store = testStore();
    sampleFirm(store);
    putSettings(store, { rounding });
    // Half of the cases know no rate of the PMS, so that the firm's cards are asked.
    if (ownCards.length > 0)
      store.db.exec('DELETE FROM matter_rate; UPDATE timekeeper SET rate_minor = NULL');
    for (const card of ownCards) addRateCard(store, { ...card, id: store.ids.uuid() });
    for (const clientId of saidClasses)
      putTimekeeperClass(store, sample.me, clientId, clientId ? 'PARTNR' : 'OFCOUN');
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
    const minor = facts.reduce(
      (sum, one, at) => sum + billedMinorOf(one, entries[at]?.adjustmentMinor ?? 0),
      0,
    );
    expect(entryTotals(store, {}, rounding)).toEqual({
      total: lines.length,
      totalSeconds: seconds,
      totalMinor: minor,
      otherAmounts: [],
      withoutRate: facts.filter(lacksRate).length,
    });
    expect(totalsOfDay(store, sample.me, '2026-11-18', rounding)).toEqual({
      workedSeconds: entries.reduce((sum, entry) => sum + entry.workedSeconds, 0),
      billedSeconds: seconds,
      amountMinor: minor,
      otherAmounts: [],
    });
  };
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 10 }),
      policy,
      fc.array(ownCard, { maxLength: 6 }),
      fc.subarray([sample.client, null]),
      judge,
    ),
    { numRuns: 40 },
  );
});
