import type { ReactNode } from 'react';
import { counts } from './counts';

/** Words that the controls say themselves. */
export const controls = {
  // ui/big-switch.tsx
  stop: 'Stop ',
  start: 'Start ',

  // ui/choice-menu.tsx
  more: 'More',

  // ui/combo-box.tsx
  nothingFound: 'Nothing found',

  // ui/custody-mark.tsx
  draft: 'Draft',
  inReview: 'In review',
  returned: 'Returned',
  onHold: 'On hold',
  approved: 'Approved',
  sending: 'Sending',
  outcomeUnknown: 'Outcome unknown',
  held: 'Held',
  conflict: 'Conflict',
  deleted: 'Deleted',
  deleteWaiting: 'Delete waiting',

  // ui/data-table.tsx
  selectAll: 'Select all',
  readingMore: 'Reading more',

  // ui/figures.tsx
  hoursUnit: 'h',
  exactly: (exact: string) => `Exactly ${exact} h`,
  exactlySuffix: (exact: string) => `, exactly ${exact} h`,
  hidden: 'hidden',
  noRate: 'no rate',
  noRateMeaning: 'No rate is known for this work: it is in no sum',
  yourFirmHidesThisFigure: 'Your firm hides this figure from you',

  // ui/flag-list.tsx
  flags: 'Flags',
  waivedBy: (by: string, moment: ReactNode, reason: string) => (
    <>
      Waived by {by}, {moment}: {reason}
    </>
  ),
  portalSaid: (said: string, moment: ReactNode) => (
    <>
      {said === '' ? 'Without a reason' : `“${said}”`}, {moment}
    </>
  ),
  blocksApproval: 'blocks approval',
  blockApproval: 'block approval',
  warning: 'warning',
  warnings: 'warnings',

  // ui/hours-field.tsx
  hoursAre: (typed: string, why: string) => `“${typed}” ${why}.`,
  writeHours: 'Write hours as 1.2, 72m or 1:12.',

  // ui/keys-field.tsx
  pressKeys: 'Press the keys',

  // ui/loading.tsx
  tryAgain: 'Try again',

  // ui/notice.tsx
  notice: 'Notice',
  closeNotice: 'Close the notice',

  // ui/progress.tsx
  stopWork: 'Stop',
  stopping: 'Stopping…',
  doneOf: (done: number, of: number) => `${counts.number(done)} of ${counts.number(of)}`,

  // ui/select.tsx
  choose: 'Choose',

  // ui/text-field.tsx
  clear: 'Clear',
};
