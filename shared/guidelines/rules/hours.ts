import { formatHours } from '../../time/hours';
import type { Flag } from '../flag';
import type { Rule } from '../rule';

const secondsInDay = 86_400;

/** A line needs time, and a day has 24 hours. */
export const hours: Rule = ({ facts, workedSeconds, daySeconds, parameters }) => {
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
  } else if (daySeconds > parameters.longDaySeconds) {
    const [told, usual] = [formatHours(daySeconds), formatHours(parameters.longDaySeconds)];
    flags.push(flag('hours.long-day', 'warn', `${told} h on this day, over ${usual} h.`));
  }
  return flags;
};
