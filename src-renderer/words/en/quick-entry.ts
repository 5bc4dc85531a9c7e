import { counts } from './counts';

/** Words of quick entry. */
export const quickEntry = {
  // features/quick-entry/candidate-list.tsx
  whichMatterIs: (query: string) => `Which matter is “${query}”?`,
  mattersFor: (query: string) => `Matters for ${query}`,
  andMoreType: (unseen: number) => `and ${unseen} more: type on to narrow`,
  closed: 'closed',

  // features/quick-entry/code-list.tsx
  task: 'Task',
  activity: 'Activity',
  codesFor: (what: string, query: string) => `${what} codes for “${query}”`,
  codesForPlain: (what: string, query: string) => `${what} codes for ${query}`,
  notWantedHere: 'not wanted here',
  usedOnThisMatter: 'used on this matter',

  // features/quick-entry/entry-preview.tsx
  temporaryMatter: (matterName: string) => `Temporary matter: ${matterName}`,
  today: 'Today',
  whichMatter: 'which matter?',
  noCode: (what: string) => `no ${what}`,
  hoursShort: (worked: string) => `${worked} h`,
  hoursAndBilled: (worked: string, billed: string) => `${worked} h, billed ${billed} h`,

  // features/quick-entry/live-checks.tsx
  anyPms: 'the PMS',
  guidelinesOk: 'Guidelines ok',
  dayTotal: (hours: string, secondHours: string) => `Day ${hours} h${secondHours}`,
  thenHours: (hours: string) => `, then ${hours} h`,
  looksLikeHOn: (hours: string, date: string, narrative: string) =>
    `Looks like ${hours} h on ${date}: “${narrative}”`,

  // features/quick-entry/offer-list.tsx
  arrowKeysAndEnter: 'Arrow keys and Enter, or Alt with a digit.',

  // features/quick-entry/phrase-list.tsx
  phrases: 'Phrases',
  phrasesFor: (query: string) => `Phrases for “${query}”`,
  phrasesForPlain: (query: string) => `Phrases for ${query}`,
  yours: 'yours',

  // features/quick-entry/quick-entry-panel.tsx
  escapeKeepsTextBeginsSecond: 'Escape keeps the text. ++ begins a second entry.',
  notes: 'Notes',
  startTimer: 'Start timer',
  saveAndStartTimer: 'Save and start timer',
  saveEntries: (count: number) => `Save ${counts.entries(count)}`,

  // features/quick-entry/quick-entry.tsx
  lineExample: '1.2 smith draft motion to compel #L350 /A103 yest',
  quickEntry: 'Quick entry',

  // features/quick-entry/save-draft.ts
  savedH: (hours: string, matterName: string, date: string) => `Saved ${hours} h, ${matterName}, ${date}.`,
  noMatterYet: 'no matter yet',
  savedEntries: (count: number) => `Saved ${counts.entries(count)}.`,
  tookBackEntries: (count: number) => `Took back ${counts.entries(count)}.`,

  // features/quick-entry/use-quick-entry-keys.ts
  taken: (marks: string) => `Taken: ${marks}.`,
  mattersMayBeMeant: (total: number, query: string) =>
    `${counts.matters(total)} may be meant by ${query}. Arrow down to choose.`,
  timerStarted: 'Timer started.',
};
