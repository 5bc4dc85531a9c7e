import { type Database, prepared, type StoreContext } from './database';

type Memory = { generation: string; readonly answers: Map<string, unknown> };

const memories = new WeakMap<Database, Memory>();
const capacity = 50;

/**
 * The answer of a costly read, kept until any row of the database changes: by this connection (`total_changes`) or by
 * another program (`data_version`). The key must name everything the answer depends on beside the rows.
 */
export function remembered<T>(store: StoreContext, key: string, read: () => T): T {
  // What is read inside a transaction may still be rolled back.
  if (store.db.inTransaction) return read();
  const generation = generationOf(store.db);
  let memory = memories.get(store.db);
  if (memory?.generation !== generation || memory.answers.size >= capacity) {
    memory = { generation, answers: new Map() };
    memories.set(store.db, memory);
  }
  if (memory.answers.has(key)) return memory.answers.get(key) as T;
  const answer = read();
  memory.answers.set(key, answer);
  return answer;
}

function generationOf(db: Database): string {
  const own = prepared(db, 'SELECT total_changes()').pluck().get();
  const others = prepared(db, 'PRAGMA data_version').pluck().get();
  return `${String(own)} ${String(others)}`;
}
