/** Words of what is suggested. */
export const suggest = {
  // features/suggest/expense-suggestion.tsx
  taken: (code: string, offerName: string) => `${code} ${offerName} taken.`,

  // features/suggest/line-suggestions.tsx
  valuesTaken: (values: string) => `${values} taken.`,

  // features/suggest/suggestion-rows.tsx
  taskCode: (maybeTask: string) => `task ${maybeTask}`,
  activityCode: (maybeActivity: string) => `activity ${maybeActivity}`,
  perhapsNotSureEnough: (said: string) => `Perhaps ${said}. Not sure enough to offer.`,
  howSure: (percent: number, why: string, code: string) => `· ${percent} % sure${why}${code}`,
  goesOutAs: (code: string) => ` · goes out as ${code}`,
  use: (code: string) => `Use ${code}`,

  // features/suggest/why-words.ts
  ofLinesOnThisMatter: (lines: number, of: number) => `${lines} of ${of} lines on this matter`,
  ofYourLines: (lines: number, of: number) => `${lines} of your ${of} lines`,
};
