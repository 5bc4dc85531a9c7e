import { z } from 'zod';
import { daysBetween } from '../../time/calendar';
import { amountMinorOf, dateOf, type Line, textOf, timekeeperIdOf } from '../line';
import { plainText } from '../phrases';
import { defineKind } from '../rule-kind';
import { Count, parameter } from '../values';

const Key = z.enum(['timekeeper', 'date', 'amount', 'hours', 'code', 'narrative', 'narrative start']);
type Key = z.infer<typeof Key>;

/** Lines that agree in everything that the client compares. The first of them is not flagged: one of them is right. */
export const duplicate = defineKind({
  kind: 'duplicate',
  title: 'Duplicates',
  about: 'Lines that look like the same work or expense billed twice.',
  reason: 'DUP',
  judges: 'both',
  reach: 'matter',
  adjusts: false,
  parameters: {
    keys: parameter(
      z.array(Key).min(1).default(['timekeeper', 'date', 'hours', 'narrative']),
      'json',
      'Compared by',
      'timekeeper, date, amount, hours, code, narrative, “narrative start”',
    ),
    withinDays: parameter(Count.max(366).default(0), 'number', 'Also within so many days'),
  },
  prepare({ id, keys, withinDays }) {
    const compared = withinDays > 0 ? keys.filter((key) => key !== 'date') : keys;
    const keyOf = (line: Line): string => compared.map((key) => partOf(line, key)).join('\n');
    return (line, { index }) => {
      const group = index.group('matter', line);
      const alike = index.once(group, id, () => Map.groupBy(group, (one) => `${one.what}\n${keyOf(one)}`));
      const same = alike.get(`${line.what}\n${keyOf(line)}`) ?? [];
      // In the order of their days, so that the one before is the nearest earlier one.
      const before = same[same.findIndex((one) => one.id === line.id) - 1];
      if (before === undefined) return null;
      if (withinDays > 0 && daysBetween(dateOf(before), dateOf(line)) > withinDays) return null;
      const on = dateOf(before) === dateOf(line) ? 'of the same day' : `of ${dateOf(before)}`;
      return { message: `Looks like the line ${on} over again.`, field: 'narrative', fix: 'no_charge' };
    };
  },
});

function partOf(line: Line, key: Key): string {
  switch (key) {
    case 'timekeeper':
      return timekeeperIdOf(line);
    case 'date':
      return dateOf(line);
    case 'amount':
      return String(amountMinorOf(line));
    case 'hours':
      return String(line.what === 'fee' ? line.facts.seconds : line.expense.quantity);
    case 'code':
      return String(
        line.what === 'fee' ? `${line.facts.taskCode} ${line.facts.activityCode}` : line.expense.code,
      );
    case 'narrative':
      return plainText(textOf(line)).plain;
    case 'narrative start':
      return plainText(textOf(line)).plain.slice(0, 50);
  }
}
