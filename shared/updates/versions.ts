/** Numbers of a version and what comes before its release ("1.2.0-early.3"); null where it is none. */
function parts(version: string): { numbers: number[]; early: string | null } | null {
  const found = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:-([0-9A-Za-z.-]{1,60}))?$/.exec(version);
  if (found === null) return null;
  return { numbers: found.slice(1, 4).map(Number), early: found[4] ?? null };
}

export const isVersion = (version: string): boolean => parts(version) !== null;

/** Whether this version is one that only those who asked for early ones get. */
export const isEarly = (version: string): boolean => (parts(version)?.early ?? null) !== null;

/** Whether `other` comes after `one`; false where either is no version. */
export function isNewer(other: string, one: string): boolean {
  const [right, left] = [parts(other), parts(one)];
  if (right === null || left === null) return false;
  for (const [index, number] of right.numbers.entries()) {
    const against = left.numbers[index] ?? 0;
    if (number !== against) return number > against;
  }
  if (left.early === null) return false;
  if (right.early === null) return true;
  return right.early.localeCompare(left.early, 'en', { numeric: true }) > 0;
}
