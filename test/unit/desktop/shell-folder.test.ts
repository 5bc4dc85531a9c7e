import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellFolder } from '../../../src-main/desktop/shell-folder';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'daybook-'));

describe("the folder of Electron's own things", () => {
  it('is the data folder, made when it is missing, with nothing left over', () => {
    const folder = join(fresh(), 'a', 'b');
    expect(shellFolder(folder)).toBe(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stands elsewhere, for this user alone, while the data folder takes nothing', () => {
    const file = join(fresh(), 'a file');
    writeFileSync(file, '');
    const blocked = join(file, 'data');
    const temporary = fresh();
    const stand = shellFolder(blocked, temporary);
    expect(stand.startsWith(temporary)).toBe(true);
    expect(statSync(stand).mode & 0o777).toBe(0o700);
    // The same place each time, so that a second start finds the first.
    expect(shellFolder(blocked, temporary)).toBe(stand);
    expect(shellFolder(`${blocked}2`, temporary)).not.toBe(stand);
  });
});
