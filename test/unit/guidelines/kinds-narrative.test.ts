import { describe, expect, it } from 'vitest';
import { fee, flagged, flagsOn } from './sample-rules';

const hour = 3600;
const tenth = 360;

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
