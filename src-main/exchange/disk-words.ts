import { asStoreError } from '../store/store-error';

const words: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk is full.',
  EACCES: 'The folder may not be written by this user account.',
  EPERM: 'The folder may not be written by this user account.',
  EROFS: 'The disk is read-only.',
  ENOENT: 'The file or folder is not there (any more).',
  ENOTDIR: 'There is a file where the folder should be.',
  EEXIST: 'There is a file where the folder should be.',
  EISDIR: 'There is a folder where the file should be.',
  EIO: 'The disk reported an error.',
};

/** What a failed read or write of a file means, in a sentence for a person. */
export function diskWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return words[code] ?? asStoreError(error)?.message ?? `Something went wrong (${code || 'unknown error'}).`;
}
