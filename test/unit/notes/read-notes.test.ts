import { describe, expect, it } from 'vitest';
import { longestNotes, mostStaged, readNotes } from '../../../shared/notes/read-notes';
import { context } from '../quick-entry/sample';

/** An entry in short: hours, matter (a star: passed on), day where said, narrative. */
function told(text: string): string[] {
  return readNotes(text, context).entries.map((entry) => {
    const { matter } = entry;
    const name = matter.kind === 'one' ? matter.matter.name + (matter.inherited ? '*' : '') : matter.kind;
    const day = entry.dateSaid ? entry.workDate.slice(5) : '-';
    return [entry.seconds === null ? '-' : entry.seconds / 3600, name, day, entry.narrative].join(' | ');
  });
}

/** What was set aside, as `kind: text`. */
function aside(text: string): string[] {
  return readNotes(text, context).unused.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('dictated text', () => {
  it('is parted where hours are told, the matter said once', () => {
    const text =
      'one point two hours on Smith drafting motion to compel, then half an hour call with opposing counsel';
    expect(told(text)).toEqual([
      '1.2 | Smith v. Jones | - | Drafting motion to compel',
      '0.5 | Smith v. Jones* | - | Call with opposing counsel',
    ]);
    expect(aside(text)).toEqual(['joining: on', 'joining: then']);
  });

  it.each([
    ['an hour and a half preparing witness', 1.5],
    ['two hours and fifteen minutes drafting', 2.25],
    ['three quarters of an hour on research', 0.75],
    ['a quarter of an hour call', 0.25],
    ['forty-five minutes review', 0.75],
    ['point three call', 0.3],
    ['one point two five hours drafting', 1.25],
    ['1.5 hrs drafting', 1.5],
    ['2 hours drafting', 2],
    ['from 9 to 10:30 hearing prep', 1.5],
    ['between 2 pm and 3:15 pm hearing', 1.25],
    ['draft motion (.4)', 0.4],
    ['reviewed file for 20 min.', 1 / 3],
  ])('%s', (text, hours) => {
    expect(readNotes(text, context).entries.map(({ seconds }) => (seconds ?? 0) / 3600)).toEqual([hours]);
  });

  it.each([
    'review exhibits 9-10 and section 3.4',
    'research Rule 1.2',
    'settlement of 1.2 million discussed',
    'hearing set at 10:30',
    'review pages 3 to 12',
  ])('a number that the sentence needs is no time: %s', (text) => {
    const { entries } = readNotes(text, context);
    expect(entries.map(({ seconds }) => seconds)).toEqual([null]);
    expect(entries[0]?.narrative.toLowerCase()).toBe(text.toLowerCase());
  });
});

describe('lists', () => {
  it('hours may come last, and a list under a heading has its day and its matter', () => {
    expect(
      told(
        'Monday 11/16\nSmith v. Jones:\n- prep for hearing .8\n- attend hearing 1.3\n\nAcme lease: 45 min mark up',
      ),
    ).toEqual([
      '0.8 | Smith v. Jones* | 11-16 | Prep for hearing',
      '1.3 | Smith v. Jones* | 11-16 | Attend hearing',
      '0.75 | Acme Lease | 11-16 | Mark up',
    ]);
  });

  it('several times in one line are several entries', () => {
    expect(told('Smith: 1.2 draft motion to compel; .5 tc w/ oc re depo dates; 0.3 email client')).toEqual([
      '1.2 | Smith v. Jones | - | Draft motion to compel',
      '0.5 | Smith v. Jones* | - | Tc w/ oc re depo dates',
      '0.3 | Smith v. Jones* | - | Email client',
    ]);
  });

  it('marks and known codes are taken; two matters of one name stay two', () => {
    const [entry] = readNotes('.5 acme call #L350 A103 !nc', context).entries;
    expect(entry).toMatchObject({
      taskCode: 'L350',
      activityCode: 'A103',
      billing: 'no_charge',
      narrative: 'Call',
      missing: ['matter'],
    });
    expect(entry?.matter.kind).toBe('several');
  });

  it('a matter named within a sentence stays in it', () => {
    expect(told('.4 call with Pat on Smith deposition dates')).toEqual([
      '0.4 | Smith v. Jones | - | Call with Pat on Smith deposition dates',
    ]);
  });
});

describe('an e-mail', () => {
  const text = [
    'From: Ana Rivera <ana@firm.example>',
    'Date: Tue, 17 Nov 2026 18:02:11 -0500',
    'Subject: RE: Smith v. Jones',
    '',
    'Hi Pat,',
    '',
    'Drafted the opposition for two hours, plus 30 minutes on the proposed order.',
    'Lunch was great.',
    '',
    'Best regards,',
    'Ana Rivera',
    '',
    'On Mon, Nov 16, 2026 at 9:01 AM Pat <pat@firm.example> wrote:',
    '> 1.2 on Acme?',
  ].join('\r\n');

  it('gives its day and its matter to what it tells', () => {
    expect(told(text)).toEqual([
      '2 | Smith v. Jones* | 11-17 | Drafted the opposition',
      '0.5 | Smith v. Jones* | 11-17 | Proposed order.',
    ]);
  });

  it('shows what was not used, and why', () => {
    const set = aside(text);
    expect(set).toContain('greeting: Hi Pat,');
    expect(set).toContain('no_work: Lunch was great.');
    expect(set).toContain('signature: Ana Rivera');
    expect(set).toContain('quoted: > 1.2 on Acme?');
  });
});

describe('what nobody would write', () => {
  it.each([
    ['half a megabyte of words', 'lorem ipsum dolor '.repeat(28_000)],
    ['one word of half a megabyte', 'x'.repeat(500_000)],
    ['half a megabyte of hours', '1.2 call; '.repeat(50_000)],
    ['unclosed quotes', '@"'.repeat(250_000)],
    ['blanks', ' \t'.repeat(250_000)],
    ['line breaks', '\n'.repeat(500_000)],
    ['header after header', 'From: \n'.repeat(70_000)],
    ['sign-offs', 'best '.repeat(100_000)],
    ['brackets', '('.repeat(500_000)],
  ])('%s is read like anything else', (_, text) => {
    const reading = readNotes(text, context);
    expect(reading.entries.length).toBeLessThanOrEqual(mostStaged + 200);
    expect(reading).toEqual(readNotes(text, context));
  });

  it('what stands beyond the limit is shown as not read', () => {
    const text = `${'1.2 call\n'.repeat(60_000)}`;
    expect(readNotes(text, context).unused.at(-1)).toEqual({
      start: longestNotes,
      end: text.length,
      kind: 'too_much',
    });
  });
});
