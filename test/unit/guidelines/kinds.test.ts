import { describe, expect, it } from 'vitest';
import { ruleKinds } from '../../../shared/guidelines/kinds';
import { matter } from './sample-line';
import { expense, fee, flagged, flagsOn, okafor, park, rivera } from './sample-rules';

const hour = 3600;
const tenth = 360;

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

describe('the narrative', () => {
  it('block billing by the client’s own measures', () => {
    const text = 'Review lease, guaranty and estoppel certificate';
    expect(flagged({ kind: 'block-billing' }, [fee({ narrative: text })])).toEqual([]);
    const two = 'Draft motion to compel; call opposing counsel about meet and confer';
    expect(flagged({ kind: 'block-billing', minTasks: 3 }, [fee({ narrative: two })])).toEqual([]);
    const [flag] = flagsOn({ kind: 'block-billing', action: 'adjust', cutPercent: 50 }, [
      fee({ narrative: two, seconds: 5400 }),
    ]);
    expect(flag?.guideline?.adjustment).toEqual({ what: 'seconds', before: 5400, after: 2700 });
    expect(flag?.guideline?.fix).toBe('split');
    const marshal = 'Marshal exhibits for trial; draft witness list';
    expect(flagged({ kind: 'block-billing' }, [fee({ narrative: marshal })])).toEqual([]);
    expect(flagged({ kind: 'block-billing', moreVerbs: ['Marshal'] }, [fee({ narrative: marshal })])).toEqual(
      [0],
    );
  });

  it.each([
    'Review contracts A, B and C',
    'Review agreement between Marks and Spencer',
    'Draft motion (.5); call counsel (.7)',
    'Draft motion (.5); call counsel [0.7 hrs]',
  ])('the traps of block billing: %s', (narrative) => {
    expect(flagged({ kind: 'block-billing' }, [fee({ narrative })])).toEqual([]);
  });

  it('vague words in any case and whole words only', () => {
    const rule = {
      kind: 'vague-words',
      phrases: ['file review'],
      alone: ['trial preparation'],
      minChars: 12,
    };
    expect(
      flagged(rule, [
        fee({ narrative: 'FILE  review of depositions' }),
        fee({ narrative: 'Profile reviewed for hearing' }),
      ]),
    ).toEqual([0]);
    expect(
      flagged(rule, [
        fee({ narrative: 'Trial preparation' }),
        fee({ narrative: 'Trial preparation of Dr. Cole' }),
      ]),
    ).toEqual([0]);
    expect(flagged(rule, [fee({ narrative: 'Call Jones' })])).toEqual([0]);
  });

  it('length, clerical work, research', () => {
    expect(
      flagged({ kind: 'narrative-length', maxWords: 4 }, [
        fee({ narrative: 'one two three four' }),
        fee({ narrative: 'one two three four five' }),
      ]),
    ).toEqual([1]);
    expect(
      flagged({ kind: 'narrative-length', maxChars: 9 }, [
        fee({ narrative: '123456789' }),
        fee({ narrative: '1234567890' }),
      ]),
    ).toEqual([1]);
    const clerical = { kind: 'clerical', phrases: ['proofread'], codes: ['L140'] };
    expect(
      flagged(clerical, [
        fee({ narrative: 'Proofread brief' }),
        fee({ taskCode: 'L140' }),
        fee(),
        fee({ narrative: 'Proofread', billing: 'no_charge' }),
      ]),
    ).toEqual([0, 1]);
    const research = { kind: 'research', maxHours: 1 };
    expect(
      flagged(research, [
        fee({ activityCode: 'A102' }),
        fee({ activityCode: 'A102', seconds: hour }),
        fee({ narrative: 'Legal research on venue' }),
      ]),
    ).toEqual([0, 2]);
  });

  it('travel at a share, not again once taken off, and short ways not at all', () => {
    const rule = { kind: 'travel', action: 'adjust', billablePercent: 50, minMiles: 100 };
    const on = (line: ReturnType<typeof fee>) => flagsOn(rule, [line])[0]?.guideline?.adjustment?.after;
    expect(on(fee({ activityCode: 'A112', seconds: 4 * hour }))).toBe(2 * hour);
    expect(on(fee({ activityCode: 'A112', seconds: 2 * hour }, 4 * hour))).toBeUndefined();
    expect(on(fee({ narrative: 'Travel to deposition (40 miles)', seconds: hour }))).toBe(0);
    expect(on(fee({ narrative: 'Travel to deposition (140 miles)', seconds: hour }))).toBe(hour / 2);
    expect(on(fee())).toBeUndefined();
  });
});

describe('the hours', () => {
  it('of a day: by matter, by client or over all; rounded hours count', () => {
    const other = '00000000-0000-7000-8000-000000000002';
    const lines = [
      fee({ seconds: 5 * hour }),
      fee({ seconds: 4 * hour, matterId: other }),
      fee({ seconds: 2 * hour }),
    ];
    expect(flagged({ kind: 'hours-per-day', maxHours: 8, scope: 'matter' }, lines)).toEqual([]);
    expect(flagged({ kind: 'hours-per-day', maxHours: 6, scope: 'matter' }, lines)).toEqual([0, 2]);
    expect(flagged({ kind: 'hours-per-day', maxHours: 8, scope: 'client' }, lines)).toEqual([0, 1, 2]);
    expect(flagged({ kind: 'hours-per-day', maxHours: 8 }, lines)).toEqual([0, 1, 2]);
    expect(flagged({ kind: 'hours-per-day', maxHours: 8, when: { classes: ['ASSOC'] } }, lines)).toEqual([]);
  });

  it('of a day adjusted: what is over comes off the later lines', () => {
    const lines = [fee({ seconds: 5 * hour }), fee({ seconds: 4 * hour }), fee({ seconds: 2 * hour })];
    const rule = { kind: 'hours-per-day', action: 'adjust', maxHours: 8 };
    expect(flagged(rule, lines)).toEqual([1, 2]);
    expect(flagsOn(rule, lines)[0]?.guideline?.adjustment?.after).toBe(0);
    expect(flagsOn(rule, lines.slice(0, 2))[0]?.guideline?.adjustment?.after).toBe(3 * hour);
  });

  it('in increments, and many small ones', () => {
    const rule = { kind: 'increment', action: 'adjust', hours: 0.25 };
    expect(flagged(rule, [fee({ seconds: 900 }), fee({ seconds: 1080 })])).toEqual([1]);
    expect(flagsOn(rule, [fee({ seconds: 1080 })])[0]?.guideline?.adjustment?.after).toBe(900);
    const small = [1, 2, 3, 4].map(() => fee({ seconds: tenth }));
    expect(flagged({ kind: 'chipping', maxPerDay: 4 }, small)).toEqual([]);
    expect(flagged({ kind: 'chipping', maxPerDay: 3 }, [...small, fee({ seconds: 720 })])).toEqual([
      0, 1, 2, 3,
    ]);
  });
});

describe('rates and people', () => {
  it('caps by class, blended rates', () => {
    const cap = { kind: 'rate-cap', action: 'adjust', cap: 400, capByClass: { ASSOC: 300, PARTNR: 450 } };
    expect(
      flagged(cap, [
        fee({ rateMinor: 45_000 }),
        fee({ rateMinor: 45_001 }),
        fee({ timekeeperId: okafor, rateMinor: 30_100 }),
        fee({ timekeeperId: park, rateMinor: 40_100 }),
        fee({ rateMinor: 99_999, billing: 'no_charge' }),
      ]),
    ).toEqual([1, 2, 3]);
    expect(
      flagsOn(cap, [fee({ timekeeperId: okafor, rateMinor: 30_100 })])[0]?.guideline?.adjustment,
    ).toEqual({ what: 'rate', before: 30_100, after: 30_000 });
    expect(
      flagged({ kind: 'rate-cap', blendedRate: 275.5 }, [
        fee({ rateMinor: 27_550 }),
        fee({ rateMinor: 20_000 }),
      ]),
    ).toEqual([1]);
  });

  it('agreed rates by date; unlisted people; the nearest entry wins', () => {
    const card = {
      kind: 'rate-card',
      action: 'adjust',
      agreed: [
        { class: 'PARTNR', rate: 500 },
        { timekeeper: 'ar', to: '2026-10-31', rate: 420 },
        { timekeeper: 'Ana Rivera', from: '2026-11-01', rate: 440 },
      ],
    };
    const adjusted = (line: ReturnType<typeof fee>) => flagsOn(card, [line])[0]?.guideline?.adjustment?.after;
    expect(adjusted(fee({ rateMinor: 45_000 }))).toBe(44_000);
    expect(adjusted(fee({ rateMinor: 45_000, workDate: '2026-10-31' }))).toBe(42_000);
    expect(adjusted(fee({ rateMinor: 40_000 }))).toBeUndefined();
    expect(flagsOn(card, [fee({ timekeeperId: okafor })])[0]?.message).toBe(
      'No rate is agreed for Sam Okafor on this date.',
    );
    expect(flagged({ ...card, unlisted: 'ignore' }, [fee({ timekeeperId: okafor })])).toEqual([]);
  });

  it('rates that rose too soon', () => {
    const lines = [
      fee({ workDate: '2026-01-05', rateMinor: 40_000 }),
      fee({ rateMinor: 40_000 }),
      fee({ rateMinor: 42_000 }),
      fee({ timekeeperId: okafor, rateMinor: 30_000 }),
    ];
    expect(flagged({ kind: 'rate-change', lockedMonths: 24 }, lines)).toEqual([2]);
    expect(flagged({ kind: 'rate-change', lockedMonths: 6 }, lines)).toEqual([]);
  });

  it('approved, new, excluded, too many', () => {
    const three = [rivera, okafor, park].map((timekeeperId) => fee({ timekeeperId }));
    expect(flagged({ kind: 'approved-timekeepers', approved: ['Ana Rivera', 'lp'] }, three)).toEqual([1]);
    expect(flagged({ kind: 'approved-timekeepers', byMatter: { [matter.number]: ['SO'] } }, three)).toEqual([
      0, 2,
    ]);
    expect(flagged({ kind: 'approved-timekeepers', byMatter: { 'another-1': ['SO'] } }, three)).toEqual([]);
    expect(flagged({ kind: 'new-timekeeper' }, three)).toEqual([1, 2]);
    expect(flagged({ kind: 'excluded-classes', classes: ['PARALG'] }, three)).toEqual([2]);
    expect(flagged({ kind: 'excluded-classes', minYearsCalled: 2 }, three)).toEqual([1]);
    expect(
      flagged({ kind: 'staffing', maxTimekeepers: 2 }, [
        ...three,
        fee({ timekeeperId: park }),
        fee({ timekeeperId: rivera }),
      ]),
    ).toEqual([1]);
  });

  it('conferences: nobody, the senior only, up to so many', () => {
    const at = [park, okafor, rivera].map((timekeeperId) => fee({ timekeeperId, activityCode: 'A105' }));
    const rule = { kind: 'conference', codes: ['A105'] };
    expect(flagged({ ...rule, paysFor: 'nobody' }, at)).toEqual([0, 1, 2]);
    expect(flagged({ ...rule, paysFor: 'senior only' }, at)).toEqual([0, 1]);
    expect(flagged({ ...rule, maxAttendees: 2 }, at)).toEqual([0]);
    expect(
      flagged({ ...rule, maxAttendees: 1 }, [
        at[0] ?? fee(),
        fee({ timekeeperId: rivera, workDate: '2026-11-16', activityCode: 'A105' }),
      ]),
    ).toEqual([]);
  });
});

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

it('every kind of rule is tried here or in the reading test', () => {
  expect(new Set(ruleKinds.map(({ kind }) => kind)).size).toBe(28);
});
