/** Words of the commands and names of the screens. */
export const commands = {
  // features/commands/commands.ts
  undone: (resultValueLabel: string) => `Undone: ${resultValueLabel}`,
  doneAgain: (resultValueLabel: string) => `Done again: ${resultValueLabel}`,
  workingOfflineEverythingStays: 'Working offline. Everything stays on this laptop.',
  workingOnlineAgain: 'Working online again.',

  // features/commands/screens.ts
  today: 'Today',
  entries: 'Entries',
  conflicts: 'Conflicts',
  preBill: 'Pre-bill',
  invoices: 'Invoices',
  matters: 'Matters',
  reports: 'Reports',
  activity: 'Activity',
  settings: 'Settings',
};
