import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Engine } from '../../../src-main/engine';
import { EngineError } from '../../../src-main/engine-error';
import type { EntryState, Head, Line } from './protocol';

/** The hands of a person at the laptop: each act is told before it begins and after it returned. */
export type Hands = {
  readonly engine: Engine;
  /** What the database file holds, read by a connection of its own. */
  rows<T>(sql: string, ...parameters: unknown[]): T[];
  /**
   * One command. A refusal is an answer; any other error ends the process, and the round fails.
   * @returns what the command returned; undefined where it was refused
   */
  act<T>(name: string, touches: readonly string[], run: () => T | Promise<T>): Promise<T | undefined>;
};

/** @param say told of each act before and after it */
export function handsOf(engine: Engine, file: string, say: (line: Line) => void): Hands {
  const book = new Database(file, { readonly: true });
  const rows = <T>(sql: string, ...parameters: unknown[]): T[] => book.prepare(sql).all(...parameters) as T[];
  const states = (ids: readonly string[]): EntryState[] =>
    ids.flatMap((id) =>
      rows<Omit<EntryState, 'deleted'> & { deleted: number }>(
        'SELECT id, revision, narrative, deleted_at IS NOT NULL AS deleted FROM entry WHERE id = ?',
        id,
      ).map((state) => ({ ...state, deleted: state.deleted === 1 })),
    );
  return {
    engine,
    rows,
    async act(name, touches, run) {
      say({ begin: name, touches });
      try {
        const result = await run();
        const ids = [...new Set([...touches, ...idsIn(result)])];
        const [head] = rows<Head>('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1');
        say({ ack: states(ids), head: head ?? null });
        return result;
      } catch (error) {
        if (!(error instanceof EngineError) || error.code === 'store' || error.code === 'internal')
          throw error;
        say({ refused: `${name}: ${error.code}` });
        return undefined;
      }
    },
  };
}

/** Written by a system call at once: what is said here has been said when the process dies. */
export function sayAloud(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** The entries that an answer shows. */
function idsIn(result: unknown): string[] {
  const views: unknown[] = Array.isArray(result) ? result : [result];
  return views.flatMap((view) =>
    typeof view === 'object' && view !== null && 'entry' in view ? [(view.entry as { id: string }).id] : [],
  );
}
