import { daysBetween } from '../../time/calendar';
import type { Flag } from '../flag';
import type { Check } from './check';

/** Work is told after it was done. */
export const dates: Check = ({ facts, today }) => {
  const flag = (rule: string, level: Flag['level'], message: string): Flag[] => [
    { rule, level, message, field: 'workDate', source: 'Daybook' },
  ];
  const age = daysBetween(facts.workDate, today);
  // Somebody who flew west logged today's work on what is tomorrow here: that is no error.
  if (age === -1) return flag('date.tomorrow', 'warn', 'The work date is tomorrow.');
  if (age < 0) return flag('date.future', 'block', 'The work date lies in the future.');
  return [];
};
