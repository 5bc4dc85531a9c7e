import { counts } from './counts';

/** Words of the frame around the screens. */
export const app = {
  // app/banners.tsx
  tryAgain: 'Try again',
  openActivity: 'Open Activity',
  tryNow: 'Try now',
  waitingForBrowser: 'Waiting for the browser',
  signIn: 'Sign in',
  youAreSignedOut: (pmsName: string) =>
    `You are signed out of ${pmsName}. Everything you log is kept on this laptop until you sign in.`,
  signInToToBring: (pmsName: string) =>
    `Sign in to ${pmsName} to bring in your matters. Until then everything you log is kept on this laptop.`,
  showThem: 'Show them',
  couldNotDoThat: 'Daybook could not do that just now.',

  // app/current-screen.tsx
  opening: 'Opening',

  // app/custody-figures.ts
  entriesSafeOnThisLaptop: (safe: number) => `${counts.entries(safe)} safe on this laptop`,
  inPms: (onPms: number, pmsName: string) => `${counts.number(onPms)} in ${pmsName}`,
  waiting: (waiting: number) => `${counts.number(waiting)} waiting`,
  held: (held: number) => `${counts.number(held)} held`,
  outcomeUnknown: (unknown: number) => `${counts.number(unknown)} with outcome unknown`,
  parked: (parked: number) => `${counts.number(parked)} parked`,

  // app/header.tsx
  undoNamed: (undo: string) => `Undo: ${undo}`,
  redoNamed: (redo: string) => `Redo: ${redo}`,
  redo: 'Redo',
  commandPalette: 'Command palette',

  // app/hotkey-banner.tsx
  anotherProgramHasYourKey: (printKeys: string) =>
    `Another program has ${printKeys}, your key for quick entry. Choose other keys, or none, under Settings, Shortcuts.`,

  // app/navigation.tsx
  screens: 'Screens',
  open: 'open',

  // app/quick-window.tsx
  quickEntry: 'Quick entry',

  // app/screen-guard.tsx
  thisScreenCould: 'This screen could not be shown. Everything you logged is safe.',

  // app/settings-banner.tsx
  openSettings: 'Open Settings',

  // app/status-bar.tsx
  status: 'Status',
  workOffline: 'Work offline',
  syncNow: 'Sync now',

  // app/sync-state.tsx
  noSync: 'No sync',
  syncing: 'Syncing',
  online: 'Online',
  offline: 'Offline',
  workingOffline: 'Working offline',
  signedOut: 'Signed out',
  notTriedYet: 'Not tried yet',
  cannotSync: 'Cannot sync',
  neverSynced: 'never synced',
  lastSync: (time: string) => `last sync ${time}`,
  nextTryAt: (time: string) => `Next try at ${time}.`,
};
