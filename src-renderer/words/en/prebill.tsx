import type { ReactNode } from 'react';
import { counts } from './counts';

/** Words of Pre-bill. */
export const prebill = {
  // features/prebill/act-dialog.tsx
  notYetSaid: 'Not yet said',
  undoneInOneStep: (text: string) => `${text} Undo takes it back in one step.`,
  whatItComesTo: 'What it comes to',
  nothingWouldChange: 'Nothing would change.',
  sameAmount: ', the same amount',
  lessMore: (amount: string, minor: number) => `, ${amount} ${minor < 0 ? 'less' : 'more'}`,

  // features/prebill/action-bar.tsx
  mergeTickedLines: 'Merge the ticked lines…',
  moveToAnotherMatter: 'Move to another matter…',
  noChargeOrChargeAgain: 'No charge, or charge again…',
  codes: 'Codes…',
  findAndReplace: 'Find and replace…',
  comment: 'Comment…',
  withdraw: 'Withdraw',
  lines: 'Lines',
  approve: 'Approve',
  submit: 'Submit',
  return: 'Return',
  hold: 'Hold',
  writeDown: 'Write down',
  split: 'Split',
  moreForTheseLines: 'More for these lines',
  more: 'More',

  // features/prebill/apply-adjustment.ts
  billH: (hours: string) => `Bill ${hours} h`,
  writtenDownToH: (hours: string) => `Written down to ${hours} h.`,
  rate: (rate: string) => `Rate ${rate}`,
  rateIsNow: (rate: string) => `The rate is ${rate} now.`,
  bill: (amount: string) => `Bill ${amount}`,
  lineBillsNowUndoTakes: (amount: string) => `The line bills ${amount} now. Undo takes it back.`,
  markedAsNoCharge: 'Marked as no charge.',

  // features/prebill/approve-dialog.tsx
  refusedUnanswered: (count: number, all: number) =>
    `${all === 1 ? 'A client’s portal refused it' : `A client’s portal refused ${counts.lines(count)} of these`}, and what it asked was not done. Mend it first, or waive it with the reason.`,
  linesApproved: (approved: number, amounts: string) => `${counts.lines(approved)} approved, ${amounts}.`,
  approveLines: (count: number) => `Approve ${counts.lines(count)}`,
  noneOfTheseLines: 'None of these lines can be approved now.',
  theirWordsHoursAndRates: (isKept: boolean, pmsName: string, firmCurrency: string | undefined) =>
    `Their words, hours and rates are frozen as they are now${isKept ? `, and stay on this laptop: ${pmsName} keeps ${firmCurrency} alone. They go on the client’s invoice.` : ` and go to ${pmsName} at the next sync.`} Changing a line later withdraws its approval.`,

  linesWrittenDownStay: (count: number, amounts: ReactNode, pmsName: string) => (
    <>
      {counts.lines(count)} of them {count === 1 ? 'is' : 'are'} written down, by {amounts} in all. {pmsName}{' '}
      keeps no write-down on a time entry: it gets hours and rates in full, and the write-down stays here for
      the bill.
    </>
  ),

  // features/prebill/charge-dialog.tsx
  chargeAgain: (count: string) => `Charge ${count} again`,
  noChargeFor: (count: string) => `No charge for ${count}`,
  charge: 'Charge',
  linesChargedAgain: (changed: number) => `${counts.lines(changed)} charged again.`,
  noChargeForLines: (changed: number) => `No charge for ${counts.lines(changed)}.`,
  theyAreBilled: 'They are billed at their rate again.',
  theyStayOnBill: 'They stay on the bill with their hours, at zero: the client sees what was given.',
  reason: 'Reason',

  // features/prebill/code-dialog.tsx
  codesOfLines: (count: number) => `Codes of ${counts.lines(count)}`,
  setCodes: 'Set the codes',
  codesOfLinesSet: (changed: number) => `Codes of ${counts.lines(changed)} set.`,
  fieldThatStaysEmptyLeaves: 'A field that stays empty leaves each line’s own code.',

  // features/prebill/comment-dialog.tsx
  whatShouldBeChanged: 'What should be changed',
  timekeeperSeesItBesideLine:
    'The timekeeper sees it beside the line, which stays here until it comes back into review.',
  whyItIsHeld: 'Why it is held',
  lineStaysHere: 'The line stays here and is not billed until somebody sends it into review again.',
  putOnHold: 'put on hold',

  // features/prebill/left-out-list.tsx
  linesLeft: (count: number) => `${counts.lines(count)} left as ${count === 1 ? 'it is' : 'they are'}`,
  noNarrative: 'No narrative',
  andMore: (count: number) => `And ${count} more.`,

  // features/prebill/line-comments.tsx
  returnedIt: 'returned it',
  putItOnHold: 'put it on hold',
  wroteItDown: 'wrote it down',
  tookChargeOff: 'took the charge off',
  chargedItAgain: 'charged it again',
  movedIt: 'moved it',
  comments: 'Comments',
  addComment: 'Add a comment',
  addCommentEnterKeepsIt: 'Add a comment; Enter keeps it',
  commentOnLine: 'Comment on the line',
  commentAction: 'Comment',
  itStaysWithLine: 'It stays with the line, for everybody who reviews it.',
  commentKept: 'Comment kept.',

  // features/prebill/line-detail.tsx
  readingLine: 'Reading the line',
  changedSinceHad: (by: string, date: ReactNode, sinceWords: string) => (
    <>
      Changed since {by} had it in review on {date}: {sinceWords}.
    </>
  ),
  cantBeApprovedYet: (hindrance: string) => `Can’t be approved yet: ${hindrance}`,
  decideConflict: 'Decide the conflict',

  // features/prebill/line-flags.tsx
  waiverWithdrawnRuleSpeaksAgain: 'Waiver withdrawn: the rule speaks again.',
  waive: 'Waive…',

  // features/prebill/line-list.tsx
  amountRate: 'Amount, rate',
  preBillLines: 'Pre-bill lines',
  noLinesHere: 'No lines here',
  adjustment: 'Adjustment',
  changed: 'Changed',
  noRate: 'no rate',
  off: (amount: ReactNode) => <>{amount} off</>,
  offMeaning: 'Written down off the amount; hours and rate stay',
  writtenDownOff: (amount: string) => `${amount} written down`,
  writeDownToApprove: 'Write-down to approve',
  perHour: '/h',
  card: (amount: ReactNode) => <>card {amount}</>,
  firmsRateCard: (cardWords: string) => `The firm’s rate card: ${cardWords}`,
  workedBilledHours: (hours: string, secondHours: string) => `Worked ${hours}, billed ${secondHours} hours`,

  // features/prebill/fix-dialog.tsx
  fixSplit: 'Split…',
  fixDescribe: 'Say more…',
  fixShorten: 'Shorten…',
  fixCode: 'Code…',
  fixWriteDown: 'Write down…',
  fixRate: 'Rate…',
  fixDate: 'Day…',
  fixMove: 'Move…',

  // features/prebill/line-state.ts
  draft: 'Draft',
  inReview: 'In review',
  returned: 'Returned',
  onHold: 'On hold',
  approved: 'Approved',
  inPlace: (pmsName: string) => `In ${pmsName}`,

  // features/prebill/matter-amounts.ts
  allUnbilledLinesOfMatter: 'All unbilled lines of the matter',
  allUnbilledLinesOfMatterOfTime: (time: string, amounts: string) =>
    `All unbilled lines of the matter: ${time} of time, ${amounts} of expenses`,

  // features/prebill/matter-expenses.tsx
  expenses: 'Expenses',
  expense: 'expense',
  expensesNotBilled: 'Expenses on no bill yet',
  noCode: 'no code',
  noDescription: 'No description',
  edit: 'Edit…',
  editNamed: (description: string) => `Edit… ${description}`,
  flagged: (flagged: number) => `, ${flagged} flagged`,
  expensesNotBilledSum: (count: number, money: string, flags: string) =>
    `${counts.expenses(count)} on no bill yet: ${money}${flags}`,

  // features/prebill/matter-list.tsx
  preBillMatters: 'Pre-bill matters',
  noMatterInThisState: 'No matter in this state.',
  unbilled: (amounts: ReactNode) => <>{amounts} unbilled</>,
  ownerIs: (ownerName: string) => `Owner: ${ownerName}`,
  oldestLineAge: (ageWords: string) => `The oldest line is ${ageWords} old`,
  daysShort: (daysBetween: number) => `${daysBetween} d`,
  withoutRateShort: (count: number) => `${count} without a rate`,
  unbilledList: (amounts: string) => `${amounts} unbilled`,
  ownerList: (ownerName: string) => `Owner ${ownerName}`,
  flagsThatBlockApproval: (blocks: number) => `${counts.flags(blocks)} that block approval`,

  // features/prebill/matter-review.tsx
  sentIntoReview: 'sent into review',
  takenBackIntoReview: 'taken back into review',
  linesLeftOut: (count: number) => ` ${counts.lines(count)} left out.`,
  linesTicked: (count: number) => `${counts.lines(count)} ticked · `,
  linesShown: 'Lines shown',
  toReview: (open: number) => `To review ${open}`,
  approvedCount: (approved: number) => `Approved ${approved}`,
  isInPms: (pmsName: string, pushed: number) => `In ${pmsName} ${pushed}`,
  all: 'All',

  // features/prebill/merge-dialog.tsx
  mergeLines: (count: number) => `Merge ${counts.lines(count)}`,
  merge: 'Merge',
  linesMerged: (changed: number) => `${counts.lines(changed)} merged.`,
  linesToMerge: 'Lines to merge',
  oneLineSays: 'The one line says',
  othersGoToTrash: 'The others go to the trash; their time is in this one, and the trail says so.',

  // features/prebill/move-dialog.tsx
  moveLinesToAnotherMatter: (count: number) => `Move ${counts.lines(count)} to another matter`,
  move: 'Move',
  linesMoved: (changed: number) => `${counts.lines(changed)} moved.`,
  moveTo: 'Move to',
  reasonIfThereIsOne: 'Reason, if there is one',

  // features/prebill/open-prebill.tsx
  readingLines: 'Reading the lines',
  lineDetails: 'Line details',
  noLineIsListed: 'No line is listed, so there is none to tell about.',

  // features/prebill/period-dialog.tsx
  billingPeriod: (said: string) => `Billing period: ${said}`,
  billingPeriodMore: 'Billing period…',
  noBillingPeriodIsSaid: 'No billing period is said any more.',
  billingPeriodKeptUndoTakes: 'Billing period kept. Undo takes it back.',
  billingPeriodTitle: 'Billing period',
  sayNothing: 'Say nothing',
  keep: 'Keep',
  draftInvoicesOwnPeriodGoes: (periodWords: string) =>
    `${periodWords} A draft invoice’s own period goes before what is said here.`,
  nobodySaysYetWhichDays:
    'Nobody says yet which days the next bill is for. A client’s rule on the billing period holds lines to it.',
  periodNow: (periodWords: string, source: string) => `Now: ${periodWords}, by ${source}.`,
  forWhom: 'For',
  thisMatter: 'This matter',
  allMattersOfClient: 'All matters of the client',
  fromDay: 'From',
  toDay: 'To',
  fromDayOn: (date: string) => `From ${date} on`,
  fromToDays: (date: string, secondDate: string) => `${date} to ${secondDate}`,

  // features/prebill/prebill-screen.tsx
  readingPreBills: 'Reading pre-bills',
  preBill: 'Pre-bill',
  mattersWithWorkToReview: (count: number, amounts: string) =>
    `${counts.matters(count)} with work to review · ${amounts} unbilled`,
  details: 'Details',
  push: 'Push…',
  mattersShown: 'Matters shown',
  noEntryOrExpense:
    'No entry or expense on a matter waits for review. New time shows up here as soon as it has a matter.',
  nothingToReview: 'Nothing to review',
  withWorkToReview: 'With work to review',
  allMatters: 'All matters',

  // features/prebill/push-dialog.tsx
  pushToDryRun: (pmsName: string) => `Push to ${pmsName}: dry run`,
  pushDialog: 'Push',
  sendNow: 'Send now',
  tryingItOut: 'Trying it out',
  whatIsReadyGoes: (asSentence: string) => `${asSentence} What is ready goes by itself on reconnect.`,
  cantBeReachedNow: (pmsName: string) => `${pmsName} can’t be reached now`,
  sent: (count: number) => `${count} sent`,
  waiting: (count: number) => `${count} waiting`,
  stopped: (count: number) => `${count} stopped`,
  writeDownsStayHere: (amount: string, pmsName: string) =>
    `${amount} of write-downs stay here: ${pmsName} keeps none on a time entry. Take them off on its bill.`,
  nothingHasBeenSentYet: 'Nothing has been sent yet.',
  nothingCanBeSent: 'Nothing can be sent: what is approved is held. Activity says why.',
  approveLinesFirstOnly: 'Approve lines first: only what is approved is sent.',
  sendingYouCanClose: 'Sending. You can close this: it goes on.',
  itWillGoOnReconnect: (cloudOff: ReactNode) => <>{cloudOff} It will go on reconnect.</>,

  // features/prebill/push-line-list.tsx
  new: 'New',
  deleted: 'Deleted',
  lookUp: 'Look up',
  held: 'Held',
  conflict: 'Conflict',
  notApproved: 'Not approved',
  sentList: 'Sent',
  waitingList: 'Waiting',
  stoppedList: 'Stopped',
  pushLines: 'Push lines',
  nothingWaitsToBeSent: (octagonPause: ReactNode) => <>{octagonPause} Nothing waits to be sent.</>,
  hidden: 'hidden',
  withoutItsWriteDown: (amount: string, narrative: string) =>
    `Without its write-down of ${amount}, which stays here · ${narrative}`,
  itHasArrivedExactly: 'It has arrived, exactly as approved.',

  // features/prebill/push-lines.ts
  toBeLookedUp: 'to be looked up',
  inConflict: 'in conflict',
  awaitingApproval: 'awaiting approval',
  nothingToSend: 'Nothing to send',

  // features/prebill/replace-dialog.tsx
  findAndReplaceInNarratives: 'Find and replace in narratives',
  replace: 'Replace',
  replaceInLines: (count: number) => `Replace in ${counts.lines(count)}`,
  wordsReplacedInLines: (changed: number) => `Words replaced in ${counts.lines(changed)}.`,
  find: 'Find',
  replaceWith: 'Replace with',
  wholeWords: 'Whole words',
  matchCase: 'Match case',
  linesToLookThrough: (count: number) => `${counts.lines(count)} to look through`,
  placesInOfLines: (places: number, count: number, secondCount: number) =>
    `${counts.places(places)} in ${count} of ${counts.lines(secondCount)}`,
  linesWithTheseWords: 'Lines with these words',
  replaceIn: (narrative: string) => `Replace in: ${narrative}`,

  // features/prebill/split-dialog.tsx
  splitInLines: (count: number) => `Split in ${counts.lines(count)}.`,
  splitLine: 'Split the line',
  sum: 'Sum',
  sumOfHours: (hours: string, secondHours: string) => `${hours} of ${secondHours} h`,
  partsSumToLine: 'The parts sum to the line.',
  part: (index: number) => `Part ${index}`,
  removePart: (index: number) => `Remove part ${index}`,
  addPart: 'Add a part',

  // features/prebill/split-parts.ts
  eachPartNeedsNarrative: 'Each part needs a narrative.',

  // features/prebill/targets.ts
  itIsInOpenConflict: 'It is in an open conflict: decide that first.',
  itIsOnBillAlready: 'It is on a bill already.',
  itIsApprovedAlready: 'It is approved already.',
  itIsInReviewAlready: 'It is in review already.',

  // features/prebill/totals-bar.tsx
  timeThatWasWorkedAdjustment:
    'Time that was worked. An adjustment adds none: its work stands with the billed entry that it goes with.',
  timeThatBillChargesRounded:
    'Time that the bill charges: rounded as the firm rounds, with adjustments. No-charge and non-billable time is worked only.',
  whatWorkComes:
    'What the work comes to at its full rate, rounded as the firm rounds, before anything is taken off. An adjustment counts as what it bills.',
  fullValueLess: 'Full value less what is billed: written down, or not charged.',
  billedAboveFullValue: 'Billed above the full value of the work.',
  whatGoesOnBill: 'What goes on the bill.',
  quantityTimesPriceOfExpenses:
    'Quantity times price of the expenses on no invoice that went out; what is not billable counts as nothing.',
  billedTimeAndBilledExpenses: 'Billed time and billed expenses together, in this currency.',
  billedAsShareOfFull: 'Billed as a share of full value.',
  withoutRate: 'without a rate',
  rateUnknownMeaning: 'No rate is known for them: nobody knows what they come to, and no sum has them.',
  linesThatSaySomethingElse:
    'Lines that say something else than when they were last approved, returned or held, and what it comes to.',
  totals: 'Totals',
  allLinesWorked: (count: number) => `All ${counts.lines(count)}: worked`,
  billed: 'billed',
  ofItAdjustments: (hours: ReactNode) => <>, {hours} of it adjustments</>,
  linesChangedSinceReview: (count: number) => `${counts.lines(count)} changed since review`,
  fullValue: 'Full value',
  billedAboveIt: 'billed above it',
  writeDownsNoCharge: 'write-downs, no charge',
  ofItOffAmounts: (amount: ReactNode) => <>, {amount} off amounts</>,
  realised: 'realised',
  noneYet: 'none yet',
  expensesAndTime: 'Expenses and time',
  expensesAtCost: (lines: number) => `${counts.expenses(lines)} at cost`,
  withTime: 'with time',

  // features/prebill/waive-dialog.tsx
  waivedWithYourName: 'Waived, with your name and reason in the audit trail. Undo takes it back.',
  waiveGuideline: 'Waive a guideline',
  waiveDialog: 'Waive',
  whichOne: 'Which one',
  whyItIsFineHere: 'Why it is fine here',
  itHoldsForThisRule:
    'It holds for this rule on this line as it reads now. Whatever changes, the question comes again.',

  // features/prebill/write-down-dialog.tsx
  theHours: 'The hours',
  theAmount: 'The amount',
  whatIsWrittenDown: 'What is written down',
  writtenDownToHours: (hours: string) => `Written down to ${hours} hours.`,
  billedHours: 'Billed hours',
  atMostWriteDownGoes: (hours: string) => `At most ${hours}: a write-down goes down.`,
  workedStaysAsItIs: (hours: ReactNode, value: ReactNode) => (
    <>
      Worked {hours}, stays as it is. {value}
    </>
  ),
  billedInsteadOf: (hours: ReactNode, secondHours: ReactNode, amount: ReactNode) => (
    <>
      Billed {hours} instead of {secondHours}: {amount}
    </>
  ),

  // features/prebill/write-down-lines-dialog.tsx
  toPercentage: 'To a percentage',
  percentOfWhatTheyBill: 'Percent of what they bill',
  percentExample: '90 or 87.5',
  byAmount: 'By an amount',
  lessBy: 'Less by',
  toTotal: 'To a total',
  together: 'Together',
  writeItAs: (example: string | undefined) => `Write it as ${example}.`,
  writeDownLines: (count: number) => `Write down ${counts.lines(count)}`,
  linesWrittenDownBy: (changed: number, amounts: string) =>
    `${counts.lines(changed)} written down by ${amounts}.`,
  how: 'How',
  linesToWriteDown: 'Lines to write down',
  takeBack: 'Take back',
  takeBackLines: (count: number) => `Take back the write-down of ${counts.lines(count)}`,
  writeDownTakenBack: (changed: number) => `The write-down of ${counts.lines(changed)} taken back.`,
  linesToTakeBack: 'Lines whose write-down is taken back',
  hoursAndRatesStay: (pmsName: string) =>
    `Hours and rates stay. ${pmsName} keeps no write-down on a time entry: it gets both in full, and this stays here for the bill.`,
  linesThatStay: (count: number) =>
    `${counts.lines(count)} that bill${count === 1 ? 's' : ''} no money, or whose figures are hidden, ${count === 1 ? 'stays as it is' : 'stay as they are'}.`,
};
