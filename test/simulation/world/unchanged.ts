import { type Database, prepared } from '../../../src-main/store/database';

type Seen = { readonly changes: unknown; readonly answers: Map<string, unknown> };

const seen = new WeakMap<Database, Seen>();

/**
 * What a look at a laptop's rows told, kept until any of them changes: people look far more often than they do anything.
 * A database of the world has one connection, whose count of changes grows with every row that is written, also with those
 * that a rollback takes back.
 * @param read asks that database only, and its answer is not changed by anybody
 */
export function whileUnchanged<T>(db: Database, look: string, read: () => T): T {
  // What is written at this moment may still be taken back.
  if (db.inTransaction) return read();
  const changes = prepared(db, 'SELECT total_changes()').pluck().get();
  const { answers } = stillKnown(db, changes);
  if (!answers.has(look)) answers.set(look, read());
  return answers.get(look) as T;
}

function stillKnown(db: Database, changes: unknown): Seen {
  const known = seen.get(db);
  if (known !== undefined && known.changes === changes) return known;
  const anew = { changes, answers: new Map() };
  seen.set(db, anew);
  return anew;
}
