import { createHash } from 'node:crypto';
import { DatabaseKey } from '../../../src-main/store/database-key';

/** A key that is the same in every run; another word gives another key. */
export function testKey(word = 'one'): DatabaseKey {
  return new DatabaseKey(createHash('sha256').update(`test key ${word}`).digest());
}

/**
 * The key that stores of tests are opened with: none, or one where the same tests are played once more on encrypted
 * databases (the project `encrypted` of vitest.config.ts).
 */
export const keyOfTests: DatabaseKey | null = process.env.DAYBOOK_TEST_ENCRYPTED === 'yes' ? testKey() : null;
