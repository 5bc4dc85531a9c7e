import type { ReactNode } from 'react';
import { counts } from './counts';

/** Words of Activity: the sync log, what is held, the audit trail. */
export const activity = {
  // features/activity/activity-screen.tsx
  readingActivity: 'Reading the activity',
  activity: 'Activity',
  syncLog: 'Sync log',
  held: (badge: ReactNode) => <>Held {badge}</>,
  auditTrail: 'Audit trail',

  // features/activity/audit-trail.tsx
  numberShort: 'No.',
  when: 'When',
  who: 'Who',
  what: 'What',
  why: 'Why',
  hash: 'Hash',
  searchAuditTrail: 'Search the audit trail',
  eventsReadOlderOnesFollow: (count: number, hasMore: boolean) =>
    `${counts.events(count)} read${hasMore ? ', older ones follow as you scroll' : ''}`,
  eventsOfRead: (count: number, secondCount: number) => `${counts.events(count)} of the ${secondCount} read`,
  readOlderOnes: 'Read older ones',
  nothingInEventsRead: 'Nothing in the events read so far holds these words.',
  noEventFits: 'No event fits',
  verify: 'Verify',

  // features/activity/export-log.tsx
  exportLog: 'Export log…',
  logOfEntriesAndEvents: (entries: number, events: number, path: string) =>
    `Log of ${counts.entries(entries)} and ${counts.events(events)} written to ${path}`,
  exportLogTitle: 'Export the log',
  chooseFile: 'Choose a file…',
  whatLogHolds:
    'A file that tells what happened on this laptop: entries, what waits, conflicts, the audit trail and the sync log. From it somebody else can check, as far as this laptop can tell, that nothing was lost, billed twice or overwritten.',
  withContent: 'With content',
  narrativesReasonsAndNames:
    'Narratives, reasons, and the names of clients, matters and people are in the file word for word, and it is not encrypted: keep it as you keep the files of your matters.',
  narrativesReasonsAndNamesAreReplaced:
    'Narratives, reasons and names are replaced by marks that tell only whether two are the same. Dates, hours, rates and codes stay readable. Whether each event of the audit trail is unchanged can’t be checked from such a file; Daybook checks it while writing, and notes what it found.',

  // features/activity/hold-list.tsx
  itWillBeLookedUp: 'It will be looked up now.',
  itWillBeTriedAgain: 'It will be tried again now.',
  entriesWillBeTriedAgain: (count: number) => `${counts.entries(count)} will be tried again now.`,
  nothingIsHeld: 'Nothing is held',
  everyApprovedEntryCanGo: (pmsName: string) =>
    `Every approved entry can go to ${pmsName}, and everything that came from there could be read.`,
  recordsFromThatThisVersion: (pmsName: string) => `Records from ${pmsName} that this version can’t read`,
  entriesThatWaitForSomebody: 'Entries that wait for somebody',
  tryAllAgain: 'Try all again',
  holdSaid: (holdTitle: string, reason: string, owner: string, remedy: string) =>
    `${holdTitle}. ${reason}. Next: ${owner}. ${remedy}`,
  outcomeUnknown: 'Outcome unknown',
  heldState: 'Held',
  anEntry: 'An entry',
  nextOwner: (owner: ReactNode) => <>next: {owner}</>,
  openEntry: 'Open the entry',
  lookItUpNow: 'Look it up now',
  sinceMoment: (moment: ReactNode) => <>· since {moment}</>,
  sentTimes: (attempts: number) => ` · sent ${attempts} times`,
  parked: 'Parked',
  firstSeenLast: (moment: ReactNode, secondMoment: ReactNode) => (
    <>
      · first seen {moment}, last {secondMoment}
    </>
  ),

  // features/activity/missing-list.tsx
  entriesThatNoLongerShows: (pmsName: string) => `Entries that ${pmsName} no longer shows`,
  untilQuestionAboveIsAnswered: 'Until the question above is answered, nothing of them is deleted here.',
  notShownAnyMore: (count: number) => `${counts.number(count)} not shown any more`,
  andMore: (more: number) => `And ${counts.number(more)} more.`,
  keepThemHere: 'Keep them here',
  theyWereDeleted: 'They were deleted',
  theyWillGoToTrash: (said: string) =>
    `${said} They will go to the trash here too. Entries that you changed stay, as conflicts.`,
  wereTheseEntriesDeleted: 'Were these entries deleted on purpose?',

  // features/activity/print-audit.tsx
  pdf: 'PDF…',
  whatPrintHolds:
    'A PDF that says who did what, when, where and why on these days, each with its seal, and whether the whole trail verifies. Matters are named; narratives are not in it.',
  printAuditTrail: 'Print the audit trail',
  auditTrailOfEventsWritten: (events: number, path: string) =>
    `Audit trail of ${counts.events(events)} written to ${path}`,

  // features/activity/run-list.tsx
  readingSyncLog: 'Reading the sync log',
  onlyWithTrouble: 'Only with trouble',
  enterOpensSync: 'Enter opens a sync to what was sent and answered',
  timesCount: (count: number) => `${count} times.`,
  underWay: 'Under way',
  doneWithSomethingLeft: 'Done, with something left',
  notFinished: 'Not finished',
  everySyncOnRecordWent: 'Every sync on record went through, and nothing that it sent was refused or lost.',
  noTrouble: 'No trouble',
  noSyncYet: 'No sync yet',
  onceLaptopHasReached: (pmsName: string) =>
    `Once the laptop has reached ${pmsName}, every sync is told here.`,
  stepsShownClosed: (steps: number, isOpen: boolean) =>
    ` ${counts.steps(steps)}, ${isOpen ? 'shown' : 'closed'}.`,

  // features/activity/run-steps.tsx
  stepsOfThisSync: 'Steps of this sync',
  andMoreEachEntryKnows: 'And more; each entry knows its own way.',

  // features/activity/run-words.ts
  underWaySentence: 'Under way.',
  changesCameFrom: (pulled: number, pmsName: string) => `${counts.changes(pulled)} came from ${pmsName}`,
  entriesWentTo: (pushed: number, pmsName: string) => `${counts.entries(pushed)} went to ${pmsName}`,
  conflictsOpened: (conflicts: number) => `${counts.conflicts(conflicts)} opened`,
  heldCount: (held: number) => `${held} held`,
  toBeTriedOrLooked: (unsettled: number) => `${unsettled} to be tried or looked up again`,
  nothingNewOnEitherSide: 'Nothing new on either side.',
  listAnd: (parts: string, last: string) => `${parts} and ${last}`,

  // features/activity/step-line.tsx
  timesLastAt: (times: number, time: string) => `, ${times} times, last at ${time}`,
};
