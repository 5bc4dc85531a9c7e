import { formatHours } from '../../time/hours';
import type { Flag } from '../flag';
import type { Check } from './check';

const secondsInDay = 86_400;

/** A line needs time, and a day has 24 hours. */
export const hours: Check = ({ facts, workedSeconds, daySeconds }) => {
  const flag = (rule: string, level: Flag['level'], message: string): Flag => ({
    rule,
    level,
    message,
    field: 'seconds',
    source: 'Daybook',
  });
  const flags: Flag[] = [];
  if (facts.seconds === 0 && workedSeconds === 0) {
    flags.push(flag('hours.missing', 'block', 'No hours are said.'));
  } else if (facts.seconds === 0 && facts.billing === 'billable') {
    flags.push(flag('hours.nothing-billed', 'warn', 'Nothing of the time is billed. Mark it as no charge?'));
  }
  if (daySeconds > secondsInDay) {
    const told = formatHours(daySeconds);
    flags.push(flag('hours.over-a-day', 'block', `${told} h on this day: more than a day has.`));
  }
  return flags;
};
