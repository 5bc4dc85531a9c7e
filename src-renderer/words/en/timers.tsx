import type { ReactNode } from 'react';
import { counts } from './counts';

/** Words of the timers. */
export const timers = {
  // features/timers/question-words.ts
  secondsShort: (seconds: number) => `${seconds} s`,
  hoursShort: (hours: number) => `${hours} h`,
  minutesShort: (rest: number) => `${rest} min`,
  fromTo: (from: string, until: string, durationWords: string) =>
    `from ${from} to ${until} (${durationWords})`,
  youWereAwayWhileTimer: (between: string, name: string) =>
    `You were away ${between} while the timer for ${name} ran.`,
  laptopSleptWhileTimer: (between: string, name: string) =>
    `The laptop slept ${between} while the timer for ${name} ran.`,
  laptopsClockWentForwardWhile: (between: string, name: string) =>
    `The laptop’s clock went forward ${between} while the timer for ${name} ran. That time is not counted; if the laptop only slept, you can count it.`,
  laptopsClockWasSetBack: (durationWords: string, name: string) =>
    `The laptop’s clock was set back by ${durationWords} while the timer for ${name} ran. The time on the timer is right all the same.`,
  timerForHasBeenRunning: (name: string, moment: string) =>
    `The timer for ${name} has been running over midnight, since ${moment}.`,
  timerForRanInStretches: (name: string, count: number, durationWords: string, questions: string) =>
    `The timer for ${name} ran in ${count} stretches without you, ${durationWords} in all: ${questions}.`,

  // features/timers/recovery-banner.tsx
  timerForWasRunning: (timerName: string, moment: string, elapsed: ReactNode) => (
    <>
      The timer for {timerName} was running when Daybook stopped at {moment}. It now stands at {elapsed}.
    </>
  ),
  keepAllOfIt: 'Keep all of it',
  endItAt: (moment: string) => `End it at ${moment}`,

  // features/timers/running-timer.tsx
  runningTimer: 'Running timer:',
  pauseTimer: 'Pause the timer',

  // features/timers/time-questions.tsx
  iHaveReadIt: 'I have read it',
  countIt: 'Count it',
  keepIt: 'Keep it',
  leaveOutSinceMidnight: 'Leave out since midnight',
  leaveItUncounted: 'Leave it uncounted',
  leaveItOut: 'Leave it out',

  // features/timers/timer-editor.tsx
  timer: 'Timer',

  // features/timers/timer-name.ts
  noMatterYet: 'No matter yet',

  // features/timers/timer-row.tsx
  savedH: (hours: string, name: string) => `Saved ${hours} h, ${name}.`,
  savedEntriesOne: (count: number, name: string) =>
    `Saved ${counts.entries(count)}, one for each day, ${name}.`,
  timerNamed: (name: string) => `Timer ${name}`,
  pause: (name: string) => `Pause ${name}`,
  start: (name: string) => `Start ${name}`,
  finish: (name: string) => `Finish ${name}`,
  moreFor: (name: string) => `More for ${name}`,
  finishAndSave: 'Finish and save',
  finishAsOneEntry: 'Finish as one entry for each day',
  putInto: (timerName: string) => `Put into ${timerName}`,
  discard: 'Discard',
  h: (date: string, hours: string) => `${date} ${hours} h`,
  itsTimeWillNotBecome: 'Its time will not become an entry. Undo opens it again.',
  discardThisTimer: 'Discard this timer?',

  // features/timers/timers-panel.tsx
  timers: 'Timers',
  newTimer: 'New timer',
  startsOneItGoes: (keysOn: string) =>
    `${keysOn} starts one. It goes on through sleep, restarts and crashes.`,
  noTimerIsOpen: 'No timer is open',

  // features/timers/toggle-timer.ts
  timerPaused: 'Timer paused.',
  timerRunning: 'Timer running.',
  timerRunningNamed: (timerName: string) => `Timer running: ${timerName}.`,
};
