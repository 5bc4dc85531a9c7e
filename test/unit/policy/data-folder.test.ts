import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FolderWorld, passingFolder, unfitFolder } from '../../../src-main/policy/data-folder';
import { shareIn, thisFolderWorld } from '../../../src-main/policy/this-folder-world';
import { enter, narrativesIn, offlineLaptop } from '../../helpers/engine/laptop';
import { testFolder } from '../../helpers/engine/store';

const world = (more: Partial<FolderWorld>): FolderWorld => ({
  platform: 'linux',
  env: {},
  home: '/home/dana',
  mounts: '',
  real: (path) => path,
  shareOf: () => null,
  ...more,
});
const windows = (more: Partial<FolderWorld> = {}) =>
  world({ platform: 'win32', env: { OneDrive: 'C:\\Users\\dana\\OneDrive - Rivera & Cole' }, ...more });

describe('a folder for the database', () => {
  it.each([
    ['\\\\files\\dana\\Daybook', 'network share'],
    ['//files/dana/Daybook', 'network share'],
    ['\\\\?\\UNC\\files\\dana', 'network share'],
    ['C:\\Users\\dana\\OneDrive - Rivera & Cole\\Daybook', 'OneDrive'],
    ['D:\\OneDrive\\Daybook', 'OneDrive'],
    ['C:\\Users\\dana\\Dropbox (Firm)\\Daybook', 'Dropbox'],
    ['G:\\My Drive\\Daybook', 'Google Drive'],
    ['C:\\Users\\dana\\iCloudDrive\\Daybook', 'iCloud'],
  ])('on Windows is not %s', (folder, reason) => {
    expect(unfitFolder(folder, windows())).toContain(reason);
  });

  it('on Windows is no mapped drive', () => {
    const mapped = windows({ shareOf: (drive) => (drive === 'H' ? '\\\\files\\home' : null) });
    expect(unfitFolder('H:\\Daybook', mapped)).toContain('H:, which is the network share \\\\files\\home');
    expect(unfitFolder('C:\\Daybook', mapped)).toBeNull();
  });

  it('reads the share from what the registry prints', () => {
    const printed =
      '\r\nHKEY_CURRENT_USER\\Network\\H\r\n    RemotePath    REG_SZ    \\\\files\\home\r\n\r\n';
    expect(shareIn(printed)).toBe('\\\\files\\home');
    expect(shareIn('')).toBeNull();
  });

  it.each([
    ['nfs4', true],
    ['cifs', true],
    ['fuse.sshfs', true],
    ['fuse.rclone', true],
    ['9p', true],
    ['ext4', false],
    ['fuseblk', false],
    ['btrfs', false],
  ])('on Linux: %s is refused: %s', (type, isRefused) => {
    const mounts = `/dev/sda1 / ext4 rw 0 0\nserver:/home /home/dana/my\\040files ${type} rw 0 0\n`;
    expect(unfitFolder('/home/dana/my files/daybook', world({ mounts })) !== null).toBe(isRefused);
    expect(unfitFolder('/home/dana/my files elsewhere', world({ mounts }))).toBeNull();
  });

  it.each([
    '/Users/dana/Library/Mobile Documents/com~apple~CloudDocs/Daybook',
    '/Users/dana/Library/CloudStorage/Dropbox/Daybook',
    '/Users/dana/Dropbox/Daybook',
  ])('on a Mac is not %s', (folder) => {
    expect(unfitFolder(folder, world({ platform: 'darwin' }))).toContain('is copied to the cloud');
  });

  it('is looked for behind links', () => {
    const root = testFolder();
    mkdirSync(join(root, 'Dropbox'));
    symlinkSync(join(root, 'Dropbox'), join(root, 'data'));
    expect(unfitFolder(join(root, 'data', 'not there yet'), thisFolderWorld())).toContain('Dropbox');
    expect(unfitFolder(join(root, 'other', 'not there yet'), thisFolderWorld())).toBeNull();
  });
});

describe('a desktop that is reset', () => {
  it('is said: a remote desktop, a disk in memory; not where the firm chose the folder', () => {
    const remote = windows({ env: { SESSIONNAME: 'RDP-Tcp#3' } });
    expect(passingFolder('C:\\x', false, remote)).toContain('remote desktop');
    expect(passingFolder('C:\\x', true, remote)).toBeNull();
    expect(passingFolder('C:\\x', false, windows({ env: { SESSIONNAME: 'Console' } }))).toBeNull();
    const memory = world({ mounts: 'none /home tmpfs rw 0 0\n' });
    expect(passingFolder('/home/dana', false, memory)).toContain('tmpfs');
    expect(passingFolder('/home/dana', false, world({ mounts: 'a / ext4 rw 0 0\n' }))).toBeNull();
  });
});

describe('a database in an unfit folder', () => {
  it('is left untouched; entries are taken in the person’s home, and come in once the folder is fit', async () => {
    const laptop = offlineLaptop();
    const before = laptop.start();
    await enter(laptop, before, 'In the right place');
    await before.close();
    const words = 'The data folder is copied to the cloud by Dropbox.';
    const unfit = laptop.start(undefined, { unfitFolder: words });
    expect(unfit.storeProblem).toContain(words);
    expect(unfit.storeProblem).toContain(join(laptop.folder, 'home'));
    expect(await narrativesIn(unfit)).toEqual([]);
    await enter(laptop, unfit, 'Taken down meanwhile');
    await unfit.close();
    expect(await narrativesIn(laptop.start())).toEqual(['In the right place', 'Taken down meanwhile']);
  });
});
