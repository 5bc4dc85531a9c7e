import type { LedesEncoding } from './encode';
import { ansiCodePoint } from './windows-1252';

export type DecodedLine = {
  readonly text: string;
  readonly encoding: 'ascii' | 'utf8' | 'ansi';
  /** The first byte that no encoding of LEDES has a character for; it is read as U+FFFD. Null: none. */
  readonly badByteAt: number | null;
};

/**
 * Reads a line, whatever its bytes. Of unknown encoding: ASCII where it can be, else UTF-8 where it is valid, else Windows-1252.
 * That is a guess, since some words of Windows-1252 are valid UTF-8 as well.
 * @param known the file's encoding, where somebody knows it
 */
export function decodeLine(bytes: Uint8Array, known: LedesEncoding | null = null): DecodedLine {
  const ascii = asciiText(bytes);
  if (ascii !== null) return { text: ascii, encoding: 'ascii', badByteAt: null };
  const utf8 = known === 'ansi' ? null : utf8Text(bytes);
  const firstUpper = bytes.findIndex((byte) => byte >= 0x80);
  if (utf8 !== null) {
    return { text: utf8, encoding: 'utf8', badByteAt: known === 'ascii' ? firstUpper : null };
  }
  let badByteAt: number | null = known === 'ascii' || known === 'utf8' ? firstUpper : null;
  const characters = Array.from(bytes, (byte, index) => {
    const point = ansiCodePoint(byte);
    if (point === null) badByteAt ??= index;
    return String.fromCodePoint(point ?? 0xfffd);
  });
  return { text: characters.join(''), encoding: 'ansi', badByteAt };
}

// Functions take so many arguments and no more.
const slice = 4096;

function asciiText(bytes: Uint8Array): string | null {
  let text = '';
  for (let start = 0; start < bytes.length; start += slice) {
    const part = bytes.subarray(start, start + slice);
    for (const byte of part) if (byte >= 0x80) return null;
    text += String.fromCharCode(...part);
  }
  return text;
}

/** Strict: no overlong forms, no surrogates, nothing past U+10FFFF. Null where the bytes are no UTF-8. */
function utf8Text(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return null;
    let point = length === 1 ? first : first & (0x7f >> length);
    for (const next of bytes.subarray(at + 1, at + length)) {
      if (next >> 6 !== 2) return null;
      point = (point << 6) | (next & 0x3f);
    }
    const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
    if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    parts.push(String.fromCodePoint(point));
    at += length;
  }
  return parts.join('');
}
