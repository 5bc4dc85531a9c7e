import { describe, expect, it, test } from 'vitest';
import {
  cardProblem,
  cardRate,
  createRateTable,
  discounted,
  type RateCard,
  rateFor,
} from '../../../shared/money/rate-card';

const [matter, client, person, other] = [1, 2, 3, 4].map(
  (n) => `01900000-0000-7000-9000-00000000000${n}`,
) as [string, string, string, string];
let made = 0;
function card(content: Partial<RateCard>): RateCard {
  made += 1;
  return {
    id: `01900000-0000-7000-9000-0000000001${String(made).padStart(2, '0')}`,
    kind: 'rate',
    matterId: null,
    clientId: null,
    timekeeperId: null,
    classCode: null,
    from: '2026-01-01',
    to: null,
    rateMinor: 10_000,
    discountBasis: null,
    currency: 'USD',
    note: null,
    ...content,
  };
}
const question = {
  matterId: matter,
  clientId: client,
  timekeeperId: person,
  classCode: 'ASSOC',
  workDate: '2026-11-18',
  currency: 'USD',
};
const rate = (...cards: RateCard[]) => cardRate(createRateTable(cards), question);

describe('the hierarchy', () => {
  const levels = [
    ['class', card({ classCode: 'ASSOC', rateMinor: 1 })],
    ['timekeeper', card({ timekeeperId: person, rateMinor: 2 })],
    ['client_class', card({ clientId: client, classCode: 'ASSOC', rateMinor: 3 })],
    ['matter_timekeeper', card({ matterId: matter, timekeeperId: person, rateMinor: 4 })],
    ['blended_client', card({ kind: 'blended', clientId: client, rateMinor: 5 })],
    ['blended_matter', card({ kind: 'blended', matterId: matter, rateMinor: 6 })],
  ] as const;
  it.each(levels.map(([level], at) => [level, at] as const))('%s wins over all below it', (level, at) => {
    const cards = levels.slice(0, at + 1).map(([, one]) => one);
    expect(rate(...cards)).toMatchObject({ level, rateMinor: at + 1 });
    expect(rate(...cards.toReversed())).toMatchObject({ level, rateMinor: at + 1 });
  });

  it('the entry’s own rate wins, then the PMS’s, and the cards’ is told beside it (contract 25)', () => {
    const table = createRateTable([card({ timekeeperId: person, rateMinor: 40_000 })]);
    const known = { entryMinor: null, pmsMatterMinor: null, pmsTimekeeperMinor: null };
    expect(rateFor(question, known, table)).toMatchObject({ level: 'timekeeper', rateMinor: 40_000 });
    const pms = { ...known, pmsTimekeeperMinor: 45_000 };
    expect(rateFor(question, pms, table)).toMatchObject({
      level: 'pms_timekeeper',
      rateMinor: 45_000,
      overCardMinor: 5000,
    });
    expect(rateFor(question, { ...pms, pmsMatterMinor: 44_000 }, table)).toMatchObject({
      level: 'pms_matter',
      overCardMinor: 4000,
    });
    expect(rateFor(question, { ...pms, entryMinor: 0 }, table)).toMatchObject({
      level: 'entry',
      rateMinor: 0,
      overCardMinor: -40_000,
    });
    expect(rateFor(question, known, createRateTable([])).rateMinor).toBeNull();
  });
});

describe('dates', () => {
  it('go by the work date, first and last day included; a later card holds over an earlier one for its days', () => {
    const first = card({ timekeeperId: person, rateMinor: 100 });
    const summer = card({ timekeeperId: person, rateMinor: 200, from: '2026-06-01', to: '2026-08-31' });
    const table = createRateTable([first, summer]);
    const on = (workDate: string) => cardRate(table, { ...question, workDate })?.rateMinor ?? null;
    expect(['2025-12-31', '2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map(on)).toEqual([
      null,
      100,
      200,
      200,
      100,
    ]);
  });

  it('a card without a rate ends what was before it, and the next level is asked', () => {
    const cards = [
      card({ timekeeperId: person, rateMinor: 100 }),
      card({ classCode: 'ASSOC', rateMinor: 70 }),
      card({ timekeeperId: person, rateMinor: null, from: '2026-11-01' }),
    ];
    expect(rate(...cards)).toMatchObject({ level: 'class', rateMinor: 70 });
  });
});

describe('caps and discounts', () => {
  it('are taken in the stated order: base, the lowest cap, one discount, rounded once', () => {
    const found = rate(
      card({ timekeeperId: person, rateMinor: 45_001 }),
      card({ kind: 'cap', clientId: client, rateMinor: 40_001 }),
      card({ kind: 'cap', classCode: 'ASSOC', rateMinor: 50_000 }),
      card({ kind: 'discount', clientId: client, rateMinor: null, discountBasis: 5000 }),
      card({ kind: 'discount', matterId: matter, rateMinor: null, discountBasis: 1250 }),
    );
    // 400.01 less 12.5 % is 350.00875, half up 350.01.
    expect(found).toMatchObject({ level: 'timekeeper', rateMinor: 35_001 });
    expect(found?.steps.map(({ step }) => step)).toEqual(['base', 'cap', 'discount']);
  });

  it('nobody else’s cap binds', () => {
    expect(
      rate(
        card({ timekeeperId: person, rateMinor: 300 }),
        card({ kind: 'cap', timekeeperId: other, rateMinor: 1 }),
        card({ kind: 'cap', clientId: client, classCode: 'PARTNR', rateMinor: 1 }),
      )?.rateMinor,
    ).toBe(300);
  });

  it('a discount is exact', () => {
    expect([discounted(33_333, 333), discounted(1, 5000), discounted(99, 10_000)]).toEqual([32_223, 1, 0]);
  });
});

test.each([
  ['kind', { kind: 'rate', clientId: client, classCode: null }],
  ['kind', { kind: 'blended', timekeeperId: person }],
  ['to', { timekeeperId: person, to: '2025-12-31' }],
  ['rateMinor', { kind: 'discount', clientId: client, discountBasis: 100 }],
  ['discountBasis', { timekeeperId: person, discountBasis: 100 }],
  ['currency', { timekeeperId: person, currency: 'EUR' }],
] as const)('a card at fault is refused by its field: %s', (field, content) => {
  expect(cardProblem(card(content), ['USD'])).toMatchObject({ field });
});
