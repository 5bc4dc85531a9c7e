/** The colour of each thing that a typed text says, wherever it is marked. */
export const markFill = {
  hours: 'bg-mark-hours',
  matter: 'bg-mark-matter',
  date: 'bg-mark-date',
  task: 'bg-mark-code',
  activity: 'bg-mark-code',
  billing: 'bg-mark-billing',
} as const;
