import { z } from 'zod';
import { Rights } from '../../policy/rights';
import { ApprovalPolicy } from '../../prebill/approval-policy';
import { RoundingPolicy } from '../../time/rounding';
import { Hotkey } from '../hotkey';
import { StoredKeymap } from '../keymap';
import { NoticeChoice } from '../notices';

export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  rounding: RoundingPolicy,
  dayTargetSeconds: z.int().min(0).max(86_400),
  weekStart: z.int().min(0).max(6),
  /** After so many minutes without a key or move a running timer gets a question; 0: never. */
  idleMinutes: z.int().min(0).max(240),
  approval: ApprovalPolicy,
  /** Who may do what reaches beyond their own work. */
  rights: Rights,
  /** Locks after so many minutes without a key or move, where a passphrase is set; 0: never. */
  autoLockMinutes: z.int().min(0).max(240),
  workOffline: z.boolean(),
  pmsBaseUrl: z.string(),
  /** The key that opens quick entry from any program; null: none. */
  globalHotkey: Hotkey.nullable(),
  /** Keys that the person gave to shortcuts. */
  shortcuts: StoredKeymap,
  /** What the system's notices say, if there are to be any. */
  notices: NoticeChoice,
  /** Which words of narratives are marked: none, those that are not American English, or not British either. */
  spelling: z.enum(['off', 'american', 'british_too']),
  /** Where backups go; null: the usual folder. */
  backupFolder: z.string().max(2000).nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const Diagnostics = z.strictObject({
  appVersion: z.string(),
  versions: z.record(z.string(), z.string()),
  databaseFile: z.string(),
  schemaVersion: z.int(),
  journalMode: z.string(),
  synchronous: z.string(),
  encryption: z.string(),
  tokenProtection: z.string(),
  entries: z.int(),
  auditEvents: z.int(),
});
export type Diagnostics = z.infer<typeof Diagnostics>;
