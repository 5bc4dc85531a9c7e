import type { Id } from '../../../shared/domain/id';
import type { StoreContext } from '../../store/database';
import { type DatabaseFacts, databaseFacts } from '../../store/database-file';
import { entryRevisions, unsyncedIds } from '../../store/entry-revisions';

/** What putting a backup back would change, in numbers that a person can weigh. */
export type RestoreComparison = {
  readonly backup: DatabaseFacts;
  readonly present: DatabaseFacts;
  /** Entries that are in the backup and not, or only in the trash, now. */
  readonly comeBack: number;
  /** Entries that are in both with another content. */
  readonly differ: number;
  /** Entries that are here now and not in the backup, and are in the PMS: they come back with the next sync. */
  readonly comeWithSync: number;
  /** Entries that are here now, not in the backup, and nowhere else. */
  readonly onlyHere: readonly Id[];
};

export function compareWithBackup(present: StoreContext, backup: StoreContext): RestoreComparison {
  const now = entryRevisions(present);
  const then = entryRevisions(backup);
  const unsynced = new Set(unsyncedIds(present));
  let comeBack = 0;
  let differ = 0;
  for (const [id, revision] of then) {
    const here = now.get(id);
    if (here === undefined) comeBack += 1;
    else if (here !== revision) differ += 1;
  }
  const gone = [...now.keys()].filter((id) => !then.has(id));
  const onlyHere = gone.filter((id) => unsynced.has(id));
  return {
    backup: databaseFacts(backup),
    present: databaseFacts(present),
    comeBack,
    differ,
    comeWithSync: gone.length - onlyHere.length,
    onlyHere,
  };
}
