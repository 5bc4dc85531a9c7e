import { spawnSync } from 'node:child_process';
import { ForAPerson } from './explained';
import { isOnPath } from './is-on-path';
import { say } from './say';

/** What a bare Debian lacks to show a window, by the names of its packages. */
const WINDOW_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libxss1'];
const DISPLAY_PACKAGE = 'xvfb';

/**
 * On Linux, makes sure that the libraries Electron links against are there, and a virtual display when there
 * is no real one. Root on Debian gets them installed; anybody else gets the one line that does it.
 * @throws MissingLibraries, with that line, when they are missing and cannot be installed from here
 */
export function ensureSystemLibraries(executable: string, needsVirtualDisplay: boolean): void {
  if (process.platform !== 'linux') return;
  const libraries = missingLibraries(executable);
  const displayMissing = needsVirtualDisplay && !isOnPath('Xvfb');
  if (libraries.length === 0 && !displayMissing) return;

  const wanted = [
    ...(displayMissing ? [DISPLAY_PACKAGE] : []),
    ...(libraries.length > 0 ? WINDOW_PACKAGES : []),
  ];
  const reason = [...libraries, ...(displayMissing ? ['Xvfb'] : [])].join(', ');
  installPackages(wanted, reason, 'to show a window');

  const stillMissing = missingLibraries(executable);
  if (stillMissing.length > 0) throw new MissingLibraries(stillMissing.join(', '), installLine(wanted));
}

/**
 * Installs Debian's packages where that can be done from here.
 * @param reason what is missing
 * @param purpose what it is for, as in "to show a window"
 * @throws MissingLibraries, with the line that installs them
 */
export function installPackages(wanted: string[], reason: string, purpose: string): void {
  const isDebian = isOnPath('apt-get');
  if (!isDebian || process.getuid?.() !== 0) throw new MissingLibraries(reason, installLine(wanted));
  say(`installing what this machine lacks ${purpose} (${reason})`);
  runApt(['update', '-q']);
  // Names with the 64-bit-time suffix came with Debian 13 and Ubuntu 24.04; only the lists can tell.
  const packages = wanted.map((name) => (isPackage(`${name}t64`) ? `${name}t64` : name));
  say(`  apt-get install ${packages.join(' ')}`);
  runApt(['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

/** Something a person has to install; `line` is what they have to type. */
export class MissingLibraries extends ForAPerson {
  constructor(what: string, line: string) {
    super(`This needs what is not on this machine: ${what}\nInstall it with:\n  ${line}`);
    this.name = 'MissingLibraries';
  }
}

function installLine(packages: string[]): string {
  const names = packages.map((name) =>
    isOnPath('apt-cache') && isPackage(`${name}t64`) ? `${name}t64` : name,
  );
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/** The shared libraries that the executable links against and the loader cannot find. */
function missingLibraries(executable: string): string[] {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

function isPackage(name: string): boolean {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;
}

function runApt(args: string[]): void {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed (${status})\n${stdout}\n${stderr}`);
}
