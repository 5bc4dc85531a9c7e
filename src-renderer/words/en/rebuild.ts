import { counts } from './counts';

/** Words of rebuilding a damaged database: the banner, its dialog and Settings, Backups and moving. */
export const rebuild = {
  found: (moment: string) =>
    `A damaged database was set aside on ${moment}. What was in it can be brought back; until then it goes on here with a new one.`,
  look: 'See what comes back…',
  title: (moment: string) => `Rebuild the database that was damaged on ${moment}`,
  reading: 'Reading what can be read. This may take some minutes; you can close this and go on working.',
  notNow: 'Not now',
  rebuild: 'Rebuild',
  rebuilding: 'Rebuilding',
  done: (entries: number) => `The database was rebuilt. It holds ${counts.entries(entries)}.`,
  rowTitle: (moment: string) => `Damaged database, set aside on ${moment}`,
  rowWords: 'Nothing of it was deleted. Looking changes nothing.',
  begunWith: {
    damaged_file: 'Every row of the damaged file could be read, so it begins with that.',
    nothing: 'There is no good backup of it, so it begins with nothing.',
  },
  begunWithBackup: (moment: string) => `It begins with the newest good backup, of ${moment}.`,
  passedOver: (count: number) =>
    count === 1
      ? 'One newer backup is no good and was passed over.'
      : `${counts.number(count)} newer backups are no good and were passed over.`,
  readPart: 'Only a part of the damaged file could be read.',
  readNothing: 'Nothing of the damaged file could be read.',
  whatComes: 'What comes from where',
  fromBackup: 'from the backup',
  fromFile: 'from the damaged file',
  fromFileToo: 'from the damaged file, written after the backup',
  fromPresent: 'written since the damage was found',
  asDrafts: 'as drafts without a matter: what belongs to them could not be read',
  lost: 'could not be read any more',
  differing: 'in both with different contents: on hold, for you to look at',
  timers: (count: number) => `${counts.timers(count)}, paused`,
  others: (rows: number) =>
    rows === 1
      ? 'one row of other things (rates, invoices, settings and the like)'
      : `${counts.number(rows)} rows of other things (rates, invoices, settings and the like)`,
  leftOut: (rows: number) =>
    rows === 1
      ? 'One row of other things is damaged and stays in the damaged file.'
      : `${counts.number(rows)} rows of other things are damaged and stay in the damaged file.`,
  whatGoesOn: (pmsName: string) =>
    `What may have been sent is looked up in ${pmsName} before anything goes, and what ${pmsName} holds beyond this comes with the next sync. The present database and the damaged one are set aside, not deleted.`,
  nothingToGain: 'There is nothing to bring back: neither a good backup nor anything that can be read.',
  reportTitle: (moment: string) => `Rebuilt on ${moment}`,
  showReport: 'Show report…',
  reportAt: (path: string) => `The report lies at ${path}.`,
  close: 'Close',
  toLookAt: 'To look at: found in two places',
  openLeft: (count: number) => `${counts.entries(count)} to look at`,
  allLookedAt: 'Nothing is left to look at.',
};
