import { daysBetween } from '../../time/calendar';
import type { Flag } from '../flag';
import type { Rule } from '../rule';

/** Work is told after it was done, and soon. */
export const dates: Rule = ({ facts, today, parameters }) => {
  const flag = (rule: string, level: Flag['level'], message: string): Flag[] => [
    { rule, level, message, field: 'workDate', source: 'Daybook' },
  ];
  const age = daysBetween(facts.workDate, today);
  // Somebody who flew west logged today's work on what is tomorrow here: that is no error.
  if (age === -1) return flag('date.tomorrow', 'warn', 'The work date is tomorrow.');
  if (age < 0) return flag('date.future', 'block', 'The work date lies in the future.');
  if (age > parameters.staleAfterDays) {
    const message = `The work was done ${age} days ago, over ${parameters.staleAfterDays}: clients may refuse it.`;
    return flag('date.stale', 'warn', message);
  }
  return [];
};
