import { z } from 'zod';
import type { Around } from '../around';
import type { FeeLine, Line } from '../line';
import { phraseFinder, plainOf } from '../phrases';
import { defineKind } from '../rule-kind';
import { Codes, CountFromOne, namesCode, parameter, Words } from '../values';
import { seniorFirst } from './seniority';

/**
 * Conferences in the office, and several people at one event. Lines of one matter and day that tell a conference are taken
 * for one event: the client sees no more than that either.
 */
export const conference = defineKind({
  kind: 'conference',
  title: 'Conferences and attendance',
  about: 'Conferences that the client does not pay for, or too many people at one event.',
  reason: 'CONF',
  judges: 'fee',
  reach: 'day',
  adjusts: false,
  parameters: {
    codes: parameter(
      Codes.default([]),
      'codes',
      'Codes that tell it',
      'A105 in the firm, A109 appear or attend',
    ),
    phrases: parameter(Words.default([]), 'words', 'Words that tell it'),
    paysFor: parameter(
      z.enum(['nobody', 'senior only', 'up to the maximum']).default('up to the maximum'),
      'choice',
      'The client pays for',
    ),
    maxAttendees: parameter(CountFromOne.max(100).optional(), 'number', 'At most so many people'),
  },
  check: ({ codes, phrases, paysFor, maxAttendees }) =>
    codes.length + phrases.length === 0
      ? { path: 'codes', message: 'a rule on conferences needs “codes” or “phrases”' }
      : paysFor === 'up to the maximum' && maxAttendees === undefined
        ? {
            path: 'maxAttendees',
            message: 'say “maxAttendees”, or that the client pays for “nobody” or “senior only”',
          }
        : null,
  prepare({ id, codes, phrases, paysFor, maxAttendees }) {
    const find = phraseFinder(phrases);
    const most = paysFor === 'senior only' ? 1 : (maxAttendees ?? 1);
    const isAtEvent = (line: Line): line is FeeLine =>
      line.what === 'fee' &&
      line.facts.billing === 'billable' &&
      line.facts.seconds > 0 &&
      (namesCode(codes, line.facts.activityCode) ||
        namesCode(codes, line.facts.taskCode) ||
        find(plainOf(line).plain) !== null);
    return (line, around) => {
      if (!isAtEvent(line)) return null;
      const found = (message: string) => ({ message, field: 'narrative', fix: 'no_charge' }) as const;
      if (paysFor === 'nobody') return found('The client does not pay for conferences within the firm.');
      const group = around.index.group('matter-day', line);
      const people = around.index.once(group, id, () => attendees(group.filter(isAtEvent), around));
      if (people.length <= most || people.indexOf(line.facts.timekeeperId) < most) return null;
      const limit = paysFor === 'senior only' ? 'only the most senior' : `${most}`;
      return found(`${people.length} people at conferences on this day; the client pays for ${limit}.`);
    };
  },
});

/** Who was there, the most senior first. */
function attendees(lines: readonly FeeLine[], around: Around): string[] {
  return seniorFirst([...new Set(lines.map((line) => line.facts.timekeeperId))], around);
}
