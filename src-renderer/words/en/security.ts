/** Words of the key of the database: the cover before it is open, and Settings, Security. */
export const security = {
  // features/security/vault-cover.tsx
  opening: 'Opening your entries',
  open: 'Open',
  tryAgain: 'Try again',
  otherWays: 'Other ways',
  byPassphrase: 'With the passphrase',
  byRecoveryKey: 'With the recovery key',
  byFirmKey: 'With the firm’s key',
  withNewPassphrase: 'Choose a passphrase',
  meanwhile: 'Write time meanwhile',
  meanwhileWords:
    'No work need wait for this: time goes into a file of its own, encrypted too, and comes in by itself once your entries are open again.',
  waits: (seconds: number) =>
    `It was wrong several times. It can be tried again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,

  // features/security/lock-cover.tsx
  locked: 'Daybook is locked',
  lockedWords:
    'Timers go on running, and what you were typing is still there. No network is needed to open it.',
  unlock: 'Unlock',

  // features/security/security-banners.tsx
  recoveryReminder:
    'There is no recovery key yet. If this system’s keychain or your passphrase is lost, nothing else opens the entries that are only on this laptop. It takes a minute and a sheet of paper.',
  later: 'Later',
  plainBanner: (count: number) =>
    count === 1
      ? 'An older file of before the encryption lies in the clear: Settings, Security.'
      : `${count} older files of before the encryption lie in the clear: Settings, Security.`,

  // features/security/plain-row.tsx
  plainTitle: (count: number) =>
    count === 1 ? 'One older file lies in the clear' : `${count} older files lie in the clear`,
  plainWords:
    'Backups and databases of before the encryption. With the key they can still be put back; what is damaged can’t get one.',
  plainKinds: {
    backup: 'Backup',
    set_aside: 'Set aside by a restore',
    damaged: 'Damaged',
    brought_in: 'Brought in already',
  },
  plainEncrypt: 'Encrypt them',
  plainEncrypted: (done: number, left: number) =>
    left === 0 ? `${done} encrypted.` : `${done} encrypted; ${left} can’t be and stay as they are.`,
  plainDestroyMore: 'Destroy…',
  plainDestroy: 'Destroy them',
  plainDestroyed: (done: number) => `${done} written over and removed. It stands in the audit trail.`,
  plainFirstQuestion: (count: number) =>
    count === 1 ? 'Destroy the older file?' : `Destroy ${count} older files?`,
  plainFirstWords:
    'They are written over and removed. First a backup with the key is made of what is here now; where that fails nothing is destroyed.',
  plainSecondQuestion: 'Destroy them for good?',
  plainSecondWords:
    'This is the second and last question. What is only in these files, such as entries of a damaged database, comes back from nowhere.',

  // features/security/lock-row.tsx
  locksItself: 'Lock Daybook when nobody is there',
  locksItselfAfter: 'Locks itself after',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  lockNote:
    'After so long without a key or the mouse, with sleep, and with the system’s own lock. Timers go on running.',
  lockNow: 'Lock now',
  noLockWithoutPassphrase: 'Daybook locks itself only where a passphrase is set: there is none yet.',

  // features/security/way-forms.tsx
  passphrase: 'Passphrase',
  passphraseAgain: 'Passphrase again',
  notTheSame: 'The two are not the same.',
  keptNowhere: 'It is kept nowhere: without it and without a recovery key nobody opens your entries.',
  recoveryKey: 'Recovery key',
  recoveryKeyHint: 'Nine groups of four from paper. Small letters and gaps are fine.',
  firmKey: 'The firm’s private key',
  firmKeyHint: 'PEM text from the firm’s IT. It is used once and kept nowhere.',
  startAfresh: 'Begin with an empty database',
  startAfreshWords:
    'If nothing else is left. The locked database is set aside, not deleted: what opens it later opens it still. Entries in the practice management system come back when you sign in; those that were only on this laptop stay locked.',
  startAfreshMore: 'Begin afresh…',
  firstQuestion: 'Begin with an empty database?',
  firstAnswer: 'Go on',
  firstWords: 'Your entries on this laptop will not be there. They stay on the disk, locked.',
  secondQuestion: 'Leave your entries locked and begin afresh?',
  secondAnswer: 'Begin afresh',
  secondWords:
    'This is the second and last question. A recovery key, the firm’s key, or a keychain that comes back would still open them now.',

  // features/security/security-section.tsx
  encryption: 'Encryption',
  security: 'Security',
  encrypted: 'Your entries are encrypted',
  notEncrypted: 'Your entries are not encrypted',
  encryptedSince: (moment: string) => `This key since ${moment}.`,
  plainExports:
    'What you export for others (LEDES, CSV, Excel, PDF) is in the clear, since they must read it. A file of unsynced work has a passphrase of its own.',
  opensThem: 'What opens them at start',
  opensByKeychain: (moment: string) => `This system’s keychain, since ${moment}. Daybook asks nothing.`,
  opensByPassphrase: (moment: string) =>
    `A passphrase, since ${moment}. Daybook asks for it at each start; no network is needed.`,
  setPassphrase: 'Set a passphrase…',
  changePassphrase: 'Change…',
  removePassphrase: 'Remove…',
  recoveryKeySince: (moment: string) =>
    `Made on ${moment}. It opens your entries and backups where keychain or passphrase are lost, also on another laptop.`,
  noRecoveryKey:
    'None yet. Without one, entries that are only on this laptop are lost if its keychain or your passphrase is.',
  makeRecoveryKey: 'Make one…',
  makeAnotherRecoveryKey: 'Make another…',
  firmKeyTitle: 'The firm’s recovery key',
  firmKeySince: (moment: string) => `The firm can open these entries, since ${moment}.`,
  noFirmKey: 'The firm has set none.',
  newKey: 'A new key',
  newKeyWords:
    'Encrypts the database anew with another key, for when somebody may have seen this one. Older backups keep theirs and still open here.',
  changeKey: 'Change the key',
  changesAtStart: 'The key is changed when Daybook starts next.',
  keyWillChange: 'The key changes when Daybook starts next.',

  // features/security/passphrase-dialogs.tsx
  setPassphraseTitle: 'Set a passphrase',
  changePassphraseTitle: 'Change the passphrase',
  removePassphraseTitle: 'Remove the passphrase?',
  setPassphraseWords:
    'From the next start on Daybook asks for it, and this system’s keychain alone opens your entries no more. Backups made from now on open with it too.',
  removePassphraseWords: 'This system’s keychain opens your entries again, without a question.',
  presentPassphrase: 'Present passphrase',
  newPassphrase: 'New passphrase',
  passphraseIsSet: 'The passphrase is set.',
  passphraseIsRemoved: 'The passphrase is removed.',
  save: 'Save',
  remove: 'Remove',

  // features/security/recovery-dialog.tsx
  recoveryTitle: 'Recovery key',
  recoveryWords:
    'Shown once. Print it or write it down, and keep it away from this laptop. An older one opens nothing any more as soon as this one is kept.',
  print: 'Print…',
  notPrinted: 'It was not sent to a printer.',
  fifthGroup: 'Fifth group, read back from the paper',
  keepIt: 'I have it on paper',
  recoveryIsKept: 'The recovery key is in force.',

  // features/settings/moving/restore-dialog.tsx
  backupIsLocked: 'What opens it is known on the laptop that made it.',
  unlockBackup: 'Open the backup',
};
