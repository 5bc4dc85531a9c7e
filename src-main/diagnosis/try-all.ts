import type { Finding } from '../../shared/ipc/views';
import type { Ports } from '../ports';
import type { StoreContext } from '../store/database';
import { getSettings } from '../store/settings';
import { tryDatabase } from './database';
import { tryDisk } from './disk';
import { tryNetwork } from './network';
import { titles } from './titles';

/** How old a backup may grow before it is said: they are made each day that the laptop is in use. */
const BACKUP_WARN_MS = 3 * 24 * 3_600_000;

export type BackupState = { readonly lastBackupAt: string | null; readonly backupWords: string | null };
/** What the system says of the way to an address ("DIRECT", "PROXY proxy.firm:8080"). */
export type ProxyFor = (url: string) => Promise<string>;

/** Tries everything side by side, and tells it in the order in which a help desk asks. */
export async function tryAll(
  store: StoreContext,
  { transport }: Pick<Ports, 'transport'>,
  { proxyFor, backup }: { readonly proxyFor: ProxyFor | null; readonly backup: BackupState },
): Promise<Finding[]> {
  const { pmsBaseUrl: address, workOffline: isWorkingOffline } = getSettings(store);
  const findings = await Promise.all([
    tried('network', () => tryNetwork({ transport, clock: store.clock, address, isWorkingOffline })),
    tried('proxy', async () => [await proxyFinding(proxyFor, address)]),
    tried('disk', async () => [await tryDisk(store.db.name)]),
    tried('database', async () => [await tryDatabase(store)]),
    tried('backups', () => Promise.resolve([backupFinding(backup, store.clock.now())])),
  ]);
  return findings.flat();
}

/** What fails in a way that nobody thought of is a finding too, and keeps no other from being told. */
async function tried(id: Finding['id'], run: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await run();
  } catch {
    return [
      {
        id,
        title: titles[id],
        verdict: 'unknown',
        words: 'It could not be tried.',
        whatToDo: 'Try again.',
      },
    ];
  }
}

async function proxyFinding(proxyFor: ProxyFor | null, address: string): Promise<Finding> {
  const base = { id: 'proxy', title: titles.proxy, whatToDo: null } as const;
  if (proxyFor === null) return { ...base, verdict: 'unknown', words: 'It is not known here.' };
  const said = await proxyFor(address);
  const through = said
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'DIRECT');
  const words =
    through.length === 0
      ? 'None: the way is direct.'
      : `The system sends it through ${through.join(', then ')}.`;
  return { ...base, verdict: 'good', words };
}

function backupFinding({ lastBackupAt, backupWords }: BackupState, now: number): Finding {
  const base = { id: 'backups', title: titles.backups } as const;
  if (backupWords !== null) {
    return {
      ...base,
      verdict: 'bad',
      words: backupWords,
      whatToDo: 'Settings, Backups and moving: choose another folder.',
    };
  }
  if (lastBackupAt === null) {
    return {
      ...base,
      verdict: 'warn',
      words: 'None was made yet.',
      whatToDo: 'Settings, Backups and moving: make one now.',
    };
  }
  const days = Math.floor((now - Date.parse(lastBackupAt)) / 86_400_000);
  const age = days < 1 ? 'less than a day' : days === 1 ? 'a day' : `${days} days`;
  const isOld = now - Date.parse(lastBackupAt) > BACKUP_WARN_MS;
  return {
    ...base,
    verdict: isOld ? 'warn' : 'good',
    words: `The last good one is ${age} old.`,
    whatToDo: isOld ? 'Settings, Backups and moving: make one now.' : null,
  };
}
