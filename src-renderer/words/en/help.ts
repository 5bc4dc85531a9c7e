/** Words of the help; its topics stand in help-topics.ts. */
export const help = {
  // features/help/help-dialog.tsx
  help: 'Help',
  searchHelp: 'Search the help',
  whatDoYouWant: 'What do you want to do?',
  keysInListsOf: (label: string) => `Keys in the lists of ${label}`,
  keysEverywhere: 'Keys everywhere',
  keysWhileTyping: 'Keys while you type',
  nothingInHelpHasTry: (asked: string) => `Nothing in the help has “${asked}”. Try another word.`,

  // features/help/shortcut-list.tsx
  g: (toUpperCase: string) => `G ${toUpperCase}`,
  noKeys: 'no keys',
  or: 'or',

  // features/help/topic-text.tsx
  noKey: 'no key',
};
