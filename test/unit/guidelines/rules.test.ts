import { describe, expect, it } from 'vitest';
import { matter, verdicts } from './sample-line';

const hour = 3600;

describe('a line without fault', () => {
  it('has no flags, and nothing on the PMS as it is has any', () => {
    expect(verdicts({})).toEqual([]);
    expect(verdicts({ narrative: '', seconds: 0, matterId: null }, { onPms: true })).toEqual([]);
  });
});

describe('what blocks', () => {
  it('the matter', () => {
    expect(verdicts({ matterId: null }, { matter: null })).toEqual(['block matter.missing']);
    expect(verdicts({}, { matter: null })).toEqual(['block matter.gone']);
    expect(verdicts({}, { matter: { ...matter, status: 'gone' } })).toEqual(['block matter.gone']);
    expect(verdicts({}, { matter: { ...matter, status: 'closed' } })).toEqual(['block matter.closed']);
    expect(verdicts({}, { matter: { ...matter, status: 'temporary' } })).toEqual(['block matter.temporary']);
    expect(verdicts({}, { matter: { ...matter, status: 'pending' } })).toEqual([]);
  });

  it('the hours', () => {
    expect(verdicts({ seconds: 0 }, {}, 0)).toEqual(['block hours.missing']);
    expect(verdicts({}, { daySeconds: 24 * hour })).toEqual(['warn hours.long-day']);
    expect(verdicts({}, { daySeconds: 24 * hour + 1 })).toEqual(['block hours.over-a-day']);
  });

  it('the codes, where the matter requires them or they are none', () => {
    expect(verdicts({ taskCode: null, activityCode: null })).toEqual([
      'block codes.missing-task',
      'block codes.missing-activity',
    ]);
    const free = { matter: { ...matter, requireUtbms: false } };
    expect(verdicts({ taskCode: null, activityCode: null }, free)).toEqual([]);
    expect(verdicts({ taskCode: 'L999' }, free)).toEqual(['block codes.unknown-task']);
    expect(verdicts({ taskCode: 'A103' }, free)).toEqual(['block codes.wrong-task']);
    expect(verdicts({ activityCode: 'L350' }, free)).toEqual(['block codes.wrong-activity']);
  });

  it('the rate, for hourly work that is to be billed', () => {
    expect(verdicts({ rateMinor: null })).toEqual(['block rate.missing']);
    expect(verdicts({ rateMinor: 0 })).toEqual(['warn rate.zero']);
    expect(verdicts({ rateMinor: 0, billing: 'no_charge' })).toEqual([]);
    expect(verdicts({ rateMinor: null, billing: 'no_charge' })).toEqual([]);
    expect(verdicts({ rateMinor: null }, { matter: { ...matter, billingMethod: 'flat' } })).toEqual([]);
  });

  it('an empty narrative, and a date in the future', () => {
    expect(verdicts({ narrative: ' \n' })).toEqual(['block narrative.missing']);
    expect(verdicts({ workDate: '2026-11-20' })).toEqual(['block date.future']);
  });
});

describe('what warns', () => {
  it('a long day', () => {
    expect(verdicts({}, { daySeconds: 12 * hour })).toEqual([]);
    expect(verdicts({}, { daySeconds: 12 * hour + 1 })).toEqual(['warn hours.long-day']);
  });

  it('time written down to nothing, unless it is no charge', () => {
    expect(verdicts({ seconds: 0 })).toEqual(['warn hours.nothing-billed']);
    expect(verdicts({ seconds: 0, billing: 'no_charge' })).toEqual([]);
  });

  it('late work and tomorrow', () => {
    expect(verdicts({ workDate: '2026-08-20' })).toEqual([]);
    expect(verdicts({ workDate: '2026-08-19' })).toEqual(['warn date.stale']);
    expect(verdicts({ workDate: '2026-11-19' })).toEqual(['warn date.tomorrow']);
  });

  it.each([
    'Attention to discovery',
    'Work on file',
    'Emails',
    'Call',
    'Emails with client regarding same',
    'Follow-up on lease',
    'Call with client',
  ])('vague: %s', (narrative) => {
    expect(verdicts({ narrative })).toEqual(['warn narrative.vague']);
  });

  it.each([
    'Draft motion to compel',
    'Emails with client on lease terms',
    'Call with client about rent escalation',
    'Attention to the expert’s third supplemental report and its exhibits on damages',
    'Review file produced by the insurer',
  ])('not vague: %s', (narrative) => {
    expect(verdicts({ narrative })).toEqual([]);
  });

  it('blocks stand before warnings', () => {
    expect(verdicts({ narrative: 'Call', rateMinor: null })).toEqual([
      'block rate.missing',
      'warn narrative.vague',
    ]);
  });
});

describe('block billing', () => {
  it.each([
    'Draft motion to compel; call opposing counsel about meet and confer',
    'Review discovery responses, draft deficiency letter and confer with client on strategy',
    'Reviewed deposition transcript and prepared summary for the partner',
    'Attend hearing on motion. Draft proposed order for the court',
    'Draft motion (.5); revise declaration of the expert',
  ])('is told: %s', (narrative) => {
    expect(verdicts({ narrative })).toEqual(['warn narrative.block-billing']);
  });

  it.each([
    // A list within one action.
    'Review lease, guaranty and estoppel certificate',
    'Review answers, responses and document production of Jones',
    // Verbs that share an object.
    'Review and revise motion to compel',
    'Further review, revise and finalize opposition brief',
    // "and" within a name, and names that are verbs.
    'Review engagement letter of Marks and Spencer Holdings',
    'Call with Marks and Draft Pictures about the licence',
    'Draft reply in Smith v. Draft Pictures about the licence',
    // Nouns.
    'Review email from counsel and draft of proposed order',
    // The same work on several things.
    'Review answer of Jones; review answer of Smith',
    // Cured by times within.
    'Draft motion to compel (.7); call opposing counsel about it (.5)',
    'Draft motion to compel (0.7 h), and call opposing counsel on it [0.5]',
  ])('is not told: %s', (narrative) => {
    expect(verdicts({ narrative })).toEqual([]);
  });

  it('asks nothing of short entries and of work that nobody is billed for', () => {
    const narrative = 'Draft motion to compel; call opposing counsel about meet and confer';
    expect(verdicts({ narrative, seconds: 1440 })).toEqual([]);
    expect(verdicts({ narrative, billing: 'non_billable' })).toEqual([]);
  });
});
