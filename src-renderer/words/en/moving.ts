import { counts } from './counts';

/** Words of Settings, Backups and moving. */
export const moving = {
  // features/settings/moving/backup-list.tsx
  byItself: 'By itself',
  byHand: 'By hand',
  beforeRestore: 'Before a restore',
  beforeUpdate: 'Before an update',
  backups: 'Backups',
  made: 'Made',
  why: 'Why',
  entries: 'Entries',
  unsynced: 'Unsynced',
  size: 'Size',
  putBack: 'Put back',
  ofAnotherDatabase: ', of another database',
  putBackMore: 'Put back…',
  putBackBackupOfEntries: (moment: string, entries: number) =>
    `Put back the backup of ${moment}, ${counts.entries(entries)}`,
  kilobytes: (ceil: number) => `${counts.number(ceil)} kB`,
  megabytes: (bytes: string) => `${bytes} MB`,

  // features/settings/moving/counted.ts
  andTimers: (entries: string, timers: number) => `${entries} and ${counts.timers(timers)}`,

  // features/settings/moving/export-dialog.tsx
  entriesAreDamagedInDatabase: (leftOut: number) =>
    ` ${counts.entriesAre(leftOut)} damaged in the database and stayed here: Activity says which.`,
  writtenToFileAndHeld: (workOf: string, stays: string) =>
    `${workOf} written to the file and held here.${stays}`,
  writeUnsyncedWorkToFile: 'Write unsynced work to a file',
  writing: 'Writing',
  writeAndHold: 'Write and hold',
  workGoesIntoFile: (workOf: string, entries: number, path: string, pmsName: string) =>
    `${workOf} ${entries === 1 ? 'goes' : 'go'} into ${path}. From then on this work is held on this laptop and can’t be changed here, so that two laptops never both send it to ${pmsName}. It can be taken back.`,
  passphrase: 'Passphrase',
  passphraseAgain: 'Passphrase again',
  twoAreNotSame: 'The two are not the same.',
  nobodyCanOpenFileWithout: 'Nobody can open the file without it: it is kept nowhere.',

  // features/settings/moving/import-dialog.tsx
  fileIsOpen: 'The file is open. This is what taking it over does.',
  takenOver: (entries: string) => `${entries} taken over.`,
  takeOverWorkFromAnother: 'Take over work from another laptop',
  openFile: 'Open the file',
  takeOver: 'Take over',
  lookingAtFile: 'Looking at the file',
  whoseFileItIs: (workOf: string, personName: string, firmName: string, machine: string, moment: string) =>
    `${workOf} of ${personName} at ${firmName}, written on ${machine}, ${moment}.`,
  whatMayHaveBeenSent: (entriesDo: string) => `${entriesDo}. What may have been sent is looked up first.`,
  oneComesIn: 'comes in as it was',
  manyComeIn: 'come in as they were',
  inAlreadyAndJoined: (entriesDo: string, pmsName: string) =>
    `${entriesDo} in ${pmsName} already, and joined to what is there.`,
  hereAlready: (entriesDo: string) => `${entriesDo} here already.`,
  muchLikeRecordInConflict: (entriesDo: string, pmsName: string) =>
    `${entriesDo} much like a record in ${pmsName}: a conflict asks whether it is the same work.`,
  changedHere: (entriesDo: string) =>
    `${entriesDo} changed here since: what is here stays, and the file’s version is kept in the trail.`,
  timersComeAlong: (timers: number) =>
    `${counts.timers(timers)} ${timers === 1 ? 'comes' : 'come'} along, paused.`,
  whatTakingItOverDoes: 'What taking it over does',
  nothingAll: 'Nothing: all of it is here.',
  toLookAt: 'To look at',

  // features/settings/moving/moving-section.tsx
  readingBackups: 'Reading the backups',
  forBackupThatLiesElsewhere: 'For a backup that lies elsewhere, such as on a stick or another laptop.',
  putBackBackupFromFile: 'Put back a backup from a file',
  fromFile: 'From a file…',
  movingToAnotherLaptop: 'Moving to another laptop',
  writeFile: 'Write a file…',
  nothingToWriteAll: (pmsName: string) =>
    `Nothing to write: all of it is in ${pmsName}, or in a file already.`,
  onlyOnThisLaptop: (pmsName: string, workOf: string) =>
    `Only on this laptop, or not wholly in ${pmsName}: ${workOf}. The file is encrypted.`,
  onlyFilesOfYourOwn: 'Only files of your own, from the same firm. Nothing comes twice.',
  openFileSection: 'Open a file…',
  noBackupYet: 'No backup yet',
  lastBackup: (age: string) => `Last backup ${age}`,
  backingUp: 'Backing up',
  backUpNow: 'Back up now',
  madeByItselfEveryDay:
    'Made by itself every day, and every hour while something is only on this laptop; checked from end to end. The last 24 hours, 14 days and 8 weeks are kept.',
  whereBackupsGo: 'Where backups go',
  usualFolder: 'Usual folder',
  chooseFolder: 'Choose a folder…',
  heldSince: (moment: string, pmsName: string) => `On ${moment}. Held here until it turns up in ${pmsName}.`,
  handedOverToFile: (work: string) => `${work} handed over to a file`,
  takeBack: 'Take back…',
  onlyIfNobodyWillTake: (pmsName: string) =>
    `Only if nobody will take the file over. If another laptop has it, both may send the same work. Each entry is looked up in ${pmsName} first, which finds it unless both send at the same moment; then you are asked whether the second one is the same work.`,
  takeBackQuestion: (work: string) => `Take back ${work}?`,
  takeBackNow: 'Take back',

  // features/settings/moving/passphrase-strength.ts
  moreCharacters: (missing: number) =>
    `${missing} more ${missing === 1 ? 'character' : 'characters'} at least.`,
  weakItRepeatsItself: 'Weak: it repeats itself or uses few different characters. Add words.',
  fair: 'Fair',
  strong: 'Strong',
  asFarAsCharactersTell: (rating: string) =>
    `${rating}, as far as its characters tell: a name, a date or a sentence from a book is weaker than it looks.`,

  // features/settings/moving/restore-dialog.tsx
  backupWasPutBack: 'The backup was put back.',
  backupWasPutBackMayHaveBeen: (entries: string, pmsName: string) =>
    `The backup was put back. ${entries} may have been sent since: each is looked up in ${pmsName} first.`,
  putBackNamed: (name: string) => `Put back: ${name}`,
  puttingBack: 'Putting back',
  lookingThroughBackup: 'Looking through the backup',
  backupHoldsOfThemUnsynced: (
    entries: string,
    unsynced: number,
    moment: string,
    secondEntries: string,
    secondUnsynced: number,
  ) =>
    `The backup holds ${entries}, ${unsynced} of them unsynced${moment}. This laptop holds ${secondEntries}, ${secondUnsynced} unsynced.`,
  asOf: (moment: string) => `, as of ${moment}`,
  whatChanges: 'What changes',
  notHereNow: (entriesDo: string) => `${entriesDo} not here now.`,
  oneComesBack: 'comes back that is',
  manyComeBack: 'come back that are',
  hadThen: (entriesDo: string) => `${entriesDo} had then.`,
  oneGetsContent: 'gets the content that it',
  manyGetContent: 'get the content that they',
  fromWithNextSync: (entriesDo: string, pmsName: string) =>
    `${entriesDo} from ${pmsName} with the next sync.`,
  oneIsNewer: 'that is newer than the backup comes',
  manyAreNewer: 'that are newer than the backup come',
  onlyOnThisLaptopAndNotInBackup: (entriesDo: string) =>
    `${entriesDo} only on this laptop and not in the backup.`,
  noEntryBackupHolds: 'No entry: the backup holds what is here.',
  keepOnlyHere: (onlyHere: number) =>
    `Keep ${onlyHere === 1 ? 'that entry' : `those ${onlyHere} entries`}: add ${onlyHere === 1 ? 'it' : 'them'} to the backup`,
  onlyOnThisLaptopDialog: 'Only on this laptop',
  firstFreshBackupIsMade: (pmsName: string) =>
    `First a fresh backup is made of what is here now, and the present database is set aside, not deleted. What may have been sent after the backup was made is looked up in ${pmsName} before anything goes.`,
};
