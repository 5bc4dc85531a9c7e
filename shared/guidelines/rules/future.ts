import { daysBetween } from '../../time/calendar';
import { dateOf } from '../line';
import { defineKind } from '../rule-kind';
import { Count, parameter } from '../values';

export const future = defineKind({
  kind: 'future',
  title: 'Future dates',
  about: 'Work or expenses dated after today.',
  reason: 'DATE',
  judges: 'both',
  reach: 'line',
  adjusts: false,
  parameters: { allowDays: parameter(Count.max(31).default(0), 'number', 'Days ahead that are fine') },
  prepare:
    ({ allowDays }) =>
    (line, { today }) => {
      const ahead = daysBetween(today, dateOf(line));
      if (ahead <= allowDays) return null;
      const words = ahead === 1 ? 'tomorrow' : `${ahead} days ahead`;
      return { message: `The date is ${words}.`, field: 'workDate', fix: 'date' };
    },
});
