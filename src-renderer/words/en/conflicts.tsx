import type { ReactNode } from 'react';
import { counts } from './counts';

/** Words of Conflicts. */
export const conflicts = {
  // features/conflicts/alike-dialog.tsx
  fieldByField: 'Field by field',
  sameChoiceForLikeThis: (count: number) => `Same choice for ${count} like this`,
  decideConflicts: (count: number) => `Decide ${counts.conflicts(count)}`,
  together: (label: ReactNode, hours: ReactNode, amount: ReactNode) => (
    <>
      {label} Together {hours}, {amount}
    </>
  ),
  insteadOfIn: (hours: ReactNode, amount: ReactNode, pmsName: string) => (
    <>
      instead of {hours}, {amount} in {pmsName}:
    </>
  ),
  whatEachComesTo: 'What each comes to',
  eachStaysDecision: 'Each stays a decision of its own and can be undone until it is sent.',

  // features/conflicts/all-fields-dialog.tsx
  allFieldsAllVersions: 'All fields, all versions',
  field: 'Field',
  result: 'Result',
  deleted: 'deleted',
  open: 'open',
  clash: 'clash',
  merged: 'merged',

  // features/conflicts/asked-row.tsx
  decidedByTimekeeperOrPartner: 'Decided by the timekeeper or a partner',

  // features/conflicts/choice-bar.tsx
  answers: 'Answers',
  sameChoiceForLikeThisBar: (alike: number) => `Same choice for ${alike} like this`,
  accept: 'Accept',

  // features/conflicts/conflict-panel.tsx
  changedThisEntryAgain: (isThere: boolean, pmsName: string) =>
    `${isThere ? `${pmsName} changed this entry again` : 'This entry moved on here'} while you were deciding. Your choices are kept: look once more.`,
  seen: 'Seen',
  whichEntryInIsMeant: (pmsName: string, key: ReactNode) => (
    <>
      Which entry in {pmsName} is meant? {key}
    </>
  ),
  entryIn: (pmsName: string) => `Entry in ${pmsName}`,
  /** One of several records, by its hours (null: hidden), and whether an earlier answer gave it to another entry. */
  candidate: ({
    hours,
    who,
    isAnothers,
  }: {
    hours: string | null;
    who: string | null;
    isAnothers: boolean;
  }) =>
    [
      hours ?? 'hours hidden',
      ...(who === null ? [] : [who]),
      ...(isAnothers ? ['said to be another’s'] : []),
    ].join(', '),

  // features/conflicts/conflict-queue.tsx
  conflictsQueue: 'Conflicts queue',
  sentBack: 'sent back',
  until: (moment: string) => `until ${moment}`,

  // features/conflicts/conflict-workbench.tsx
  readingVersions: 'Reading the versions',

  // features/conflicts/conflicts-screen.tsx
  mine: 'Mine',
  twins: 'Twins',
  all: 'All',
  decided: 'Decided',
  readingConflicts: 'Reading conflicts',
  conflicts: 'Conflicts',
  openCount: (all: number) => `${all} open`,
  atStake: (amount: ReactNode) => <>{amount} at stake</>,
  filter: 'Filter',
  lastSync: (moment: ReactNode) => <>last sync {moment}</>,
  decisionsStayHereUntilThey: 'Decisions stay here; until they are sent, each can be undone.',
  noDecisionYet: 'No decision yet',
  otherConflictsAreOpen: 'Other conflicts are open.',
  noneOfThisKind: 'None of this kind',
  showAll: (open: number) => `Show all ${open}`,
  nothingToDecide: 'Nothing to decide',
  laptopAndAgree: (pmsName: string) =>
    `The laptop and ${pmsName} agree on every entry they share. When they don’t, the entry waits here and neither side is overwritten.`,

  // features/conflicts/decided-bar.tsx
  decisionWasWrittenTo: (path: string) => `The decision was written to ${path}`,
  decidedBy: (by: string, moment: ReactNode, hasUndoable: boolean, pmsName: string) => (
    <>
      by {by}, {moment}.{' '}
      {hasUndoable
        ? 'Nothing has been sent yet.'
        : `It has gone to ${pmsName}: to change it, edit the entry and review it again.`}
    </>
  ),
  print: 'Print…',
  undoDecision: 'Undo decision',

  // features/conflicts/evidence.tsx
  evidence: 'Evidence',
  thatDayEntriesH: (count: number, hours: string) => `That day · ${counts.entries(count)}, ${hours} h`,
  timerSpans: (count: number) => `Timer · ${counts.spans(count)}`,
  history: 'History',
  stillRunning: 'still running',
  noOtherEntry: 'No other entry of that day on this laptop.',
  thisEntry: 'this entry',
  nothingIsRecorded: 'Nothing is recorded of this entry.',

  // features/conflicts/fact-words.ts
  billing: 'Billing',
  billable: 'Billable',
  hoursShort: (hours: string) => `${hours} h`,
  noNarrative: 'No narrative',
  noRate: 'No rate',
  none: 'None',

  // features/conflicts/facts-line.tsx
  amountOpen: 'amount open',
  noNarrativeLine: 'no narrative',
  choose: (listed: string) => `choose ${listed}`,

  // features/conflicts/field-value.tsx
  hidden: 'hidden',

  // features/conflicts/kind-look.ts
  mergedLook: 'Merged',
  bothChanged: 'Both changed',
  deletedThere: 'Deleted there',
  deletedHere: 'Deleted here',
  twin: 'Twin?',
  rateOrCode: 'Rate or code',
  sentOrNot: 'Sent or not?',
  unusual: 'Unusual',
  keepLaptop: 'Keep laptop',
  keep: (pmsName: string) => `Keep ${pmsName}`,
  keepBoth: 'Keep both',
  sameEntry: 'Same entry',
  adjustment: 'Adjustment',
  sendItAsItIs: (label: string) => `${label}: send it as it is`,
  deleteItHereToo: (label: string) => `${label}: delete it here too`,
  deleteItThereToo: (label: string) => `${label}: delete it there too`,
  sendItAgain: (label: string) => `${label}: send it again`,
  nothing: 'nothing',
  pmsRateAndCodes: (pmsName: string) => `${pmsName}’s rate and codes`,
  bothChanges: 'Both changes',
  fullerValues: 'The fuller values',

  // features/conflicts/panel-heading.tsx
  sendBack: 'Send back',
  snooze: 'Snooze',
  allFields: 'All fields',

  // features/conflicts/result-editor.tsx
  editResult: 'Edit the result',
  ratePerHour: 'Rate per hour',
  writeRatePerHourSuch: 'Write a rate per hour, such as 450.00.',

  // features/conflicts/result-line.tsx
  resultLine: (arrowRight: ReactNode) => <>Result {arrowRight}</>,
  nothingChosenYet: 'Nothing chosen yet.',
  onlyTimekeeperOrPartnerDecides: (listed: string) =>
    `Only the timekeeper or a partner decides ${listed}: send it back.`,
  ok: 'ok',

  // features/conflicts/send-back-dialog.tsx
  sendBackTo: (timekeeperName: string) => `Send back to ${timekeeperName}`,
  question: 'Question',
  entryStaysInConflict: 'The entry stays in conflict, and nothing is pushed, until it is answered.',
  onLaptopIn: (factLabelsName: string, quoted: string, secondQuoted: string, pmsName: string) =>
    `${factLabelsName}: ${quoted} on the laptop, ${secondQuoted} in ${pmsName}.`,
  whichIsRight: (lines: string) => `Which is right?\n${lines}`,

  // features/conflicts/settled-rows.tsx
  sameOnLaptopAndIn: (pmsName: string) => `the same on the laptop and in ${pmsName}`,
  fromLaptop: (isLaptop: boolean, pmsName: string) => `from ${isLaptop ? 'the laptop' : pmsName}`,
  mergedBeforehand: (origin: string) => `merged beforehand, ${origin}`,
  undoMergeOf: (factLabelsName: string) => `Undo the merge of ${factLabelsName}`,
  sameInEveryVersion: 'the same in every version',

  // features/conflicts/snooze-dialog.tsx
  oneHour: 'One hour',
  fourHours: 'Four hours',
  untilTomorrow: 'Until tomorrow',
  oneWeek: 'One week',
  itMovesToEnd:
    'It moves to the end of the queue, still open and still counted. Nothing is pushed meanwhile.',

  // features/conflicts/suggestion-line.tsx
  suggested: (label: ReactNode, asSentence: string) => (
    <>
      Suggested: {label}. {asSentence}
    </>
  ),
  takeIt: 'Take it',
  takeSuggestion: 'Take the suggestion',

  // features/conflicts/use-accept.ts
  yourChoicesAreKept: (message: string) => `${message} Your choices are kept.`,

  // features/conflicts/use-names.ts
  noMatter: 'No matter',
  matterNotHere: 'A matter not on this laptop',
  somebodyUnknown: 'Somebody not known on this laptop',

  // features/conflicts/version-table.tsx
  versions: 'Versions',

  // features/conflicts/why-words.ts
  sinceMoment: (moment: string) => ` since ${moment}`,
  bothLaptopAndChanged: (pmsName: string, listed: string, since: string) =>
    `Both the laptop and ${pmsName} changed ${listed}${since}.`,
  nothingClashes: (listed: string, pmsName: string, secondListed: string) =>
    `The laptop changed ${listed}, ${pmsName} changed ${secondListed}. Nothing clashes: look once and accept.`,
  youChangedThisEntry: (pmsName: string) =>
    `You changed this entry on the laptop, and it was deleted in ${pmsName}.`,
  youDeletedThisEntry: (pmsName: string, since: string) =>
    `You deleted this entry on the laptop, and it was changed in ${pmsName}${since}.`,
  entryIsOnBill: (billLabel: string, pmsName: string) =>
    `This entry is on ${billLabel} in ${pmsName}, so it can’t be changed there any more.`,
  bill: 'a bill',
  entryLikeThisOne: (pmsName: string) =>
    `An entry like this one was also made in ${pmsName}. If it is the same work, it must not be billed twice.`,
  matterWasClosedMoved: (pmsName: string) =>
    `The matter was closed, moved or can no longer be seen in ${pmsName}. Give the entry another matter with E, or send it as it is.`,
  rateOrCodesChanged: (pmsName: string) =>
    `The rate or the codes changed in ${pmsName} while this entry was on its way.`,
  thisEntryWasSent: (candidates: string) => `This entry was sent and no answer came back. ${candidates}`,
  noneCouldBeIt: (pmsName: string) => `${pmsName} holds nothing any more that could be it.`,
  oneCouldBeIt: (pmsName: string) => `${pmsName} holds one that could be it.`,
  severalCouldBeIt: (pmsName: string, said: string | null) =>
    `${pmsName} holds more than one that could be it.${said === null ? '' : ` One was said to be “${said}”.`}`,
  oneWasGivenAway: (pmsName: string, said: string) =>
    `The one in ${pmsName} that could be it was said to be “${said}”. If it is this one after all, choose Same entry; else send this one again.`,
  laptopAndDontAgree: (pmsName: string) =>
    `The laptop and ${pmsName} don’t agree on this entry, in a way that needs a person to look.`,
  listAnd: (said: string, last: string) => `${said} and ${last}`,
};
