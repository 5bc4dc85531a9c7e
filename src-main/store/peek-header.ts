import { closeSync, openSync, readSync } from 'node:fs';

const magic = 'SQLite format 3\0';
const userVersionAt = 60;
const markAt = 68;

export type Peek =
  | { readonly kind: 'missing' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not_sqlite' }
  | { readonly kind: 'sqlite'; readonly userVersion: number; readonly mark: number };

/**
 * Reads the first bytes of a database file as plain bytes. Opening it through SQLite would already write beside it, and
 * a file from a newer version is to be left untouched.
 */
export function peekHeader(file: string): Peek {
  const header = Buffer.alloc(72);
  let length = 0;
  try {
    const handle = openSync(file, 'r');
    try {
      length = readSync(handle, header, 0, header.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'missing' };
    throw error;
  }
  if (length === 0) return { kind: 'empty' };
  if (length < header.length || header.toString('latin1', 0, magic.length) !== magic)
    return { kind: 'not_sqlite' };
  return {
    kind: 'sqlite',
    userVersion: header.readUInt32BE(userVersionAt),
    mark: header.readUInt32BE(markAt),
  };
}
