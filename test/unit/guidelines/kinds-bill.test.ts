import { describe, expect, it } from 'vitest';
import { expense, fee, flagged, flagsOn } from './sample-rules';

const hour = 3600;

describe('dates', () => {
  it('stale, future, outside the period, over months and years, free days', () => {
    expect(
      flagged({ kind: 'stale', maxAgeDays: 60 }, [
        fee({ workDate: '2026-09-19' }),
        fee({ workDate: '2026-09-18' }),
        expense({ date: '2026-09-18' }),
      ]),
    ).toEqual([1, 2]);
    expect(
      flagged({ kind: 'future' }, [fee({ workDate: '2026-11-18' }), fee({ workDate: '2026-11-19' })]),
    ).toEqual([1]);
    const period = { from: '2026-11-01', to: '2026-11-30', source: 'as set' };
    expect(flagged({ kind: 'billing-period' }, [fee(), fee({ workDate: '2026-10-31' })], { period })).toEqual(
      [1],
    );
    expect(flagged({ kind: 'billing-period' }, [fee(), fee({ workDate: '2026-10-31' })])).toEqual([]);
    expect(
      flagged({ kind: 'billing-period', maxMonths: 1 }, [fee(), fee({ workDate: '2026-10-31' })]),
    ).toEqual([1]);
    expect(
      flagged({ kind: 'billing-period', sameYear: true }, [fee(), fee({ workDate: '2025-12-31' })]),
    ).toEqual([1]);
    expect(
      flagged({ kind: 'weekend', holidays: ['2026-11-17'] }, [
        fee(),
        fee({ workDate: '2026-11-14' }),
        fee({ workDate: '2026-11-16' }),
      ]),
    ).toEqual([0, 1]);
  });

  it('a discount for lateness, never more than the whole', () => {
    const rule = { kind: 'late-invoice', action: 'adjust', percentPerMonth: 5, graceDays: 60 };
    const line = (workDate: string) => fee({ workDate, seconds: hour, rateMinor: 45_000 });
    const adjusted = (workDate: string) => flagsOn(rule, [line(workDate)])[0]?.guideline?.adjustment?.after;
    expect(adjusted('2026-09-19')).toBeUndefined();
    expect(adjusted('2026-09-18')).toBe(42_750);
    expect(adjusted('2026-08-19')).toBe(40_500);
    expect(adjusted('2020-01-01')).toBe(0);
  });
});

describe('sums over the bill', () => {
  it('duplicates: the first one stays', () => {
    const lines = [
      fee(),
      fee(),
      fee({ narrative: 'draft motion to compel further answers to INTERROGATORIES' }),
      fee({ seconds: 720 }),
    ];
    expect(flagged({ kind: 'duplicate' }, lines)).toEqual([1, 2]);
    const near = [
      fee({ workDate: '2026-11-10' }),
      fee({ workDate: '2026-11-12' }),
      fee({ workDate: '2026-11-17' }),
    ];
    expect(flagged({ kind: 'duplicate' }, near)).toEqual([]);
    expect(flagged({ kind: 'duplicate', withinDays: 3 }, near)).toEqual([1]);
  });

  it('budgets by matter, phase and task', () => {
    const lines = [1, 2, 3].map(() => fee({ seconds: hour, rateMinor: 40_000 }));
    const rule = { kind: 'budget', budgets: [{ amount: 1000 }] };
    expect(flagged(rule, lines)).toEqual([2]);
    expect(flagged({ ...rule, warnAtPercent: [75, 100] }, lines)).toEqual([1, 2]);
    expect(flagged({ kind: 'budget', budgets: [{ code: 'L300', amount: 700 }] }, lines)).toEqual([1, 2]);
    expect(flagged({ kind: 'budget', budgets: [{ code: 'L100', amount: 1 }] }, lines)).toEqual([]);
    expect(flagged({ kind: 'budget', budgets: [{ matter: 'x', amount: 1 }] }, lines)).toEqual([]);
  });

  it('the size of the bill is told once', () => {
    const lines = [fee({ seconds: hour, rateMinor: 40_000 }), fee({ seconds: hour, rateMinor: 40_000 })];
    expect(flagged({ kind: 'invoice-size', minTotal: 801 }, lines)).toEqual([0]);
    expect(flagged({ kind: 'invoice-size', maxTotal: 799 }, lines)).toEqual([0]);
    expect(flagged({ kind: 'invoice-size', minTotal: 800, maxTotal: 800 }, lines)).toEqual([]);
  });

  it('expenses: unit, day, receipt, approval, not paid, overhead', () => {
    const limits = [
      { codes: ['E101'], unitMax: 0.1 },
      { codes: ['E111'], dayMax: 75 },
    ];
    const rule = { kind: 'expense-limit', action: 'adjust', limits };
    expect(flagged(rule, [expense(), expense({ unitPrice: 1500 }), fee()])).toEqual([1]);
    const [copy] = flagsOn(rule, [expense({ unitPrice: 1500 })]);
    expect(copy?.guideline).toMatchObject({
      reason: 'COPY',
      adjustment: { what: 'amount', before: 1500, after: 1000 },
    });
    const meal = (price: number) => expense({ code: 'E111', quantity: 1_0000, unitPrice: price * 10_000 });
    expect(flagsOn(rule, [meal(50), meal(40)])[0]?.guideline?.adjustment).toEqual({
      what: 'amount',
      before: 4000,
      after: 2500,
    });
    const papers = {
      kind: 'expense-limit',
      receiptAbove: 25,
      approvalAbove: 500,
      notBillable: ['E103'],
      overhead: ['Westlaw'],
    };
    const rules = (line: ReturnType<typeof expense>) => flagsOn(papers, [line]).map((flag) => flag.rule);
    expect(rules(meal(25))).toEqual([]);
    expect(rules(meal(501))).toEqual(['it/receipt', 'it/approval']);
    expect(rules(expense({ code: 'E103', description: 'Westlaw search' }))).toEqual([
      'it/not-billable',
      'it/overhead',
    ]);
  });

  it('codes by the policy that the pickers ask', () => {
    const rules = (line: ReturnType<typeof fee> | ReturnType<typeof expense>, more: object) =>
      flagsOn({ kind: 'codes', ...more }, [line]).map((flag) => `${flag.rule} ${flag.field}`);
    expect(
      rules(fee({ taskCode: null, activityCode: null }), { requireTask: true, requireActivity: true }),
    ).toEqual(['it/missing-task taskCode', 'it/missing-activity activityCode']);
    expect(rules(fee(), { deny: ['L3*'] })).toEqual(['it/denied-task taskCode']);
    expect(rules(expense({ code: null }), { requireExpense: true })).toEqual(['it/missing-expense null']);
    expect(rules(fee({ taskCode: null, billing: 'non_billable' }), { requireTask: true })).toEqual([]);
  });
});
