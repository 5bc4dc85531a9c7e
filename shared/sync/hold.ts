import type { FactName } from '../domain/time-entry';
import type { RefusalReason } from '../pms/port';

/** Why a row can't go: what the vendor refused it for, or what can be told before it is sent. */
export type HoldWhy =
  | RefusalReason
  | 'no_matter'
  | 'temporary_matter'
  | 'other_currency'
  | 'unknown_matter'
  | 'unknown_timekeeper'
  | 'unknown_code'
  | 'codes_kept'
  | 'tried_often'
  | 'handed_over'
  | 'damaged_row';

/** A row that can't go: why, which field is at fault, who must act, and what they can do (contract 14). */
export type Hold = {
  readonly reason: string;
  readonly field: FactName | null;
  /** A role or a name in plain words. */
  readonly owner: string;
  readonly remedy: string;
};

/** @param reason the vendor's words, or ours where nothing was sent */
export function holdFor(why: HoldWhy, reason: string, field: FactName | null): Hold {
  return { reason, field, ...moves[why] };
}

/** Said before the sync and by it. */
export const otherCurrencyReason =
  'Its client is billed in another currency than the PMS keeps, and nothing is converted';

/** Whose move it is, and which. The one place, so that the same trouble is never told in two ways. */
const moves: Record<HoldWhy, Pick<Hold, 'owner' | 'remedy'>> = {
  billed: {
    owner: 'The biller',
    remedy: 'Take the change back here, or ask the biller to take it off the bill or to bill an adjustment.',
  },
  codes_missing: {
    owner: 'The timekeeper',
    remedy: 'Set its task and activity code, and have it approved again.',
  },
  matter_closed: {
    owner: 'The responsible attorney',
    remedy: 'Have the matter opened again, and it goes by itself; or move the entry to another matter.',
  },
  no_permission: {
    owner: 'An administrator of the PMS',
    remedy: 'Ask an administrator of the PMS for the right to log time on this matter, then retry.',
  },
  invalid: {
    owner: 'The timekeeper',
    remedy: 'Change what the PMS names and have it approved again, or retry once it is put right there.',
  },
  key_reused: {
    owner: 'The timekeeper',
    remedy: 'Look whether the PMS has it already. If not, change it and have it approved: it goes as new.',
  },
  version_retired: { owner: 'Whoever keeps Daybook up to date', remedy: 'Update Daybook.' },
  no_matter: { owner: 'The timekeeper', remedy: 'Choose its matter, and have it approved again.' },
  temporary_matter: {
    owner: 'The timekeeper',
    remedy: 'Join the temporary matter to one of the PMS, in any of its entries.',
  },
  other_currency: {
    owner: 'The biller',
    remedy: 'Bill it from Daybook, on an invoice in its own currency. It is not sent to the PMS.',
  },
  unknown_matter: {
    owner: 'The timekeeper',
    remedy: 'Choose a matter of the PMS. If this one appears there, the entry goes by itself.',
  },
  unknown_timekeeper: {
    owner: 'An administrator of the PMS',
    remedy: 'Have the timekeeper set up in the PMS, and the entry goes by itself.',
  },
  unknown_code: {
    owner: 'The timekeeper',
    remedy: 'Choose a code that the PMS knows, and have it approved.',
  },
  codes_kept: {
    owner: 'The timekeeper',
    remedy: 'Put the codes back here and have it approved, or have them taken away in the PMS.',
  },
  tried_often: {
    owner: 'An administrator of the PMS',
    remedy: 'Retry it. If that fails too, show its way to whoever looks after the PMS.',
  },
  damaged_row: {
    owner: 'The timekeeper',
    remedy:
      'The entry itself is whole. Retry, and the row is built anew from it; or take its approval back, and nothing is sent.',
  },
  handed_over: {
    owner: 'The timekeeper',
    remedy: 'Take the file over on the other laptop, or take the work back in Settings, Backups and moving.',
  },
};
