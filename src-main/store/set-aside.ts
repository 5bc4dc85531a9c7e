import { existsSync, renameSync } from 'node:fs';

/**
 * Moves a database out of the way with its log files and its note (head-file.ts), under a name that says why and when. Nothing is ever deleted or
 * written over: somebody may still read entries out of it (P1).
 * @param word why, as a part of the file's name ("damaged")
 * @param now ISO instant
 * @returns the new path of the database file
 */
export function setAside(file: string, word: string, now: string): string {
  const stamp = now.replace(/[-:]/g, '').replace(/\.\d+/, '');
  let aside = `${file}.${word}-${stamp}`;
  for (let count = 2; existsSync(aside); count += 1) aside = `${file}.${word}-${stamp}-${count}`;
  // The log first: left alone beside a new database, SQLite would throw it away, and the latest commits with it.
  for (const suffix of ['-wal', '-shm', '.head', '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}
