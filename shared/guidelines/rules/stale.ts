import { daysBetween } from '../../time/calendar';
import { dateOf } from '../line';
import { defineKind } from '../rule-kind';
import { CountFromOne, parameter } from '../values';

/** Work that is billed long after it was done. */
export const stale = defineKind({
  kind: 'stale',
  title: 'Stale work',
  about: 'Work or expenses that are billed too late.',
  reason: 'STALE',
  judges: 'both',
  reach: 'line',
  adjusts: false,
  parameters: { maxAgeDays: parameter(CountFromOne.max(3660), 'number', 'At most so many days old') },
  prepare:
    ({ maxAgeDays }) =>
    (line, { today }) => {
      const age = daysBetween(dateOf(line), today);
      if (age <= maxAgeDays) return null;
      const what = line.what === 'fee' ? 'The work was done' : 'The expense was made';
      return {
        message: `${what} ${age} days ago, over ${maxAgeDays}: clients may refuse it.`,
        field: 'workDate',
        fix: 'no_charge',
      };
    },
});
