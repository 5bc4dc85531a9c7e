import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { type DatabaseKey, keyFileOf } from './database-key';
import { firstPageHeader, isPageWhole, macKeyOf, pageBytes, saltBytes } from './page-cipher';

const magic = 'SQLite format 3\0';
const userVersionAt = 60;
const markAt = 68;
/** So many pages are tried before a file counts as one of another key: damage seldom takes all of them. */
const triedPages = 64;

export type Peek =
  | { readonly kind: 'missing' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not_sqlite' }
  /** Encrypted, and with no key at hand, or with another one: not one page of it is of the key that was given. */
  | { readonly kind: 'locked' }
  | {
      readonly kind: 'sqlite';
      readonly userVersion: number;
      readonly mark: number;
      readonly isEncrypted: boolean;
    };

/**
 * Reads the first bytes of a database file as plain bytes. Opening it through SQLite would already write beside it, and
 * a file from a newer version is to be left untouched. With a key it tells a damaged file from one of another key: every
 * page carries the proof of its key, so a single whole one is enough. Not to be called while the file is open in this
 * process: closing it here would let go of SQLite's own locks.
 */
export function peekHeader(file: string, key: DatabaseKey | null = null): Peek {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'missing' };
    throw error;
  }
  try {
    const first = Buffer.alloc(pageBytes);
    const length = readSync(handle, first, 0, pageBytes, 0);
    if (length === 0) return { kind: 'empty' };
    if (first.toString('latin1', 0, magic.length) === magic) {
      return length < 72 ? { kind: 'not_sqlite' } : facts(first, false);
    }
    if (key === null) return { kind: existsSync(keyFileOf(file)) ? 'locked' : 'not_sqlite' };
    // What isn't made of whole pages was never one of ours, or is cut short.
    const isOfPages = fstatSync(handle).size % pageBytes === 0;
    const macKey = macKeyOf(key, first.subarray(0, saltBytes));
    if (length === pageBytes && isPageWhole(first, 1, macKey))
      return facts(firstPageHeader(first, key), true);
    return { kind: !isOfPages || hasPageOf(handle, macKey) ? 'not_sqlite' : 'locked' };
  } finally {
    closeSync(handle);
  }
}

function facts(header: Buffer, isEncrypted: boolean): Peek {
  return {
    kind: 'sqlite',
    userVersion: header.readUInt32BE(userVersionAt),
    mark: header.readUInt32BE(markAt),
    isEncrypted,
  };
}

/** Whether any page after the first is of the key, though the first one isn't: then the key is right, and the file damaged. */
function hasPageOf(handle: number, macKey: Buffer): boolean {
  const pages = Math.floor(fstatSync(handle).size / pageBytes);
  const step = Math.max(1, Math.floor(pages / triedPages));
  const page = Buffer.alloc(pageBytes);
  for (let number = 2; number <= pages; number += step) {
    readSync(handle, page, 0, pageBytes, (number - 1) * pageBytes);
    if (isPageWhole(page, number, macKey)) return true;
  }
  return false;
}
