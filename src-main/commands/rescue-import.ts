import type { Id } from '../../shared/domain/id';
import { myTimekeeperId } from '../store/account';
import { nowInstant, type StoreContext } from '../store/database';
import { getEntry } from '../store/entries';
import { type Rescued, readRescue, rescueFiles } from '../store/rescue';
import { setAside } from '../store/set-aside';
import { getTimerEnd, insertSegment, insertTimer, requireOpenTimer } from '../store/timers';
import { runCommand } from './run-command';
import { temporaryMatter } from './temporary-matter';
import { writeEntry } from './write-entry';
import { auditTimer } from './write-timer';

/**
 * Brings in what was taken down while the database could not be used (P1). Ids stay, so that a crash between the import
 * and the renaming of the file brings nothing in twice. A rescue database that can't be read is left where it is.
 * @returns how many entries and timers came in
 */
export function bringInRescued(store: StoreContext, databaseFile: string, rescueFolder: string): number {
  let count = 0;
  for (const file of rescueFiles(databaseFile, rescueFolder)) {
    try {
      count += bringIn(store, readRescue(store, file));
      setAside(file, 'brought-in', nowInstant(store));
    } catch (error) {
      store.logger.error('rescue.failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  }
  return count;
}

function bringIn(store: StoreContext, rescued: Rescued): number {
  return runCommand(store, { name: 'rescue.import', label: null }, () => {
    const me = myTimekeeperId(store);
    const matterHere = (id: Id | null): Id | null => {
      const matter = rescued.matters.find((one) => one.id === id);
      return matter === undefined ? null : temporaryMatter(store, matter.name);
    };
    const entries = rescued.entries.filter(({ id }) => getEntry(store, id) === null);
    for (const entry of entries) {
      const after = {
        ...entry,
        timekeeperId: me,
        matterId: matterHere(entry.matterId),
        reviewState: 'draft' as const,
      };
      writeEntry(store, {
        action: 'entry.bring_in',
        before: null,
        after,
        reason: 'From the rescue database',
      });
    }
    const timers = rescued.timers.filter(({ id }) => getTimerEnd(store, id) === null);
    for (const { segments, ...timer } of timers) {
      insertTimer(store, { ...timer, matterId: matterHere(timer.matterId) });
      // A running one stands still from where it was last watched: nobody can say what came after.
      for (const segment of segments) {
        insertSegment(store, timer.id, { ...segment, stoppedAt: segment.stoppedAt ?? timer.seenAt });
      }
      auditTimer(
        store,
        'timer.bring_in',
        null,
        requireOpenTimer(store, timer.id),
        'From the rescue database',
      );
    }
    return entries.length + timers.length;
  });
}
