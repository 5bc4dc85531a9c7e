import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Database } from './database';
import { auditHashAt, auditHead } from './database-file';

/**
 * Beside the database lies a note of how far its audit chain had come. Whoever puts an older file back by hand leaves the
 * note ahead of it, and so it is found out (P2: an older copy has forgotten what it sent). Written now and then and at the
 * end, without waiting for the disk: a note that lags behind only finds out less, and never accuses.
 */
const Head = z.strictObject({ sequence: z.int().min(1), hash: z.string().length(64) });
export type Head = z.infer<typeof Head>;

export const headFileOf = (databaseFile: string): string => `${databaseFile}.head`;

/** The note; null where there is none, or none that can be read. */
export function readHead(databaseFile: string): Head | null {
  try {
    return Head.parse(JSON.parse(readFileSync(headFileOf(databaseFile), 'utf8')));
  } catch {
    return null;
  }
}

/** Whether a database is older than the note says it was, or has another history. A new one has none to be compared. */
export function isBehind(db: Database, head: Head): boolean {
  return auditHead(db) !== null && auditHashAt(db, head.sequence) !== head.hash;
}

/** Writes the note, whole or not at all. @returns how far it reaches */
export function writeHead(db: Database, databaseFile: string): number {
  const head = auditHead(db);
  if (head === null) {
    rmSync(headFileOf(databaseFile), { force: true });
    return 0;
  }
  const { sequence, hash } = head;
  const temporary = `${headFileOf(databaseFile)}.new`;
  writeFileSync(temporary, JSON.stringify({ sequence, hash }));
  renameSync(temporary, headFileOf(databaseFile));
  return sequence;
}
