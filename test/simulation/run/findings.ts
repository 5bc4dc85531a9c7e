import type { Played } from './played';

/** So many places are named for a finding; the others are counted. */
const named = 4;

/** What a seed broke, for people: a line for each finding, and where. */
export function findingsOf({ broken, thrown }: Pick<Played, 'broken' | 'thrown'>): string {
  const lines = broken.flatMap(({ promise, what, broken: where }) => [
    `   ${promise} ${what}:`,
    ...where.slice(0, named).map((one) => `     ${one}`),
    ...(where.length > named ? [`     and ${where.length - named} more`] : []),
  ]);
  return [...lines, ...(thrown === null ? [] : [`   thrown: ${thrown}`])].join('\n');
}
