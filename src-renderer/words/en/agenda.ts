import { counts } from './counts';

/** Words of the calendar beside the day. */
export const agenda = {
  // features/agenda/agenda-head.tsx
  calendarFile: 'Calendar file',
  readEvents: (events: number) => `Read ${counts.number(events)} events`,
  stop: 'Stop',
  iHaveReadIt: 'I have read it',
  eventsOfWholeDay: 'Events of the whole day',
  anEvent: 'An event',
  take: 'Take',
  notTime: 'Not time',
  notTimeNamed: (eventTitle: string) => `Not time: ${eventTitle}`,

  // features/agenda/take-event.ts
  savedFromCalendar: (hours: string, matterName: string) =>
    `Saved ${hours} h, ${matterName}, from the calendar.`,
  noMatterYet: 'no matter yet',
  isOfferedNoMore: (title: string) => `“${title}” is offered no more.`,
  bringBack: 'Bring back',

  // features/agenda/use-calendar-file.ts
  readEventsInWeeksAround: (events: number, kept: number) =>
    `Read ${counts.events(events)}; ${counts.number(kept)} in the weeks around today.`,
};
