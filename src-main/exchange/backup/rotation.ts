import type { BackupName } from './backup-name';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How far back the backups reach: one an hour, then one a day, then one a week. */
const keptHours = 24;
const keptDays = 14;
const keptWeeks = 8;
/** What a person asked for, and what was made before a restore or an update, stays as long as the oldest week. */
export const keptAskedMs = keptWeeks * 7 * dayMs;

/**
 * Which backups may go. Of each hour, day and week that is kept, the newest stays; the newest of all always stays, however
 * old, and so does every one that lies in the future: a clock that went wrong must not cost a backup.
 * @param now milliseconds since the epoch
 */
export function outdated<T extends Pick<BackupName, 'at' | 'kind'>>(backups: readonly T[], now: number): T[] {
  const newestFirst = [...backups].sort((left, right) => (left.at < right.at ? 1 : -1));
  const taken = new Set<string>();
  const leap = leapAt(newestFirst.map(({ at }) => Date.parse(at)));
  return newestFirst.filter((backup, index) => {
    const at = Date.parse(backup.at);
    const age = now - at;
    if (index === 0 || age < 0 || index >= leap) return false;
    if (backup.kind !== 'scheduled') return age > keptAskedMs;
    const isKept = [
      { name: 'hour', ms: hourMs, count: keptHours },
      { name: 'day', ms: dayMs, count: keptDays },
      { name: 'week', ms: 7 * dayMs, count: keptWeeks },
    ].map(({ name, ms, count }) => takeFirst(taken, `${name} ${Math.floor(at / ms)}`) && age <= ms * count);
    return !isKept.includes(true);
  });
}

/** Nobody leaves a laptop for so long and comes back to it: a clock that leapt does. */
const leapMs = 5 * 366 * dayMs;

/** From which place on, newest first, backups were made before a leap of the clock: nobody knows how old they are. */
function leapAt(newestFirst: readonly number[]): number {
  const at = newestFirst.findIndex(
    (time, index) => index > 0 && (newestFirst[index - 1] ?? time) - time > leapMs,
  );
  return at === -1 ? newestFirst.length : at;
}

/** True for the first, and so newest, backup of a stretch of time. */
function takeFirst(taken: Set<string>, stretch: string): boolean {
  if (taken.has(stretch)) return false;
  taken.add(stretch);
  return true;
}
