import type { ReasonCode } from '../guidelines/flag';

/** What each of our reason codes is called. */
export const reasonWords: Readonly<Record<ReasonCode, string>> = {
  ADMIN: 'clerical work',
  BLOCK: 'block billing',
  VAGUE: 'vague narrative',
  CHIP: 'too many minimum entries',
  CONF: 'conference or attendance',
  COPY: 'copies',
  DATE: 'date or period',
  DUP: 'duplicate',
  RATE: 'rate',
  TKPR: 'timekeeper not approved',
  CLASS: 'class of timekeeper',
  CAP: 'hours in a day',
  STALE: 'too old',
  TRAV: 'travel',
  CODE: 'task, activity or expense code',
  EXP: 'expense or receipt',
  LIMIT: 'over a limit',
  BUDG: 'budget',
  MATH: 'arithmetic',
  FORMAT: 'format of the file',
  MULTI: 'more than one matter',
  CURR: 'currency',
};
