import { existsSync, renameSync } from 'node:fs';

/**
 * Moves a database out of the way with its log files and its note (head-file.ts), under a name that says why and when. Nothing is ever deleted or
 * written over: somebody may still read entries out of it (P1).
 * @param word why, as a part of the file's name ("damaged")
 * @param now ISO instant
 * @returns the new path of the database file
 */
export function setAside(file: string, word: string, now: string): string {
  const aside = freeName(file, word, now, '');
  // The log first: left alone beside a new database, SQLite would throw it away, and the latest commits with it.
  for (const suffix of ['-wal', '-shm', '.head', '.key.json', '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

/** Moves the log of a database out of its way, and leaves the database. @returns the new path of the log */
export function setAsideLog(file: string, word: string, now: string): string {
  const aside = freeName(file, word, now, '-wal');
  for (const suffix of ['-shm', '-wal']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return `${aside}-wal`;
}

function freeName(file: string, word: string, now: string, suffix: string): string {
  const stamp = now.replace(/[-:]/g, '').replace(/\.\d+/, '');
  const name = `${file}.${word}-${stamp}`;
  let free = name;
  for (let count = 2; existsSync(free + suffix); count += 1) free = `${name}-${count}`;
  return free;
}
