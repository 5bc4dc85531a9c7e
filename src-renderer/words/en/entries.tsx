import type { ReactNode } from 'react';
import { counted, counts } from './counts';

/** Words of the Entries screen: the grid, its filters, views, columns and changes of many. */
export const entries = {
  // features/entries/arrange-menus.tsx
  sort: 'Sort',
  nowSortedBy: (column: string, directionWords: string) => `, now by ${column}, ${directionWords}`,
  sortedBy: (by: string, directionWords: string) => `Sorted by ${by}, ${directionWords}`,
  group: 'Group',
  groupBy: (group: string) => `By ${group}`,
  noGroups: 'No groups',
  groupedBy: (next: string) => `Grouped by ${next}`,

  // features/entries/cell-editor.tsx
  workedHours: 'Worked hours',
  billedHours: 'Billed hours',

  // features/entries/change-dialog.tsx
  codes: 'Codes',
  billing: 'Billing',
  day: 'Day',
  words: 'Words',
  trash: 'Trash',
  changeAll: (all: string) => `Change ${all}`,
  whatChanges: 'What changes',
  atMostAtOnce: (maxEntriesAtOnce: number) =>
    `At most ${counts.number(maxEntriesAtOnce)} entries can be changed at once. Narrow the list, by dates or a matter, and change the rest after it.`,
  tryingIt: 'Trying it',
  change: 'Change',
  entriesDeletedChanged: (changed: number, isDelete: boolean) =>
    `${counts.entries(changed)} ${isDelete ? 'deleted' : 'changed'}.`,
  stayedAsTheyWere: (refused: number) => ` ${counts.number(refused)} stayed as they were.`,
  undoneInOneStep: (done: string, stayed: string) => `${done}${stayed} Undo takes it back in one step.`,

  // features/entries/change-fields.tsx
  billable: 'Billable',
  atItsRate: 'at its rate',
  shownOnBillAtZero: 'shown on the bill at zero',
  notOnBill: 'not on the bill',
  moveTo: 'Move to',
  takeTaskCodeAway: 'Take the task code away',
  takeActivityCodeAway: 'Take the activity code away',
  emptyFieldLeavesCode: 'A field that stays empty leaves each entry’s own code.',
  daysLater: 'Days later (earlier where negative)',
  findInNarratives: 'Find in narratives',
  replaceWith: 'Replace with',
  wholeWords: 'Whole words',
  matchCase: 'Match case',
  theyGoToTrash:
    'They go to the trash, from where each can be restored. What the firm’s system has too is deleted there by the next sync.',

  // features/entries/change-preview.tsx
  entriesWouldChange: (changed: number) => `${counts.entries(changed)} would change`,
  cannotBeChanged: (refused: number) => `${counts.number(refused)} can’t be changed`,
  asTheyAre: (same: number) => `${counts.number(same)} as they are`,
  approvalsWouldEnd: (approvals: number) => `${counts.approvals(approvals)} would end`,
  whatItComesTo: 'What it comes to',
  whatWouldChangeOrStay: 'Entries that would change or stay',
  moreWouldChange: (changed: number) => `And ${counts.moreEntries(changed)} that would change.`,
  moreCantChange: (refused: number) => `And ${counts.moreEntries(refused)} that can’t be changed.`,
  stays: 'Stays',
  endsItsApproval: 'Ends its approval',

  // features/entries/column-names.ts
  who: 'Who',
  number: 'Number',
  flags: 'Flags',
  whereItIs: 'Where it is',
  oldestFirst: 'oldest first',
  newestFirst: 'newest first',
  leastFirst: 'least first',
  mostFirst: 'most first',
  waitingFirst: 'waiting first',
  settledFirst: 'settled first',
  fromA: 'from A',
  fromZ: 'from Z',

  // features/entries/columns-dialog.tsx
  shownHidden: (column: string, isShown: boolean) => `${column} ${isShown ? 'shown' : 'hidden'}`,
  columnMovedTo: (column: string, findIndex: number) => `${column} is column ${findIndex}`,
  columnIsWide: (column: string, width: number) => `${column} ${width} wide`,
  columns: 'Columns',
  asTheyCame: 'As they came',
  keyShowsOrHides: (key: ReactNode) => <>{key} shows or hides</>,
  keyMoves: (key: ReactNode) => <>{key} moves</>,
  keyWidth: (key: ReactNode) => <>{key} width</>,
  shownHiddenDialog: (column: string, isShown: boolean) => `${column}, ${isShown ? 'shown' : 'hidden'}`,
  pixels: (width: number) => `${width} px`,
  narrower: (column: string) => `${column} narrower`,
  wider: (column: string) => `${column} wider`,
  columnUp: (column: string) => `${column} up`,
  columnDown: (column: string) => `${column} down`,

  // features/entries/entries-screen.tsx
  entries: 'Entries',
  totals: 'Totals',
  /** Beside a sum: it leaves these out. */
  noRate: 'no rate',
  withoutRate: counted('line has no rate', 'lines have no rate'),
  inNoSum: 'Nobody knows what they come to: they are in no sum until a rate is said',
  details: 'Details',
  entryDetails: 'Entry details',
  readingEntries: 'Reading entries',
  nothingMatchesFilters: 'Nothing on this laptop matches these filters.',
  noEntryFits: 'No entry fits',
  showAllEntries: 'Show all entries',
  whatIsListedHere: 'What you log here, and what comes from your firm, is listed here.',
  noEntriesYet: 'No entries yet',
  newTimeEntry: 'New time entry',

  // features/entries/entry-columns.tsx
  noClient: 'No client',
  noMatter: 'No matter',
  noNarrative: 'No narrative',

  // features/entries/entry-detail.tsx
  readingEntry: 'Reading the entry',
  noMatterYet: 'No matter yet',
  adjustmentWork: 'adjustment, the work stands with the billed entry',
  writeDown: 'Write-down',
  offAmount: 'off the amount; hours and rate stay',
  hoursWrittenDown: (hours: string) => `${hours} h written down`,
  unknown: 'unknown',
  rateCard: (amount: ReactNode, cardWords: string) => (
    <>
      Rate card: {amount} ({cardWords})
    </>
  ),
  decideConflict: 'Decide the conflict',

  // features/entries/entry-figures.tsx
  hoursHidden: 'hours hidden',
  hoursOf: (hours: string) => `${hours} hours`,
  adjustmentExplained: 'An adjustment: its work stands with the billed entry',

  // features/entries/entry-filters.tsx
  everywhere: 'Everywhere',
  isInPms: (pmsName: string) => `In ${pmsName}`,
  billed: 'Billed',
  waitingHere: 'Waiting here',
  inConflict: 'In conflict',
  held: 'Held',
  outcomeUnknown: 'Outcome unknown',
  deleted: 'Deleted',
  filters: 'Filters',
  onlyThisMatter: 'Only this matter',
  from: 'From',
  toWord: 'to',
  to: 'To',
  clear: 'Clear',
  searchNarratives: 'Search narratives',

  // features/entries/entry-grid-head.tsx
  selected: 'Selected',

  // features/entries/entry-grid-row.tsx
  beingRead: 'Being read',

  // features/entries/entry-group-row.tsx
  entriesHours: (name: string, entries: number, hours: string, amounts: string, withoutRate: number) =>
    `${name}. ${counts.entries(entries)}, ${hours} hours, ${amounts}.${withoutRate === 0 ? '' : ` ${counts.linesWithoutRate(withoutRate)}.`}`,
  none: 'None',

  // features/entries/selection-bar.tsx
  entriesSentToReview: (changed: number) => `${counts.entries(changed)} sent to review.`,
  tickedEntries: 'Ticked entries',
  allPrefix: 'All ',
  changeMore: 'Change…',
  submitToReview: 'Submit to review',
  deleteMore: 'Delete…',
  clearTicks: 'Clear ticks',

  // features/entries/use-cell-cursor.ts
  notSavedInRow: (error: string) => `Not saved in the row: ${error}`,
  entryNoLongerInList: 'This entry is no longer in the list. Escape leaves it as it was.',
  leftAsItWas: 'Left as it was. What you typed was not saved.',
  saved: 'Saved.',

  // features/entries/use-selection.ts
  allEntriesTicked: (total: number) => `All ${counts.entries(total)} ticked`,
  entriesTicked: (tickedCount: number) => `${counts.entries(tickedCount)} ticked`,

  // features/entries/view-name-dialog.tsx
  saveView: 'Save view',
  renameView: 'Rename view',
  whatViewKeeps: 'Keeps filters, order, groups and columns.',
  rename: 'Rename',

  // features/entries/views-menu.tsx
  asItComes: 'as it comes',
  viewChanged: (viewName: string) => `View “${viewName}” changed.`,
  viewDeleted: (viewName: string) => `View “${viewName}” deleted. Undo brings it back.`,
  viewNamed: (name: string) => `view ${name}`,
  viewNamedMenu: (viewName: string) => `View ${viewName}`,
  allEntriesAsTheyCome: 'All entries as they come',
  views: 'Views',
  savedViewChangedSince: (isChanged: boolean) => `, saved view${isChanged ? ', changed since' : ''}`,
  saveAsNewView: 'Save as a new view…',
  saveChangesToView: (currentName: string) => `Save changes to “${currentName}”`,
  renameNamed: (currentName: string) => `Rename “${currentName}”…`,
  deleteMany: (currentName: string) => `Delete “${currentName}”`,
  viewSaved: (name: string) => `View “${name}” saved.`,
  viewRenamedTo: (name: string) => `View renamed to “${name}”.`,
};
