import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endsWithUs } from './ends-with-us';
import { installPackages } from './ensure-system-libraries';
import { isOnPath } from './is-on-path';

/** A real gnome-keyring on a bus of its own, which no other program of this machine sees. */
export interface Keyring {
  /** What the app's environment must say to find it. */
  readonly env: Readonly<Record<string, string>>;
  /** The daemon goes, as when a session has none; what it keeps stays on the disk. */
  stop(): Promise<void>;
  /** The daemon comes back, with what it kept. */
  start(): Promise<void>;
  /** Another keyring in its place: what was kept is gone, as after a reset of the system's password. */
  replace(): Promise<void>;
  /** Ends bus and daemon, and removes what they kept. */
  end(): Promise<void>;
}

/** The switch by which Chromium asks that keyring, whatever the desktop's name. */
export const keyringSwitch = '--password-store=gnome-libsecret';

const PROGRAMS = {
  'dbus-daemon': 'dbus',
  'dbus-send': 'dbus',
  'gnome-keyring-daemon': 'gnome-keyring',
} as const;
const START_MS = 20_000;
const SERVICE = 'org.freedesktop.secrets';

/**
 * Starts a bus and an unlocked keyring. Linux only.
 * @throws MissingLibraries, with the line that installs them, where the programs are not here and can't be installed from here
 */
export async function startKeyring(): Promise<Keyring> {
  const missing = Object.entries(PROGRAMS).filter(([program]) => !isOnPath(program));
  if (missing.length > 0) {
    installPackages(
      [...new Set(missing.map(([, name]) => name)), 'libsecret-1-0'],
      missing.map(([program]) => program).join(', '),
      'to keep a key in a keyring',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'daybook-keyring-'));
  const runtime = join(folder, 'run');
  const kept = join(folder, 'share');
  mkdirSync(runtime, { mode: 0o700 });
  mkdirSync(kept);
  const own = { ...process.env, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: kept, HOME: folder };
  const bus = child(
    'dbus-daemon',
    [`--config-file=${busConfig(folder)}`, '--nofork', '--print-address=1'],
    own,
  );
  const address = await firstLine(bus);
  const onBus = { ...own, DBUS_SESSION_BUS_ADDRESS: address };
  let daemon: ChildProcess | null = null;

  async function start(): Promise<void> {
    daemon = child('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], onBus);
    daemon.stdin?.end('correct horse');
    await untilServed(onBus, true);
  }
  async function stop(): Promise<void> {
    if (daemon !== null) await ended(daemon);
    daemon = null;
    await untilServed(onBus, false);
  }
  await start();
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    start,
    stop,
    async replace() {
      await stop();
      rmSync(join(kept, 'keyrings'), { recursive: true, force: true });
      await start();
    },
    async end() {
      await stop();
      await ended(bus);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A session's bus that starts nothing by itself: a keyring that is gone stays gone. */
function busConfig(folder: string): string {
  const file = join(folder, 'bus.conf');
  writeFileSync(
    file,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`,
  );
  return file;
}

function child(program: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const [first = program, ...rest] = [...endsWithUs(), program, ...args];
  return spawn(first, rest, { env, stdio: ['pipe', 'pipe', 'ignore'] });
}

async function ended(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGTERM');
  await gone;
}

function firstLine(running: ChildProcess): Promise<string> {
  if (running.stdout === null) throw new Error('a process without an output');
  const lines = createInterface({ input: running.stdout });
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    running.once('error', reject);
    running.once('exit', (code) => reject(new Error(`the bus of the keyring ended at once (${code})`)));
  });
}

/** Asked of the bus until it is so: the daemon says nowhere else that it serves. */
async function untilServed(env: NodeJS.ProcessEnv, wanted: boolean): Promise<void> {
  const until = performance.now() + START_MS;
  while (isServed(env) !== wanted) {
    if (performance.now() > until)
      throw new Error(`the keyring ${wanted ? 'did not start' : 'did not go'} in time`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function isServed(env: NodeJS.ProcessEnv): boolean {
  const { stdout } = spawnSync(
    'dbus-send',
    [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      `string:${SERVICE}`,
    ],
    { env, encoding: 'utf8' },
  );
  return /boolean true/.test(stdout ?? '');
}
