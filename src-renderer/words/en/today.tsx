import type { ReactNode } from 'react';

/** Words of Today. */
export const today = {
  // features/today/day-list.tsx
  entriesOfDay: 'Entries of the day',
  typeIt: 'Type it as you would say it, for instance “1.2 smith draft motion to compel #L350”.',
  noTimeOnThisDay: 'No time on this day yet',
  newTimeEntry: 'New time entry',

  // features/today/day-track.tsx
  spanSaid: (from: string | undefined, to: string | undefined, hours: string) =>
    `${from} to ${to}, ${hours} h.`,
  calendarFileCanBeDropped: 'A calendar file can be dropped here',
  byClock: 'By the clock',
  forgetCalendar: 'Forget the calendar',
  dayByClock: 'The day by the clock',
  hoursShort: (hours: string) => `${hours} h`,
  ofGaps: (hours: string) => `${hours} of gaps`,
  twice: (hours: string) => `${hours} twice`,
  withoutTime: (unplaced: number) => `${unplaced} without a time`,
  noGapsNothingTwice: 'No gaps, nothing twice.',

  // features/today/entry-row.tsx
  entry: 'entry',
  noMatterYet: 'no matter yet',
  noNarrativeYet: 'no narrative yet',
  noMatterYetTitle: 'No matter yet',
  noNarrativeYetTitle: 'No narrative yet',
  edit: (name: string) => `Edit ${name}`,
  delete: (name: string) => `Delete ${name}`,

  // features/today/missing-time.tsx
  hasOfHoursWasThere: (date: string, hours: string, secondHours: string) =>
    `${date} has ${hours} of ${secondHours} hours. Was there more?`,
  lookAtThatDay: 'Look at that day',
  thatWasAll: 'That was all',

  // features/today/today-screen.tsx
  today: 'Today',
  dayAndWeek: (
    hours: ReactNode,
    secondHours: string,
    amounts: string,
    thirdHours: string,
    otherHours: string,
  ) => (
    <>
      {hours} of {secondHours} h · {amounts} · week {thirdHours} of {otherHours} h
    </>
  ),
  dayDone: 'Day done',
  backToToday: 'Back to today',
  previousDay: 'Previous day',
  nextDay: 'Next day',
  readingDay: 'Reading the day',
  timersBesideDay: 'Timers beside the day',

  // features/today/track-items.ts
  offer: (uid: string, occurrence: string) => `offer ${uid} ${occurrence}`,
  away: 'Away',
  asleep: 'Asleep',
  clockMoved: 'Clock moved',
  overMidnight: 'Over midnight',
  overlaps: 'Overlaps',
  gapTypeToFillIt: (span: string, hoursOf: string) => `Gap, ${span}, ${hoursOf}. Type to fill it.`,
  typeToFillIt: 'Type to fill it',
  matterBecause: (matterName: string, reason: string) => `${matterName}, because ${reason}`,
  noMatterGuessed: 'no matter guessed',
  anEvent: 'An event',
  noMatterGuessedTitle: 'No matter guessed',
  fromCalendarEnterTakes: (title: string, span: string, about: string) =>
    `From the calendar: ${title}, ${span}, ${about}. Enter takes it, Delete leaves it out.`,

  // features/today/week-strip.tsx
  daysOfThisWeek: 'Days of this week',
  daySaid: (date: string, exactHours: string, isDone: boolean) =>
    `${date}, ${exactHours} h${isDone ? ', done' : ''}`,
};
