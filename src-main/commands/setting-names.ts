import type { Settings } from '../../shared/ipc/views';

/** What the undo of a change of settings is called by. */
export const settingNames: Readonly<Record<keyof Settings, string>> = {
  theme: 'the appearance',
  rounding: 'the rounding',
  dayTargetSeconds: 'the day’s target',
  weekStart: 'the first day of the week',
  idleMinutes: 'the question after an absence',
  approval: 'who may approve',
  rights: 'the rights',
  autoLockMinutes: 'the lock',
  workOffline: 'working offline',
  pmsBaseUrl: 'the address',
  globalHotkey: 'the key for quick entry',
  shortcuts: 'the shortcuts',
  notices: 'the notices',
  spelling: 'the spelling',
  backupFolder: 'the folder of backups',
};
