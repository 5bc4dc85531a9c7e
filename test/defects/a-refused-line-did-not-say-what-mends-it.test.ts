import { expect, test } from 'vitest';
import { Fix } from '../../shared/guidelines/flag';
import { fixFieldOf } from '../../src-renderer/features/invoices/answers/fix-field';
import { words } from '../../src-renderer/words';

/**
 * A refused line was open again with the portal's reason, and what one key would do about it was worked out and never shown:
 * Enter opened the entry at its first field, whatever the client had found.
 */

test.each(Fix.options)('%s is said, and Enter opens the entry where it is done', (fix) => {
  expect(fixFieldOf({ fix, outcome: 'rejected' })).not.toBeNull();
  expect(words.answers.openAgainMend(fix)).toMatch(/^open again: Enter to \w+/);
});

test('codes are changed at the codes, hours at the hours', () => {
  expect(fixFieldOf({ fix: 'code', outcome: 'rejected' })).toBe('taskCode');
  expect(fixFieldOf({ fix: 'write_down', outcome: 'rejected' })).toBe('seconds');
});

test('where a person must look, nothing is guessed', () => {
  expect(fixFieldOf({ fix: null, outcome: 'rejected' })).toBeNull();
  expect(fixFieldOf({ fix: 'code', outcome: 'paid' })).toBeNull();
  expect(words.answers.openAgainMend(null)).toContain('mend it and bill it anew');
});
