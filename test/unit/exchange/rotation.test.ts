import { expect, test } from 'vitest';
import {
  type BackupKind,
  backupFileName,
  readBackupName,
} from '../../../src-main/exchange/backup/backup-name';
import { outdated } from '../../../src-main/exchange/backup/rotation';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-11-18T15:00:00.000Z');
const backup = (age: number, kind: BackupKind = 'scheduled') => ({
  at: new Date(now - age).toISOString(),
  kind,
});

/** What is left of a backup every 20 minutes for a year, thinned out after each, as it happens. */
function aYear() {
  let kept: { at: string; kind: BackupKind }[] = [];
  for (let age = 365 * day; age >= 0; age -= hour / 3) {
    kept.push(backup(age));
    const gone = new Set(outdated(kept, now - age));
    kept = kept.filter((one) => !gone.has(one));
  }
  return kept.map(({ at }) => now - Date.parse(at));
}

test('a year of backups: each of the last hours, days and weeks has one, and there are few in all', () => {
  const ages = aYear();
  for (let hours = 1; hours <= 23; hours += 1) {
    expect(
      ages.some((age) => age <= hours * hour && age > (hours - 1) * hour - hour),
      `hour ${hours}`,
    ).toBe(true);
  }
  for (let days = 1; days <= 13; days += 1) {
    expect(
      ages.some((age) => age <= (days + 1) * day && age > (days - 1) * day),
      `day ${days}`,
    ).toBe(true);
  }
  for (let weeks = 1; weeks <= 7; weeks += 1) {
    expect(
      ages.some((age) => age <= (weeks + 1) * 7 * day && age > (weeks - 1) * 7 * day),
      `week ${weeks}`,
    ).toBe(true);
  }
  expect(ages.length).toBeLessThanOrEqual(24 + 14 + 8 + 3);
});

test('the newest stays however old it is, and so does one from the future of a clock that went wrong', () => {
  expect(outdated([backup(900 * day)], now)).toEqual([]);
  const ahead = backup(-400 * day);
  expect(outdated([ahead, backup(hour), backup(900 * day)], now)).toEqual([backup(900 * day)]);
});

test('one that a person asked for outlives the scheduled ones beside it, and goes with the oldest week', () => {
  const asked = backup(30 * day + hour, 'by hand');
  const beside = backup(30 * day + 2 * hour);
  const newer = backup(30 * day);
  expect(outdated([backup(0), newer, asked, beside], now)).toEqual([beside]);
  expect(outdated([backup(0), backup(57 * day, 'before restore')], now)).toHaveLength(1);
});

test('a name says what the backup is, and any other file is none', () => {
  const name = { ...backup(0, 'before restore'), entries: 123, unsynced: 4, of: '00000000002a' };
  expect(backupFileName(name)).toBe(
    'Daybook 2026-11-18 15.00.00Z, 123 entries, 4 unsynced, before restore, 00000000002a.db',
  );
  expect(readBackupName(backupFileName(name))).toEqual(name);
  for (const other of [
    'daybook.db',
    '.unfinished-00000000002a.db',
    backupFileName(name).replace('restore', 'lunch'),
  ]) {
    expect(readBackupName(other), other).toBeNull();
  }
});
