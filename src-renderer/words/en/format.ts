/** Words of figures, dates and ages, wherever they stand. */
export const format = {
  both: (first: string, second: string) => `${first} and ${second}`,
  justNow: 'just now',
  minutesAgo: (minutes: number) => `${minutes} min ago`,
  hoursAgo: (hours: number) => `${hours} h ago`,
  yesterday: 'yesterday',
  daysAgo: (days: number) => `${days} days ago`,
};
