import type { z } from 'zod';
import { Settings } from '../../shared/ipc/views';
import { defaultRights } from '../../shared/policy/rights';
import { tenthsUp } from '../../shared/time/rounding';
import { prepared, type StoreContext } from './database';

/** What a new database starts with. */
export const defaultSettings: Settings = {
  theme: 'system',
  rounding: tenthsUp,
  dayTargetSeconds: 8 * 3600,
  weekStart: 1,
  idleMinutes: 10,
  approval: { approvers: 'anyone', ownTime: true },
  rights: defaultRights,
  autoLockMinutes: 15,
  workOffline: false,
  pmsBaseUrl: '',
  globalHotkey: null,
  shortcuts: {},
  notices: 'without_names',
  spelling: 'american',
  backupFolder: null,
};

type Row = { name: string; value: string };

/** All settings: what was stored, and the default for what was not or cannot be read. */
export function getSettings(store: StoreContext): Settings {
  const settings: Settings & Record<string, unknown> = { ...defaultSettings };
  // A name with a dot is another repository's (`pms.billing`).
  const rows = prepared(store.db, "SELECT name, value FROM setting WHERE name NOT LIKE '%.%'").all() as Row[];
  for (const { name, value } of rows) {
    const known = readings.get(name);
    const reading = known?.text === value ? known : readingOf(name, value);
    if (reading === null) store.logger.warn('setting.unreadable', { name });
    else settings[name] = reading.value;
  }
  return settings;
}

/** One setting: what was stored, or the default. The whole table is much to read for a question that every record asks. */
export function getSetting<K extends keyof Settings>(store: StoreContext, name: K): Settings[K] {
  const text = prepared(store.db, 'SELECT value FROM setting WHERE name = ?').pluck().get(name);
  if (typeof text !== 'string') return defaultSettings[name];
  const known = readings.get(name);
  const reading = known?.text === text ? known : readingOf(name, text);
  if (reading === null) store.logger.warn('setting.unreadable', { name });
  return reading === null ? defaultSettings[name] : (reading.value as Settings[K]);
}

type Reading = { readonly text: string; readonly value: unknown };

/** What the text last stored under each name says: every command and every record reads settings that hardly ever change. */
const readings = new Map<string, Reading>();

function readingOf(name: string, text: string): Reading | null {
  const fields: Readonly<Record<string, z.ZodType | undefined>> = Settings.shape;
  const parsed = fields[name]?.safeParse(parseJson(text));
  if (parsed?.success !== true) return null;
  const reading = { text, value: parsed.data };
  readings.set(name, reading);
  return reading;
}

/** Whether somebody ever chose it, or the start gave it. */
export function isSettingStored(store: StoreContext, name: keyof Settings): boolean {
  return prepared(store.db, 'SELECT 1 FROM setting WHERE name = ?').get(name) !== undefined;
}

/** Stores the settings that are named and leaves the others as they are. */
export function putSettings(store: StoreContext, patch: Partial<Settings>): void {
  const put = prepared(
    store.db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  for (const [name, value] of Object.entries(patch)) {
    if (value !== undefined) put.run(name, JSON.stringify(value));
  }
}

/** Stores what the product was started with, where the person has not chosen otherwise. */
export function seedSettings(store: StoreContext, seed: Partial<Settings>): void {
  const put = prepared(
    store.db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
  );
  for (const [name, value] of Object.entries(seed))
    if (value !== undefined) put.run(name, JSON.stringify(value));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
