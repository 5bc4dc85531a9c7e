import type { Database } from './database';
import { type Migration, migrations } from './migrations/all';

/** The file was written by a newer Daybook: this one must leave it untouched. */
export class NewerDatabaseError extends Error {
  readonly found: number;
  readonly known: number;

  constructor(found: number, known: number) {
    super(`The database has version ${found}, this Daybook knows up to ${known}`);
    this.name = 'NewerDatabaseError';
    this.found = found;
    this.known = known;
  }
}

/** The schema version of an open database; 0 for a new file. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to the newest schema. Each migration and its bookkeeping are one transaction, so a crash leaves
 * the last whole version.
 * @throws NewerDatabaseError before a byte is written.
 */
export function migrate(db: Database, now: string, steps: readonly Migration[] = migrations): void {
  const known = steps.at(-1)?.version ?? 0;
  const found = schemaVersion(db);
  if (found > known) throw new NewerDatabaseError(found, known);
  for (const step of steps) {
    if (step.version <= found) continue;
    db.transaction(() => {
      db.exec(
        'CREATE TABLE IF NOT EXISTS schema_migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
      );
      db.exec(step.sql);
      db.prepare('INSERT INTO schema_migration (version, name, applied_at) VALUES (?, ?, ?)').run(
        step.version,
        step.name,
        now,
      );
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
  }
}
