import { formatHours } from '../../time/hours';
import { defineKind } from '../rule-kind';
import { Hours, parameter, secondsOf } from '../values';
import { writeDownTo } from './write-down-by';

export const hoursPerEntry = defineKind({
  kind: 'hours-per-entry',
  title: 'Hours per entry',
  about: 'An entry longer than the client accepts without more detail.',
  reason: 'LIMIT',
  judges: 'fee',
  reach: 'line',
  adjusts: true,
  parameters: { maxHours: parameter(Hours.max(24), 'hours', 'At most so many hours') },
  prepare({ maxHours }) {
    const most = secondsOf(maxHours);
    return (line) => {
      if (line.what !== 'fee' || line.facts.seconds <= most) return null;
      const { seconds } = line.facts;
      return {
        message: `${formatHours(seconds)} h in one entry, over ${formatHours(most)} h.`,
        field: 'seconds',
        fix: 'split',
        adjustment: writeDownTo(seconds, most),
      };
    };
  },
});
