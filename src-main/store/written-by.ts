import { z } from 'zod';
import { type Database, prepared } from './database';
import { moveMark } from './log-lineage';

/** By which Daybook a database was written last: one that is too old to read it can say which one to install. */
const name = 'store.written_by';
const Version = z.string().min(1).max(100);

/** Notes the version that opens a database; nothing is written where it stands there already. */
export function noteWrittenBy(db: Database, appVersion: string): void {
  if (writtenBy(db) === appVersion) return;
  db.transaction(() => {
    prepared(
      db,
      'INSERT INTO setting (name, value) VALUES (@name, @appVersion) ON CONFLICT (name) DO UPDATE SET value = @appVersion',
    ).run({ name, appVersion });
    moveMark(db);
  }).immediate();
}

/** Null where it was written before that was noted, or can't be read. */
export function writtenBy(db: Database): string | null {
  try {
    const found = Version.safeParse(
      prepared(db, 'SELECT value FROM setting WHERE name = ?').pluck().get(name),
    );
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
