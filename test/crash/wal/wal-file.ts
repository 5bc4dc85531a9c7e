/**
 * SQLite's write-ahead log as plain bytes: a header, then frames of one page each, of which the last of a commit says how
 * many pages the database has then. Only what a test of torn logs needs; SQLite itself judges what is valid.
 */
export type Wal = {
  readonly bytes: Buffer;
  /** Where each frame ends, in bytes. */
  readonly frameEnds: readonly number[];
  /** Where the last frame of each commit ends. */
  readonly commitEnds: readonly number[];
};

export const walHeaderBytes = 32;
const frameHeaderBytes = 24;
const pageSizeAt = 8;
const sizeAfterCommitAt = 4;
const saltAt = 8;
const headerSaltAt = 16;

export function readWal(bytes: Buffer): Wal {
  const frameBytes = frameHeaderBytes + bytes.readUInt32BE(pageSizeAt);
  const salt = bytes.subarray(headerSaltAt, headerSaltAt + 8);
  const frameEnds: number[] = [];
  const commitEnds: number[] = [];
  for (let at = walHeaderBytes; at + frameBytes <= bytes.length; at += frameBytes) {
    // What an earlier, longer log left behind this one's end has other salts.
    if (!bytes.subarray(at + saltAt, at + saltAt + 8).equals(salt)) break;
    frameEnds.push(at + frameBytes);
    if (bytes.readUInt32BE(at + sizeAfterCommitAt) > 0) commitEnds.push(at + frameBytes);
  }
  return { bytes, frameEnds, commitEnds };
}

/** How many commits are whole where a log is good up to, not including, byte `end`. */
export function commitsBefore({ commitEnds }: Wal, end: number): number {
  return commitEnds.filter((one) => one <= end).length;
}
