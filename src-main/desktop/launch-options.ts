import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line and the environment may settle; the command line wins. */
export interface LaunchOptions {
  /** Where the database, the sign-in and the window's state live. */
  dataFolder: string;
  /** Whether somebody named that folder for this start. */
  isFolderNamed: boolean;
  /**
   * Where backups go unless the person chose otherwise: in the person's home, outside what the app clears by itself. Beside a
   * data folder that was named, so that a trial leaves nothing in a home.
   */
  backupFolder: string;
  /** The PMS to use, when it is not the one in Settings: scheme, host and port. */
  pmsUrl: string | null;
  /** The OAuth application that the firm has registered with its PMS. */
  client: { id: string; secret: string } | null;
  /** A program that opens a web page, given the address; null for the system's browser. */
  browser: string | null;
  /** Whether to begin signing in at once when nobody is signed in. */
  signIn: boolean;
  /** The sample firm in a folder of its own instead of the person's own work. */
  isSample: boolean;
  /** The sample firm was left for good: it is deleted before anything else. */
  isSampleLeft: boolean;
  /** A policy in a file of its own, for development and tests; a packaged app takes none but the system's. */
  policyFile: string | null;
  /** Where to write everything that the database holds, and then end; null: Daybook starts as usual. */
  exportTo: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the launch options.
 * @param args the arguments after the executable; Electron's own switches among them are passed over
 */
export function readLaunchOptions(
  args: readonly string[],
  env: Environment,
  platform: NodeJS.Platform,
): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      backups: { type: 'string' },
      'pms-url': { type: 'string' },
      browser: { type: 'string' },
      'sign-in': { type: 'boolean' },
      sample: { type: 'boolean' },
      'delete-sample': { type: 'boolean' },
      policy: { type: 'string' },
      'export-everything': { type: 'string' },
    },
  });
  const given = (value: unknown, variable: string): string | null =>
    (typeof value === 'string' && value) || env[variable] || null;
  const id = env.DAYBOOK_PMS_CLIENT_ID;
  const secret = env.DAYBOOK_PMS_CLIENT_SECRET;

  const data = given(values.data, 'DAYBOOK_DATA');
  const usual = data === null ? join(homedir(), 'Daybook backups') : join(data, 'backups');

  return {
    dataFolder: resolve(data ?? defaultDataFolder(env, platform)),
    isFolderNamed: data !== null,
    backupFolder: resolve(given(values.backups, 'DAYBOOK_BACKUPS') ?? usual),
    pmsUrl: given(values['pms-url'], 'DAYBOOK_PMS_URL'),
    client: id && secret ? { id, secret } : null,
    browser: given(values.browser, 'DAYBOOK_BROWSER'),
    signIn: values['sign-in'] === true,
    isSample: values.sample === true,
    isSampleLeft: values['delete-sample'] === true,
    policyFile: pathOf(values.policy),
    exportTo: pathOf(values['export-everything']),
  };
}

const pathOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? resolve(value) : null;

/** The user's local folder for application data: on Windows never the roaming one, which is copied at logon. */
function defaultDataFolder(env: Environment, platform: NodeJS.Platform): string {
  const home = homedir();
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Daybook');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Daybook');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'daybook');
}
