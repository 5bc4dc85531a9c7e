/** Words of the command palette. */
export const palette = {
  // features/palette/palette-items.ts
  startTimer: (matterName: string) => `Start timer: ${matterName}`,

  // features/palette/palette.tsx
  commandPalette: 'Command palette',
  timers: 'Timers',
  commands: 'Commands',
  recentMatters: 'Recent matters',
  matters: 'Matters',
  commandOrMatter: 'Command or matter',
  commandScreenOrMatter: 'Command, screen or matter',
  results: 'Results',
  nothingIsCalledThat: 'Nothing is called that',
};
