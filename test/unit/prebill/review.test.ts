import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/reference';
import type { ReviewState } from '../../../shared/domain/time-entry';
import {
  type ApprovalPolicy,
  mayApprove,
  mayDecide,
  mayReview,
} from '../../../shared/prebill/approval-policy';
import { type ReviewAction, reviewStep } from '../../../shared/prebill/review-machine';
import { splitProblem } from '../../../shared/prebill/split';
import { realisationTenths, standardSecondsOf, totalsOf } from '../../../shared/prebill/totals';
import { tenthsUp } from '../../../shared/time/rounding';

describe('the review states', () => {
  // A letter where the action leads, a dot where nothing changes, a dash where it is refused.
  const states: ReviewState[] = ['draft', 'in_review', 'returned', 'on_hold', 'approved'];
  it.each<[ReviewAction, string]>([
    ['submit', 'i.ii-'],
    ['approve', '-a--.'],
    ['withdraw', '----i'],
    ['return', '-r.r-'],
    ['hold', '-oo.-'],
  ])('%s', (action, expected) => {
    const got = states.map((state) => {
      const step = reviewStep(state, action);
      if (!step.ok) return step.why.length > 0 ? '-' : '?';
      return step.changed ? step.to[0] : '.';
    });
    expect(got.join('')).toBe(expected);
  });
});

describe('who may', () => {
  const roles: Role[] = ['attorney', 'paralegal', 'partner'];
  it.each<[ApprovalPolicy['approvers'], boolean, string]>([
    // Own time and others', for attorney, paralegal, partner.
    ['anyone', true, 'yyyyyy'],
    ['anyone', false, 'nnnyyy'],
    ['attorneys_and_partners', true, 'ynyyny'],
    ['attorneys_and_partners', false, 'nnnyny'],
    ['partners', true, 'nnynny'],
    ['partners', false, 'nnnnny'],
  ])('approve where %s may, own time %s', (approvers, ownTime, expected) => {
    const policy = { approvers, ownTime };
    const got = [true, false].flatMap((own) =>
      roles.map((role) => (mayApprove(policy, role, own).ok ? 'y' : 'n')),
    );
    expect(got.join('')).toBe(expected);
  });

  it('review one’s own lines always, others’ as an approver', () => {
    const policy: ApprovalPolicy = { approvers: 'partners', ownTime: false };
    expect(mayReview(policy, 'paralegal', true).ok).toBe(true);
    expect(mayReview(policy, 'paralegal', false).ok).toBe(false);
    expect(mayReview(policy, 'partner', false).ok).toBe(true);
  });

  it('decide hours and rate: the timekeeper or a partner; the rest: everybody (contract 24)', () => {
    for (const role of roles) expect(mayDecide(role, true)).toContain('seconds');
    expect(mayDecide('partner', false)).toContain('rateMinor');
    for (const role of ['attorney', 'paralegal'] as const) {
      const fields = mayDecide(role, false);
      expect(fields).toEqual(expect.arrayContaining(['narrative', 'taskCode', 'activityCode', 'matterId']));
      for (const money of ['seconds', 'rateMinor', 'billing']) expect(fields).not.toContain(money);
    }
  });
});

describe('totals', () => {
  it('tell write-downs apart from rounding, no charge and non-billable', () => {
    type Billing = 'billable' | 'no_charge' | 'non_billable';
    const line = (
      workedSeconds: number,
      seconds: number,
      billing: Billing,
      source: 'timer' | 'pms' = 'timer',
    ) => ({
      workedSeconds,
      standardSeconds: standardSecondsOf({ workedSeconds, billedSeconds: null, source }, tenthsUp),
      facts: { seconds, rateMinor: 45_000, billing },
      adjustmentMinor: 0,
    });
    const totals = totalsOf([
      line(4000, 4320, 'billable'),
      line(7200, 3600, 'billable'),
      line(3600, 3600, 'no_charge'),
      line(3600, 3600, 'non_billable'),
      line(1000, 1000, 'billable', 'pms'),
    ]);
    expect(totals).toEqual({
      lines: 5,
      workedSeconds: 19_400,
      billedSeconds: 4320 + 3600 + 1000,
      standardMinor: 54_000 + 90_000 + 45_000 + 12_500,
      billedMinor: 54_000 + 45_000 + 12_500,
      writeDownMinor: 90_000,
      adjustmentMinor: 0,
    });
    expect(realisationTenths(totals)).toBe(553);
    expect(realisationTenths({ standardMinor: 0, billedMinor: 0 })).toBeNull();
  });
});

describe('a split', () => {
  it.each([
    [3600, [1800, 1800], null],
    [3600, [1800, 1440], 'The parts come to 0.9 h, and the line has 1.0 h.'],
    [3600, [3600], 'A split has at least two parts.'],
    [3600, [3600, 0], 'Each part needs some time.'],
    [3600, [5400, -1800], 'Each part needs some time.'],
  ])('of %i in %j', (whole, parts, problem) => {
    expect(splitProblem(whole, parts)).toBe(problem);
  });
});
