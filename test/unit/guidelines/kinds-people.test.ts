import { describe, expect, it } from 'vitest';
import { matter } from './sample-line';
import { fee, flagged, flagsOn, okafor, park, rivera } from './sample-rules';

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
