import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DamagedFile } from '../../../shared/ipc/rebuild-calls';
import { EngineError } from '../../engine-error';

/** When a database was set aside under a word ("damaged"), by its name; null for any other file, its log and its note included. */
export function setAsideAt(database: string, word: string, name: string): string | null {
  const start = `${database}.${word}-`;
  if (!name.startsWith(start)) return null;
  const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?$/.exec(name.slice(start.length));
  if (stamp === null) return null;
  const [, year, month, day, hour, minute, second] = stamp;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The databases beside this one that were found damaged, the newest first. */
export function damagedFiles(databaseFile: string): DamagedFile[] {
  const folder = dirname(databaseFile);
  const found: DamagedFile[] = [];
  for (const name of readdirSync(folder)) {
    const at = setAsideAt(basename(databaseFile), 'damaged', name);
    if (at !== null) found.push({ name, at, bytes: statSync(join(folder, name)).size });
  }
  return found.sort((left, right) => (left.at < right.at || left.name < right.name ? 1 : -1));
}

/** @throws EngineError 'not_found' where no damaged database has this name */
export function damagedFile(databaseFile: string, name: string): string {
  if (!damagedFiles(databaseFile).some((one) => one.name === name)) {
    throw new EngineError('not_found', 'There is no such damaged database any more.');
  }
  return join(dirname(databaseFile), name);
}
