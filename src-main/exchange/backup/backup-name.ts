import { Instant } from '../../../shared/time/work-date';

/**
 * A backup's name tells what it is without opening it:
 * `Daybook 2026-11-18 15.00.05Z, 123 entries, 4 unsynced, hourly, 00000000002a.db`
 * The last part tells whose database it is of.
 */
export const backupKinds = ['scheduled', 'by hand', 'before restore', 'before update'] as const;
export type BackupKind = (typeof backupKinds)[number];

export type BackupName = {
  readonly at: Instant;
  readonly entries: number;
  readonly unsynced: number;
  readonly kind: BackupKind;
  /** The tail of the database's id. */
  readonly of: string;
};

const pattern =
  /^Daybook (\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d)Z, (\d+) entries, (\d+) unsynced, ([a-z ]+), ([0-9a-f]{12})\.db$/;

export function backupFileName(name: BackupName): string {
  const [date, time] = [name.at.slice(0, 10), name.at.slice(11, 19).replace(/:/g, '.')];
  return `Daybook ${date} ${time}Z, ${name.entries} entries, ${name.unsynced} unsynced, ${name.kind}, ${name.of}.db`;
}

/** What a file's name says; null for any other file. */
export function readBackupName(file: string): BackupName | null {
  const found = pattern.exec(file);
  if (found === null) return null;
  const [, date, hour, minute, second, entries, unsynced, word, of = ''] = found;
  const kind = backupKinds.find((one) => one === word);
  const at = Instant.safeParse(`${date}T${hour}:${minute}:${second}.000Z`);
  if (kind === undefined || !at.success) return null;
  return { at: at.data, entries: Number(entries), unsynced: Number(unsynced), kind, of };
}

/** The part of a database's id that stands in the names of its backups. */
export const tailOf = (storeId: string): string => storeId.replace(/-/g, '').slice(-12);
