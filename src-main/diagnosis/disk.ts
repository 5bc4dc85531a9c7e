import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Finding } from '../../shared/ipc/views';
import { diskWords } from '../exchange/disk-words';
import { titles } from './titles';

const MB = 1024 * 1024;
const WARN_BYTES = 1024 * MB;
const BAD_BYTES = 100 * MB;

/** How much room is left where the database lies. */
export async function tryDisk(databaseFile: string): Promise<Finding> {
  const base = { id: 'disk', title: titles.disk } as const;
  try {
    const { bavail, bsize } = await statfs(dirname(databaseFile));
    return { ...base, ...roomFinding(bavail * bsize) };
  } catch (error) {
    return { ...base, verdict: 'bad', words: diskWords(error), whatToDo: 'Check the disk, or ask IT.' };
  }
}

/** @param free in bytes, for this user */
export function roomFinding(free: number): Pick<Finding, 'verdict' | 'words' | 'whatToDo'> {
  const words = `${free >= 10 * 1024 * MB ? Math.round(free / MB / 1024) : (free / MB / 1024).toFixed(1)} GB free.`;
  if (free >= WARN_BYTES) return { verdict: 'good', words, whatToDo: null };
  const verdict = free < BAD_BYTES ? 'bad' : 'warn';
  return {
    verdict,
    words: `${Math.floor(free / MB)} MB free.`,
    whatToDo: 'Make room: when the disk is full nothing can be saved.',
  };
}
