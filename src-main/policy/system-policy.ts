import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundPolicy } from '../../shared/policy/in-force';
import { policyFromJson } from './json-policy';
import { policyFromRegistry, policyKey } from './registry-policy';

/** The system as the readers see it: files, and the programs that say what lies in a registry or a property list. */
export type PolicySystem = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** @throws the system's error; ENOENT where there is no such file */
  readonly read: (file: string) => { text: string; ownerId: number; mode: number };
  /** @returns what the program printed, or null where it said no. @throws where it could not be run */
  readonly run: (program: string, args: readonly string[]) => string | null;
};

const appId = 'app.daybook.desktop';

/**
 * The policy from the first place of this system that has one. All of these can be written by administrators only: a person
 * must not be able to give themselves a policy, nor to take the firm's away.
 */
export function findPolicy(system: PolicySystem): FoundPolicy {
  for (const look of placesOf(system)) {
    const found = look();
    if (found.kind !== 'none') return found;
  }
  return { kind: 'none' };
}

function placesOf(system: PolicySystem): (() => FoundPolicy)[] {
  const { platform, env } = system;
  if (platform === 'win32') {
    // Not ProgramData: there anybody may make a folder of that name before the firm does.
    const programs = env.ProgramFiles ?? 'C:\\Program Files';
    return [() => inRegistry(system), () => inFile(system, `${programs}\\Daybook\\policy.json`)];
  }
  if (platform === 'darwin') {
    return [
      () => inPropertyList(system, `/Library/Managed Preferences/${appId}.plist`),
      () => inFile(system, '/Library/Application Support/Daybook/policy.json'),
    ];
  }
  return [() => inFile(system, '/etc/daybook/policy.json')];
}

function inRegistry({ run }: PolicySystem): FoundPolicy {
  const unreadable = (message: string): FoundPolicy => ({
    kind: 'unreadable',
    source: policyKey,
    place: policyKey,
    message,
  });
  try {
    const printed = run('reg', ['query', policyKey, '/s', '/reg:64']);
    if (printed !== null) return policyFromRegistry(printed);
    // "No" may mean that there is no such key, or that this user may not read it: the key above lists what there is.
    const above = run('reg', ['query', 'HKEY_LOCAL_MACHINE\\Software\\Policies', '/reg:64']);
    if (
      above === null ||
      !above.split(/\r?\n/).some((line) => line.trim().toLowerCase() === policyKey.toLowerCase())
    )
      return { kind: 'none' };
    return unreadable(
      'The key is there, but this user account may not read it: give Users the right to read it.',
    );
  } catch {
    return unreadable('The registry could not be asked: reg.exe did not run.');
  }
}

function inPropertyList(system: PolicySystem, file: string): FoundPolicy {
  try {
    system.read(file);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? { kind: 'none' } : unreadableFile(file, error);
  }
  try {
    const json = system.run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', file]);
    if (json === null) throw new Error('refused');
    const found = policyFromJson(json, file);
    return found.kind === 'fields' ? { ...found, placeOf: (name) => `${file}, key ${name}` } : found;
  } catch {
    return {
      kind: 'unreadable',
      source: file,
      place: file,
      message: 'This is no property list that plutil can read.',
    };
  }
}

function inFile({ read, platform }: PolicySystem, file: string): FoundPolicy {
  try {
    const { text, ownerId, mode } = read(file);
    // On Windows rights are not told by a mode: the folder's own keep others out.
    if (platform !== 'win32' && (ownerId !== 0 || (mode & 0o022) !== 0)) {
      return {
        kind: 'unreadable',
        source: file,
        place: file,
        message:
          'Others than the administrator may write this file, so it is not trusted. It must belong to root and be writable by root alone (chmod 644).',
      };
    }
    return policyFromJson(text, file);
  } catch (error) {
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
      ? { kind: 'none' }
      : unreadableFile(file, error);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const unreadableFile = (file: string, error: unknown): FoundPolicy => ({
  kind: 'unreadable',
  source: file,
  place: file,
  message: `The file is there, but can’t be read (${codeOf(error) || 'unknown error'}).`,
});

/** A program that hangs must not keep the app from starting. */
const patienceMs = 5_000;

export const thisSystem: PolicySystem = {
  platform: process.platform,
  env: process.env,
  read(file) {
    const { uid, mode } = statSync(file);
    return { text: readFileSync(file, 'utf8'), ownerId: uid, mode };
  },
  run(program, args) {
    const path =
      program === 'reg' ? join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'reg.exe') : program;
    try {
      return execFileSync(path, [...args], {
        encoding: 'utf8',
        timeout: patienceMs,
        windowsHide: true,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch (error) {
      if (error instanceof Error && 'status' in error && typeof error.status === 'number') return null;
      throw error;
    }
  },
};

/** A policy in a file that was named by hand: for development and tests; a packaged app never takes one. */
export function policyInNamedFile(file: string): FoundPolicy {
  try {
    return policyFromJson(readFileSync(file, 'utf8'), file);
  } catch (error) {
    return unreadableFile(file, error);
  }
}
