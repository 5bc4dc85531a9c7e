import type { ReviewState } from '../domain/time-entry';

/** What a person does to a line in pre-bill review. */
export type ReviewAction = 'submit' | 'approve' | 'withdraw' | 'return' | 'hold';

export type ReviewStep =
  | { readonly ok: true; readonly to: ReviewState; readonly changed: boolean }
  | { readonly ok: false; readonly why: string };

const steps: Readonly<Record<ReviewAction, Partial<Record<ReviewState, ReviewState>>>> = {
  submit: { draft: 'in_review', returned: 'in_review', on_hold: 'in_review', in_review: 'in_review' },
  approve: { in_review: 'approved', approved: 'approved' },
  withdraw: { approved: 'in_review' },
  return: { in_review: 'returned', on_hold: 'returned', returned: 'returned' },
  hold: { in_review: 'on_hold', returned: 'on_hold', on_hold: 'on_hold' },
};

const refusals: Readonly<Record<ReviewAction, Partial<Record<ReviewState, string>>>> = {
  submit: { approved: 'It is approved already. Withdraw the approval first.' },
  approve: {
    draft: 'It is a draft and was not sent into review.',
    returned: 'It was returned to the timekeeper and was not sent back into review.',
    on_hold: 'It is on hold. Send it into review again first.',
  },
  withdraw: {
    draft: 'It was not approved.',
    in_review: 'It was not approved.',
    returned: 'It was not approved.',
    on_hold: 'It was not approved.',
  },
  return: {
    draft: 'It is a draft and is still with the timekeeper.',
    approved: 'It is approved. Withdraw the approval first.',
  },
  hold: {
    draft: 'It is a draft and was not sent into review.',
    approved: 'It is approved. Withdraw the approval first.',
  },
};

/** Where an action takes a line, or why it may not be done. Doing again what is done already changes nothing. */
export function reviewStep(state: ReviewState, action: ReviewAction): ReviewStep {
  const to = steps[action][state];
  if (to !== undefined) return { ok: true, to, changed: to !== state };
  return { ok: false, why: refusals[action][state] ?? 'This cannot be done in its state.' };
}
