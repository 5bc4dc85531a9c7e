import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../../ports';
import type { Database } from '../../store/database';
import { briefCounts, copyAtOnce, nameForGood } from '../../store/database-file';
import { storeIdOf } from '../../store/store-id';
import { backupFileName, tailOf } from './backup-name';

/** A copy of a database from before this version touches it, in one go: nothing else is under way at that moment. */
export function beforeMigration(folder: string | undefined, now: string, logger: Logger) {
  if (folder === undefined) return {};
  return {
    beforeMigration(db: Database): void {
      const of = tailOf(storeIdOf(db) ?? '0'.repeat(12));
      const temporary = join(folder, `.unfinished-${of}.db`);
      try {
        mkdirSync(folder, { recursive: true });
        rmSync(temporary, { force: true });
        copyAtOnce(db, temporary);
        const at = `${now.slice(0, 19)}.000Z`;
        const name = backupFileName({ at, ...briefCounts(db), kind: 'before update', of });
        nameForGood(temporary, join(folder, name));
      } catch (error) {
        // A migration is one transaction and leaves what was there if it fails: it need not wait for a full backup disk.
        logger.error('backup.before_update_failed', {
          error: error instanceof Error ? error.name : 'unknown',
        });
      }
    },
  };
}
