import { describe, expect, it } from 'vitest';
import { asStoreError, sqliteCode } from '../../../src-main/store/store-error';

const failure = (code: string): Error => Object.assign(new Error('as SQLite words it'), { code });

describe("SQLite's result codes", () => {
  it.each([
    ['SQLITE_FULL', 'SQLITE_FULL'],
    ['SQLITE_READONLY_DIRECTORY', 'SQLITE_READONLY_DIRECTORY'],
    // What a binding says of an extended code that it has no name for.
    ['UNKNOWN_SQLITE_ERROR_1544', 'SQLITE_READONLY'],
    ['UNKNOWN_SQLITE_ERROR_8714', 'SQLITE_IOERR'],
    ['UNKNOWN_SQLITE_ERROR_19', null],
    ['ENOENT', null],
  ])('%s is read as %s', (code, read) => {
    expect(sqliteCode(failure(code))).toBe(read);
  });

  it('become words for the person where the disk is to blame, and nothing where a bug is', () => {
    expect(asStoreError(failure('UNKNOWN_SQLITE_ERROR_1544'))?.message).toContain('cannot be written');
    expect(asStoreError(failure('SQLITE_CONSTRAINT_UNIQUE'))).toBeNull();
  });
});
