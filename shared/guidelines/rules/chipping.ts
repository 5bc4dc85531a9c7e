import { formatHours } from '../../time/hours';
import { defineKind } from '../rule-kind';
import { CountFromOne, Hours, parameter, secondsOf } from '../values';

/** Many entries of the least size on one day look like time that was rounded up many times. */
export const chipping = defineKind({
  kind: 'chipping',
  title: 'Chipping',
  about: 'Too many entries of the smallest size on one day.',
  reason: 'CHIP',
  judges: 'fee',
  reach: 'day',
  adjusts: false,
  parameters: {
    maxPerDay: parameter(CountFromOne, 'number', 'At most so many a day'),
    smallestHours: parameter(Hours.max(1).default(0.1), 'hours', 'Smallest size'),
  },
  prepare({ id, maxPerDay, smallestHours }) {
    const smallest = secondsOf(smallestHours);
    return (line, { index }) => {
      if (line.what !== 'fee' || line.facts.seconds === 0 || line.facts.seconds > smallest) return null;
      const group = index.group('timekeeper-day-matter', line);
      const small = index.once(
        group,
        id,
        () =>
          group.filter((one) => one.what === 'fee' && one.facts.seconds > 0 && one.facts.seconds <= smallest)
            .length,
      );
      if (small <= maxPerDay) return null;
      const message = `${small} entries of ${formatHours(smallest)} h on this day, over ${maxPerDay}.`;
      return { message, field: 'seconds', fix: 'write_down' };
    };
  },
});
