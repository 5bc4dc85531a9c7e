import { describe, expect, it } from 'vitest';
import { parseQuickEntry } from '../../../shared/quick-entry/parse';
import { context, matters } from './sample';

const read = (text: string, more: Partial<typeof context> = {}) =>
  parseQuickEntry(text, { ...context, ...more }).entries[0];
const matterId = (text: string) => {
  const { matter } = read(text);
  return matter.kind === 'one' ? matter.id : matter.kind;
};

describe('a whole line', () => {
  it('reads the line of the screens', () => {
    const text = '1.2 smith draft motion to compel #L350 /A103 yest';
    const entry = read(text);
    expect(entry).toMatchObject({
      seconds: 4320,
      matter: { kind: 'one', id: matters.smith.id, query: 'smith', inherited: false },
      workDate: '2026-11-17',
      dateSaid: true,
      taskCode: 'L350',
      activityCode: 'A103',
      billing: 'billable',
      narrative: 'Draft motion to compel',
      missing: [],
      notes: [],
    });
    expect(entry.spans.map((span) => [span.kind, text.slice(span.start, span.end)])).toEqual([
      ['hours', '1.2'],
      ['matter', 'smith'],
      ['task', '#L350'],
      ['activity', '/A103'],
      ['date', 'yest'],
    ]);
  });

  it('says what is missing and keeps nonsense as a draft', () => {
    expect(read('').missing).toEqual(['hours', 'matter', 'narrative']);
    expect(read('qwerty ??? 🙂').missing).toEqual(['hours', 'matter']);
    expect(read('1.2 smith').missing).toEqual(['narrative', 'task code', 'activity code']);
  });
});

describe('hours', () => {
  it.each([
    ['1.2 acme lease call', 4320],
    ['.3 acme lease call', 1080],
    ['1.2h acme lease call', 4320],
    ['72m acme lease call', 4320],
    ['1:12 acme lease call', 4320],
    ['1h12 acme lease call', 4320],
    ['1h 12m acme lease call', 4320],
    ['12u acme lease call', 4320],
    ['2 acme lease call', 7200],
    ['9-10:30 acme lease call', 5400],
    ['10-2 acme lease call', 14_400],
    ['11am-1pm acme lease call', 7200],
    ['acme lease call 1.2', 4320],
    ['acme lease call .5 #L350', 1800],
    ['acme lease call 45m yest', 2700],
    ['@acme 1.2 call', 4320],
  ])('%s', (text, seconds) => {
    expect(read(text).seconds).toBe(seconds);
  });

  it.each([
    ['smith research Rule 1.2', null, 'Research Rule 1.2'],
    ['smith review exhibits 9-10', null, 'Review exhibits 9-10'],
    ['smith prepare exhibits 1 and 2', null, 'Prepare exhibits 1 and 2'],
    ['.4 smith review Rule 1.2', 1440, 'Review Rule 1.2'],
    ['smith argue Rule 1.2 motion', null, 'Argue Rule 1.2 motion'],
    ['30 smith call', null, '30 call'],
    ['0.0 smith call', null, '0.0 call'],
    ['smith review 1.2 of the motion', null, 'Review 1.2 of the motion'],
  ])('%s', (text, seconds, narrative) => {
    expect(read(text)).toMatchObject({ seconds, narrative });
  });

  it('counts once: what is said at the head leaves the tail alone', () => {
    expect(read('1.0 smith call 2.0')).toMatchObject({ seconds: 3600, narrative: 'Call 2.0' });
  });
});

describe('dates', () => {
  it.each([
    ['1 smith call today', '2026-11-18'],
    ['1 smith call yest', '2026-11-17'],
    ['1 smith call mon', '2026-11-16'],
    ['1 smith call wed', '2026-11-18'],
    ['1 smith call thu', '2026-11-12'],
    ['1 smith call 11/16', '2026-11-16'],
    ['1 smith call 12/30', '2025-12-30'],
    ['1 smith call 12/1', '2026-12-01'],
    ['1 smith call 2/28/25', '2025-02-28'],
    ['1 smith call 2026-11-02', '2026-11-02'],
    ['1 smith call -2', '2026-11-16'],
    ['yest 1 smith call', '2026-11-17'],
    ['1 smith yest call', '2026-11-17'],
    ['sun 1 smith call', '2026-11-18'],
    ['1 smith call sun', '2026-11-15'],
  ])('%s', (text, date) => {
    expect(read(text).workDate).toBe(date);
  });

  it.each([
    '1 smith review letter of 11/16',
    '1 smith prepare for hearing on mon',
    '1 smith call 2/30',
    '1 smith call next fri',
    '1 smith prepare deposition monday',
  ])('%s stays text', (text) => {
    expect(read(text)).toMatchObject({ dateSaid: false, workDate: '2026-11-18' });
  });
});

describe('matters', () => {
  it.each([
    ['1 00231-004 call', matters.smith.id],
    ['1 231-4 call', matters.smith.id],
    ['1 @00231 call', matters.smith.id],
    ['1 smith v. jones call', matters.smith.id],
    ['1 smith jones call', matters.smith.id],
    ['1 smtih call', matters.smith.id],
    ["1 smith's call", matters.smith.id],
    ['1 nunez call', matters.nunez.id],
    ['1 obrien call', matters.nunez.id],
    ['1 acme lease amendment', matters.acmeLease.id],
    ['1 acme bolt call', matters.acmeBolt.id],
    ['1 sun call', matters.sun.id],
    ['1 @kraft call', matters.kraft.id],
    ['draft motion smith 1.2', 'none'],
    ['1 draft motion', 'none'],
    ['1 call court', 'none'],
    ['1 vanished call', 'none'],
    ['1 2024 budget', 'none'],
    ['1 acme call', 'several'],
    ['1 @zebra call', 'temporary'],
  ])('%s', (text, expected) => {
    expect(matterId(text)).toBe(expected);
  });

  it('takes no more words than name the matter', () => {
    expect(read('1 smith jones letter review').narrative).toBe('Letter review');
    expect(read('1 smith draft motion').narrative).toBe('Draft motion');
    expect(read('1 acme lease review lease').narrative).toBe('Review lease');
  });

  it('opens the list for several, recent ones first, and takes the pick', () => {
    const { matter } = read('1 acme call');
    expect(matter).toMatchObject({ kind: 'several', query: 'acme', total: 3 });
    if (matter.kind !== 'several') throw new Error('unreachable');
    expect(matter.candidates.map((candidate) => candidate.matter.name)).toEqual([
      'Acme v. Bolt',
      'Acme Lease',
      'Kraft Draft Pictures',
    ]);
    const picks = new Map([['acme', matters.acmeLease.id]]);
    expect(read('1 acme call', { picks }).matter).toMatchObject({ kind: 'one', id: matters.acmeLease.id });
    expect(read('1 acme bolt call', { picks }).matter).toMatchObject({ id: matters.acmeBolt.id });
  });

  it('keeps an unknown name as text, or as a temporary matter where it is marked', () => {
    expect(read('1 zebra call')).toMatchObject({ matter: { kind: 'none' }, narrative: 'Zebra call' });
    expect(read('1 @"Doe Estate" call')).toMatchObject({
      matter: { kind: 'temporary', name: 'Doe Estate' },
      narrative: 'Call',
      missing: [],
    });
  });
});

describe('marks', () => {
  it('reads codes, billing and phrases anywhere', () => {
    expect(read('1 smith #l350 hearing on ;mtc !nc')).toMatchObject({
      taskCode: 'L350',
      billing: 'no_charge',
      narrative: 'Hearing on motion to compel',
    });
    expect(read('1 smith call !nb').billing).toBe('non_billable');
    expect(read('1 smith call #A103')).toMatchObject({ taskCode: null, activityCode: 'A103' });
  });

  it('leaves what it does not know in the text, and says so', () => {
    expect(read('1 smith call #L999 /etc ;zzz !x and/or')).toMatchObject({
      taskCode: null,
      narrative: 'Call #L999 /etc ;zzz !x and/or',
      notes: [
        'L999 is not in the list of task codes and stays in the text.',
        ';zzz is no phrase and stays in the text.',
      ],
    });
    expect(read('1 smith call #L350 #L110')).toMatchObject({ taskCode: 'L350', narrative: 'Call #L110' });
  });

  it('takes codes by their shape while no table is cached', () => {
    expect(read('1 smith call #L999', { codes: [] })).toMatchObject({ taskCode: 'L999', notes: [] });
  });
});

describe('several entries', () => {
  it('begins a second entry at ++, on the same matter and day', () => {
    const { entries } = parseQuickEntry(
      '1.2 smith draft motion yest ++ .5 call with expert ++ .1 acme lease call',
      context,
    );
    expect(entries.map((entry) => [entry.seconds, entry.workDate, entry.narrative])).toEqual([
      [4320, '2026-11-17', 'Draft motion'],
      [1800, '2026-11-17', 'Call with expert'],
      [360, '2026-11-17', 'Call'],
    ]);
    expect(entries[1]?.matter).toMatchObject({ id: matters.smith.id, inherited: true });
    expect(entries[2]?.matter).toMatchObject({ id: matters.acmeLease.id, inherited: false });
  });

  it('gives one entry per pasted line, each for itself', () => {
    const text = Array.from({ length: 10 }, (_, at) => `.${Math.min(at + 1, 9)} smith call ${at}x`).join(
      '\n\n',
    );
    const { entries } = parseQuickEntry(text, context);
    expect(entries).toHaveLength(10);
    expect(parseQuickEntry('1 smith call yest\n2 hearing', context).entries[1]).toMatchObject({
      matter: { kind: 'none' },
      workDate: '2026-11-18',
    });
  });

  it('leaves C++ alone', () => {
    expect(parseQuickEntry('1 smith review C++ source', context).entries).toHaveLength(1);
  });
});
