import { formatHours } from '../../time/hours';
import { defineKind } from '../rule-kind';
import { Hours, parameter, secondsOf } from '../values';
import { writeDownTo } from './write-down-by';

/** Judges the rounded hours: what the bill shows is in whole increments. */
export const increment = defineKind({
  kind: 'increment',
  title: 'Billing increment',
  about: 'Hours that are no multiple of the client’s increment.',
  reason: 'FORMAT',
  judges: 'fee',
  reach: 'line',
  adjusts: true,
  parameters: { hours: parameter(Hours.max(1).default(0.1), 'hours', 'Increment') },
  prepare({ hours }) {
    const step = secondsOf(hours);
    return (line) => {
      if (line.what !== 'fee' || line.facts.seconds % step === 0) return null;
      const { seconds } = line.facts;
      return {
        message: `${formatHours(seconds)} h is not in steps of ${formatHours(step)} h.`,
        field: 'seconds',
        fix: 'write_down',
        adjustment: writeDownTo(seconds, seconds - (seconds % step)),
      };
    };
  },
});
