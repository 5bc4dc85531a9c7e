import { closeSync, existsSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';

const blockBytes = 1024 * 1024;

/**
 * Writes over a file and removes it, so that what stood in it in the clear isn't left in free space. What a disk keeps by
 * itself (worn-out cells, snapshots of a file system) is out of a program's reach; disk encryption is for those.
 */
export function wipe(file: string): void {
  if (!existsSync(file)) return;
  const handle = openSync(file, 'r+');
  try {
    const { size } = fstatSync(handle);
    const zeros = Buffer.alloc(Math.min(blockBytes, size));
    for (let at = 0; at < size; at += blockBytes) {
      writeSync(handle, zeros, 0, Math.min(blockBytes, size - at), at);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(file, { force: true });
}
