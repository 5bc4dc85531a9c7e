import { posix, win32 } from 'node:path';

/** The system as a folder is judged in it. */
export type FolderWorld = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** What /proc/mounts says; empty where there is none. */
  readonly mounts: string;
  /** Where links lead; the path itself where it can't be followed. */
  readonly real: (path: string) => string;
  /** The share behind a drive's letter; null where it is a disk of this machine. */
  readonly shareOf: (drive: string) => string | null;
};

/** File systems of other machines, or passed through from another system: locks and a shared log don't hold there. */
const elsewhere =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afs|ceph|glusterfs|lustre|davfs|9p|vboxsf|virtiofs|prl_fs|fuse\.(?!portal|fuseblk).+|fuse)$/;
const gone = /^(?:tmpfs|ramfs|overlay|aufs|squashfs)$/;

/** What programs that copy folders to the cloud call theirs. */
const cloud: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive(?: - .+)?$/i, 'OneDrive'],
  [/^Dropbox(?: \(.+\))?$/i, 'Dropbox'],
  [/^(?:Google ?Drive(?:-.+)?|My Drive)$/i, 'Google Drive'],
  [/^(?:iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/i, 'iCloud'],
  [/^(?:Box|Box Sync)$/i, 'Box'],
  [/^CloudStorage$/i, 'a cloud service'],
  [/^(?:Nextcloud|ownCloud|pCloud Drive|MEGA|Syncthing)$/i, 'a program that copies it elsewhere'],
];

/**
 * Why the database must not lie in a folder, and what to do; null where it may. The log beside a database belongs to one
 * machine (WAL), and a copy taken in the middle of a write is a torn one: a network or a cloud folder loses entries (P1).
 */
export function unfitFolder(folder: string, world: FolderWorld): string | null {
  const path = world.real(folder);
  const reason = shareReason(path, world) ?? cloudReason(path, world);
  return reason === null
    ? null
    : `The data folder ${folder} ${reason}. A database there can be torn or doubled, so Daybook doesn’t use it. Quit Daybook, move the folder to a disk of this machine, and start it again with the new place (--data, or the firm’s policy).`;
}

function shareReason(path: string, { platform, mounts, shareOf }: FolderWorld): string | null {
  if (platform === 'win32') {
    if (/^(?:\\\\|\/\/)(?![?.])/.test(path) || /^\\\\\?\\UNC\\/i.test(path)) return 'lies on a network share';
    const drive = /^([A-Za-z]):/.exec(path)?.[1];
    const share = drive === undefined ? null : shareOf(drive);
    return share === null ? null : `lies on ${drive}:, which is the network share ${share}`;
  }
  const type = mountOf(path, mounts);
  return type !== null && elsewhere.test(type)
    ? `lies on another machine or a passed-through disk (${type})`
    : null;
}

function cloudReason(path: string, { platform, env }: FolderWorld): string | null {
  const { sep, relative, isAbsolute } = platform === 'win32' ? win32 : posix;
  for (const name of ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']) {
    const root = env[name];
    if (root === undefined || root === '') continue;
    const way = relative(root, path);
    if (way === '' || (!way.startsWith('..') && !isAbsolute(way)))
      return 'is copied to the cloud by OneDrive';
  }
  for (const part of path.split(sep)) {
    const service = cloud.find(([name]) => name.test(part))?.[1];
    if (service !== undefined) return `is copied to the cloud by ${service}`;
  }
  return null;
}

/** The type of the file system that a path lies on, by the longest mount above it; null where nothing is known. */
function mountOf(path: string, mounts: string): string | null {
  let best: { at: string; type: string } | null = null;
  for (const line of mounts.split('\n')) {
    const [, at, type] = line.split(' ');
    if (at === undefined || type === undefined) continue;
    const folder = at.replace(/\\(\d{3})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    const isAbove = folder === '/' || path === folder || path.startsWith(`${folder}/`);
    // A later mount at the same place covers an earlier one.
    if (isAbove && folder.length >= (best?.at.length ?? 0)) best = { at: folder, type };
  }
  return best?.type ?? null;
}

/**
 * Whether what is saved here may be gone after signing out or a restart, as on desktops that are reset; what to do about it.
 * @param isManaged the firm chose the folder, and answers for it
 */
export function passingFolder(folder: string, isManaged: boolean, world: FolderWorld): string | null {
  if (isManaged) return null;
  const { platform, env, mounts, real } = world;
  const isRemote = platform === 'win32' && /^(?:RDP|ICA)-/i.test(env.SESSIONNAME ?? '');
  const type = platform === 'linux' ? mountOf(real(folder), mounts) : null;
  const isInMemory = type !== null && gone.test(type);
  if (!isRemote && !isInMemory) return null;
  const why = isRemote
    ? 'This is a remote desktop. Where it is reset at sign-out, everything in the data folder is gone then'
    : `The data folder lies on a file system that is gone after a restart (${type})`;
  return `${why}. Ask whoever looks after it to set a folder that stays (dataFolder in the firm’s policy), and make backups elsewhere meanwhile.`;
}
