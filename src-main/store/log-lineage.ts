import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Database, prepared } from './database';
import type { DatabaseKey } from './database-key';
import { contentHash } from './hash';
import { firstPageHeader, isPageWhole, macKeyOf, pageBytes, saltBytes } from './page-cipher';
import { peekHeader } from './peek-header';

/**
 * SQLite reads whatever log lies beside a database into it, page by page: it does not ask whether the two belong together.
 * An older copy put back by hand beside the log of a later day opens without complaint, as a mixture of both that
 * `integrity_check` finds nothing wrong with (`test/crash/stale-log.test.ts` shows it). So every commit moves a mark on the
 * first page, in a fixed order that no mark comes up twice in: a log fits a database whose mark is the one before the log's
 * first, or one that the log itself holds, which is where a fold into the database was cut off.
 */

const period = 2 ** 31;

/** The mark after a mark: a full-period generator, so that it takes two thousand million commits to see one again. */
export function nextMark(mark: number): number {
  const next = ((Math.imul(1_103_515_245, mark) >>> 0) + 12_345) % period;
  // No mark is 0: that says that there is none.
  return next === 0 ? 12_345 : next;
}

const markOf = (db: Database): number => Number(prepared(db, 'PRAGMA application_id').pluck().get());

/** Moves the mark on, in the running transaction. Databases in memory have no log, and no mark. */
export function moveMark(db: Database): void {
  const mark = db.memory ? 0 : markOf(db);
  if (mark !== 0) db.pragma(`application_id = ${nextMark(mark)}`);
}

/** Gives a database its first mark, and folds it in at once: a log that begins with it would fit nothing. */
export function ensureMark(db: Database, now: string): void {
  if (db.memory || markOf(db) !== 0) return;
  const seed = Number.parseInt(contentHash([db.name, now]).slice(0, 7), 16) + 1;
  db.pragma(`application_id = ${seed}`);
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** What the log beside a database is to it. `orphan`: there is a log, and no database. */
export type LogFit = 'fits' | 'foreign' | 'orphan';

/**
 * Tells whether the log beside a database may be read into it, from plain bytes: once SQLite has opened the two, closing them
 * would write the one into the other. Without marks there is nothing to tell it by, and it fits.
 */
export function fitOfLog(file: string, key: DatabaseKey | null = null): LogFit {
  for (;;) {
    const before = readLog(`${file}-wal`, key);
    if (before === null) return 'fits';
    const header = peekHeader(file, key);
    const log = readLog(`${file}-wal`, key);
    // Somebody uses both at this moment and has begun a new log: what was read doesn't go together.
    if (log?.salt !== before.salt) continue;
    if (header.kind !== 'sqlite') {
      return header.kind === 'not_sqlite' || header.kind === 'locked' ? 'fits' : 'orphan';
    }
    // A log that is encrypted doesn't belong to a database that isn't, nor the other way round.
    if (log.writing !== null && log.writing !== (header.isEncrypted ? 'ours' : 'plain')) return 'foreign';
    const [first] = log.marks;
    const isMarked = header.mark !== 0 && first !== undefined && first !== 0;
    if (!isMarked) return 'fits';
    return nextMark(header.mark) === first || log.marks.includes(header.mark) ? 'fits' : 'foreign';
  }
}

type Log = {
  readonly salt: string;
  /** The marks of its commits, the first first. */
  readonly marks: readonly number[];
  /** How its first pages are written; null where it holds none. `other`: with a key that isn't at hand. */
  readonly writing: 'plain' | 'ours' | 'other' | null;
};

const headerBytes = 32;
const frameHeaderBytes = 24;
const markAt = 68;
const magic = 'SQLite format 3\0';

/** Reads the marks of a log that holds at least one commit; null where there is no such log. */
function readLog(wal: string, key: DatabaseKey | null): Log | null {
  if (!existsSync(wal)) return null;
  const handle = openSync(wal, 'r');
  try {
    const { size } = fstatSync(handle);
    const header = Buffer.alloc(headerBytes);
    if (readSync(handle, header, 0, headerBytes, 0) < headerBytes) return null;
    const salt = header.toString('hex', 16, 24);
    const frameBytes = frameHeaderBytes + header.readUInt32BE(8);
    const frame = Buffer.alloc(frameHeaderBytes);
    let writing: Log['writing'] = null;
    const marks: number[] = [];
    // Marks of a commit that isn't whole count for nothing.
    let open: number[] = [];
    let commits = 0;
    for (let at = headerBytes; at + frameBytes <= size; at += frameBytes) {
      readSync(handle, frame, 0, frame.length, at);
      // What an earlier, longer log left behind this one's end has another salt.
      if (frame.toString('hex', 8, 16) !== salt) break;
      if (frame.readUInt32BE(0) === 1) {
        const page = readFirstPage(handle, at + frameHeaderBytes, key);
        writing = page.writing;
        open.push(page.mark);
      }
      if (frame.readUInt32BE(4) === 0) continue;
      marks.push(...open);
      open = [];
      commits += 1;
    }
    return commits === 0 ? null : { salt, marks, writing };
  } finally {
    closeSync(handle);
  }
}

/** The mark of a first page within a log; 0 where it can't be read. */
function readFirstPage(handle: number, at: number, key: DatabaseKey | null) {
  const page = Buffer.alloc(pageBytes);
  readSync(handle, page, 0, pageBytes, at);
  if (page.toString('latin1', 0, magic.length) === magic) {
    return { writing: 'plain', mark: page.readUInt32BE(markAt) } as const;
  }
  const isOurs = key !== null && isPageWhole(page, 1, macKeyOf(key, page.subarray(0, saltBytes)));
  if (!isOurs) return { writing: 'other', mark: 0 } as const;
  return { writing: 'ours', mark: firstPageHeader(page, key).readUInt32BE(markAt) } as const;
}
