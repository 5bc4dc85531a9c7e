import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyInForce } from '../../../shared/policy/in-force';
import { underPolicy } from '../../../src-main/policy/launch-under-policy';
import { loadPolicy } from '../../../src-main/policy/load-policy';
import { findPolicy, type PolicySystem, thisSystem } from '../../../src-main/policy/system-policy';
import { testFolder } from '../../helpers/engine/store';

/** A system with these files and these answers of its programs; null: the program says no. */
function system(
  platform: NodeJS.Platform,
  files: Record<string, string | { text: string; ownerId?: number; mode?: number }>,
  answers: Record<string, string | null> = {},
): PolicySystem {
  return {
    platform,
    env: { ProgramFiles: 'C:\\Program Files' },
    read(file) {
      const found = files[file];
      if (found === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      const { text, ownerId = 0, mode = 0o644 } = typeof found === 'string' ? { text: found } : found;
      return { text, ownerId, mode };
    },
    run(program, args) {
      const answer = answers[[program, ...args].join(' ')];
      if (answer === undefined) throw new Error('could not be run');
      return answer;
    },
  };
}

const asked = 'reg query HKEY_LOCAL_MACHINE\\Software\\Policies\\Daybook /s /reg:64';
const askedAbove = 'reg query HKEY_LOCAL_MACHINE\\Software\\Policies /reg:64';
const inForceOn = (one: PolicySystem) => policyInForce(findPolicy(one), null);

/** As reg.exe prints it on Windows 11. */
const printed = [
  '',
  'HKEY_LOCAL_MACHINE\\Software\\Policies\\Daybook',
  '    PmsRegion    REG_SZ    eu',
  '    AllowUnencrypted    REG_DWORD    0x0',
  '    DevTools    REG_DWORD    0x1',
  '    AutoLockMinutes    REG_DWORD    0xf',
  '    DataFolder    REG_SZ    %LOCALAPPDATA%\\Daybook',
  '    UserMayChange    REG_MULTI_SZ    notices\\0idleMinutes',
  '',
  'HKEY_LOCAL_MACHINE\\Software\\Policies\\Daybook\\People',
  '    1    REG_SZ    Dana Whitfield=administrator',
  '    2    REG_SZ    lee@example.com=partner',
  '',
  '',
].join('\r\n');

describe('the registry', () => {
  it('gives texts, numbers, flags and both kinds of lists', () => {
    const { policy, problems, source } = inForceOn(system('win32', {}, { [asked]: printed }));
    expect(problems).toEqual([]);
    expect(source).toBe('HKEY_LOCAL_MACHINE\\Software\\Policies\\Daybook');
    expect(policy).toEqual({
      pmsRegion: 'eu',
      allowUnencrypted: false,
      devTools: true,
      autoLockMinutes: 15,
      dataFolder: '%LOCALAPPDATA%\\Daybook',
      userMayChange: ['notices', 'idleMinutes'],
      people: ['Dana Whitfield=administrator', 'lee@example.com=partner'],
    });
  });

  it('names the value that is wrong', () => {
    const wrong = printed.replace(
      '    AllowUnencrypted    REG_DWORD    0x0',
      '    AllowUnencrypted    REG_DWORD    0x2',
    );
    const { problems, guarded } = inForceOn(system('win32', {}, { [asked]: wrong }));
    expect(problems.map(({ place }) => place)).toEqual([
      'HKEY_LOCAL_MACHINE\\Software\\Policies\\Daybook, value AllowUnencrypted',
    ]);
    expect(guarded.has('allowUnencrypted')).toBe(true);
  });

  it('without our key gives way to the file beside the program', () => {
    const files = { 'C:\\Program Files\\Daybook\\policy.json': '{ "pmsRegion": "au" }' };
    const above = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\r\n';
    const answers = { [asked]: null, [askedAbove]: above };
    expect(inForceOn(system('win32', files, answers)).policy).toEqual({ pmsRegion: 'au' });
    expect(inForceOn(system('win32', {}, answers)).source).toBeNull();
  });

  it('with a key that may not be read is no free pass', () => {
    const above = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Daybook\r\n';
    const { problems, guarded } = inForceOn(system('win32', {}, { [asked]: null, [askedAbove]: above }));
    expect(problems[0]?.message).toContain('may not read it');
    expect(guarded.size).toBeGreaterThan(0);
  });

  it('that can’t be asked is no free pass either', () => {
    expect(inForceOn(system('win32', {})).problems[0]?.message).toContain('reg.exe did not run');
  });
});

describe('managed preferences of macOS', () => {
  const file = '/Library/Managed Preferences/app.daybook.desktop.plist';

  it('are read as plutil prints them', () => {
    const printedJson = '{"pmsRegion":"ca","allowUnencrypted":false,"autoLockMinutes":5}';
    const one = system(
      'darwin',
      { [file]: 'bplist00' },
      { [`/usr/bin/plutil -convert json -o - ${file}`]: printedJson },
    );
    expect(inForceOn(one).policy).toEqual({ pmsRegion: 'ca', allowUnencrypted: false, autoLockMinutes: 5 });
  });

  it('name the key that is wrong', () => {
    const one = system(
      'darwin',
      { [file]: 'bplist00' },
      { [`/usr/bin/plutil -convert json -o - ${file}`]: '{"pmsRegion":1}' },
    );
    expect(inForceOn(one).problems[0]?.place).toBe(`${file}, key pmsRegion`);
  });

  it('that plutil refuses are no free pass', () => {
    const one = system(
      'darwin',
      { [file]: 'torn' },
      { [`/usr/bin/plutil -convert json -o - ${file}`]: null },
    );
    expect(inForceOn(one).guarded.size).toBeGreaterThan(0);
  });

  it('give way to the file of the system where there are none', () => {
    const files = { '/Library/Application Support/Daybook/policy.json': '{ "devTools": true }' };
    expect(inForceOn(system('darwin', files)).policy).toEqual({ devTools: true });
  });
});

describe('the file of the system', () => {
  const file = '/etc/daybook/policy.json';

  it.each([
    ['belongs to somebody else', { ownerId: 1000 }],
    ['may be written by its group', { mode: 0o664 }],
    ['may be written by everybody', { mode: 0o646 }],
  ])('that %s is not trusted', (_what, rights) => {
    const text = '{ "allowUnencrypted": true }';
    const { policy, problems, guarded } = inForceOn(system('linux', { [file]: { text, ...rights } }));
    expect(policy).toEqual({});
    expect(guarded.has('allowUnencrypted')).toBe(true);
    expect(problems[0]?.message).toContain('writable by root alone');
  });

  it('that can’t be read is no free pass', () => {
    const closed: PolicySystem = {
      ...system('linux', {}),
      read: () => {
        throw Object.assign(new Error('denied'), { code: 'EACCES' });
      },
    };
    expect(inForceOn(closed).problems[0]?.message).toContain('EACCES');
  });

  it('is asked of the real system without a throw', () => {
    expect(['none', 'fields', 'unreadable']).toContain(findPolicy(thisSystem).kind);
  });
});

describe('the note of the last policy read', () => {
  const file = '/etc/daybook/policy.json';
  const load = (text: string | null, note: string) =>
    loadPolicy(findPolicy(system('linux', text === null ? {} : { [file]: text })), note);

  it('holds on the day on which the policy is torn, and goes with the policy', () => {
    const note = join(testFolder(), 'new folder', 'note.json');
    load('{ "autoLockMinutes": 5, "pmsRegion": "eu" }', note);
    expect(load('{ "autoLockMin', note).policy).toEqual({ autoLockMinutes: 5, pmsRegion: 'eu' });
    // A second broken start finds it still.
    expect(load('{ "autoLockMin', note).policy).toEqual({ autoLockMinutes: 5, pmsRegion: 'eu' });
    expect(load(null, note).policy).toEqual({});
    expect(load('{ "autoLockMin', note).policy).toEqual({});
  });

  it('that a person made up opens nothing while the policy can be read', () => {
    const note = join(testFolder(), 'note.json');
    writeFileSync(note, '{ "allowUnencrypted": true }');
    expect(load('{ "pmsRegion": "eu" }', note).policy).toEqual({ pmsRegion: 'eu' });
    expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual({ pmsRegion: 'eu' });
  });

  it('does not keep Daybook from starting where it can’t be written', () => {
    const inTheWay = join(testFolder(), 'file');
    writeFileSync(inTheWay, '');
    expect(load('{ "pmsRegion": "eu" }', join(inTheWay, 'note.json')).policy).toEqual({ pmsRegion: 'eu' });
  });
});

describe('a start under a policy', () => {
  const asked = {
    dataFolder: '/home/a',
    backupFolder: '/home/b',
    pmsUrl: 'https://elsewhere.test',
    client: null,
  };
  const under = (text: string) =>
    underPolicy(
      asked,
      inForceOn(system('linux', { '/etc/daybook/policy.json': text })),
      { LOCALAPPDATA: 'C:\\U\\L' },
      '/home/dana',
    );

  it('goes where the firm said, whatever the command line says', () => {
    expect(
      under(
        '{ "pmsRegion": "eu", "pmsClientId": "id", "dataFolder": "~/Daybook", "backupFolder": "%LOCALAPPDATA%\\\\Backups" }',
      ),
    ).toEqual({
      dataFolder: '/home/dana/Daybook',
      backupFolder: 'C:\\U\\L\\Backups',
      pmsUrl: 'https://eu.app.clio.com',
      client: { id: 'id', secret: '' },
    });
  });

  it('is as asked where the firm said nothing', () => {
    expect(under('{}')).toEqual(asked);
  });
});
