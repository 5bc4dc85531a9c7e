import { expect, test } from 'vitest';
import { decodeLine } from '../../shared/ledes/decode';
import { encodeText } from '../../shared/ledes/encode';

/**
 * Found by the round trip of random invoices: “é––” in Windows-1252 is the three bytes of one CJK character in UTF-8, and a
 * reader that guesses line by line took it for that. Whoever knows a file's encoding says it, and no guess is made.
 */
test('a file whose encoding is known is read by it', () => {
  const bytes = encodeText('Draft é––', 'ansi');
  expect(decodeLine(bytes, 'ansi')).toMatchObject({ text: 'Draft é––', encoding: 'ansi', badByteAt: null });
  expect(decodeLine(encodeText('Draft é––', 'utf8'), 'utf8').text).toBe('Draft é––');
});

test('a byte that the known encoding has no character for is named', () => {
  expect(decodeLine(Uint8Array.of(0x41, 0xe9), 'ascii').badByteAt).toBe(1);
  expect(decodeLine(Uint8Array.of(0x41, 0xe9), 'utf8').badByteAt).toBe(1);
});
