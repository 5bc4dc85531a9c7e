import { z } from 'zod';
import { formatHours } from '../../time/hours';
import type { DayLine } from '../around';
import { defineKind } from '../rule-kind';
import { Hours, parameter, secondsOf } from '../values';
import { writeDownTo } from './write-down-by';

const secondsInDay = 86_400;

/**
 * Hours of one timekeeper on one day. Over more than one matter it is the later work that goes over: to the earlier line
 * nothing is said when an adjustment is asked for.
 */
export const hoursPerDay = defineKind({
  kind: 'hours-per-day',
  title: 'Hours per day',
  about: 'More hours of one timekeeper on one day than the client pays for.',
  reason: 'CAP',
  judges: 'fee',
  reach: 'day',
  adjusts: true,
  parameters: {
    maxHours: parameter(Hours.max(24), 'hours', 'At most so many hours'),
    scope: parameter(z.enum(['matter', 'client', 'all']).default('all'), 'choice', 'Counted over'),
  },
  prepare({ maxHours, scope, action }) {
    const most = secondsOf(maxHours);
    return (line, around) => {
      if (line.what !== 'fee') return null;
      const { timekeeperId, workDate, matterId, seconds } = line.facts;
      const message = (sum: number): string => {
        const on = { matter: ' on this matter', client: ' for this client', all: '' }[scope];
        return `${formatHours(sum)} h on this day${on}, over ${formatHours(most)} h.`;
      };
      // More than a day has is Daybook's own check.
      const isOver = (sum: number): boolean => sum > most && sum <= secondsInDay;
      if (scope === 'all') {
        const sum = around.daySeconds(timekeeperId, workDate);
        if (!isOver(sum)) return null;
        if (action !== 'adjust') return { message: message(sum), field: 'seconds', fix: 'write_down' };
      }
      const clientId = around.matterOf(matterId)?.clientId ?? null;
      const counts = (other: DayLine): boolean =>
        other.id === line.id ||
        scope === 'all' ||
        (scope === 'matter' ? other.matterId === matterId : clientId !== null && other.clientId === clientId);
      const counted = around.dayOf(timekeeperId, workDate).filter(counts);
      const sum = counted.reduce((total, piece) => total + piece.seconds, 0);
      if (!isOver(sum)) return null;
      if (action !== 'adjust') return { message: message(sum), field: 'seconds', fix: 'write_down' };
      let before = 0;
      for (const piece of counted) {
        if (piece.id === line.id) break;
        before += piece.seconds;
      }
      const adjustment = writeDownTo(seconds, most - before);
      return adjustment.after === seconds
        ? null
        : { message: message(sum), field: 'seconds', fix: 'write_down', adjustment };
    };
  },
});
