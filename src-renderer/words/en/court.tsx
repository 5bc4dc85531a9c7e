import type { ReactNode } from 'react';

/** Words of court mode. */
export const court = {
  // features/court/court-cover.tsx
  courtMode: 'Court mode',
  nothingWillAskTell: (time: ReactNode) => (
    <>{time}Nothing will ask, tell or stop by itself until you leave.</>
  ),
  since: (time: string) => `Since ${time}. `,
  leaveCourtMode: 'Leave court mode',
  matters: 'Matters',
  noTimerYet: 'No timer yet',
  running: 'Running',
  stopped: 'Stopped',
  startTimerForAnotherMatter: 'Start a timer for another matter',

  // features/court/toggle-court.ts
  courtModeEnded: 'Court mode ended.',
};
