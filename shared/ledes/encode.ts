import { z } from 'zod';
import { ansiByte } from './windows-1252';

/** How a file's characters become bytes. `ansi` is Windows-1252, which some portals ask for. Never with a BOM. */
export const LedesEncoding = z.enum(['ascii', 'ansi', 'utf8']);
export type LedesEncoding = z.infer<typeof LedesEncoding>;

/** Whether an encoding can write a character. */
export function canEncode(codePoint: number, encoding: LedesEncoding): boolean {
  if (encoding === 'ascii') return codePoint < 0x80;
  if (encoding === 'ansi') return ansiByte(codePoint) !== null;
  return codePoint < 0xd800 || codePoint > 0xdfff;
}

/**
 * The bytes of a text that was folded for the encoding.
 * @throws RangeError at a character that the encoding has none for: it should have been folded
 */
export function encodeText(text: string, encoding: LedesEncoding): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (!canEncode(point, encoding)) throw new RangeError(`U+${hex(point)} can’t be written as ${encoding}`);
    if (encoding !== 'utf8') bytes.push(ansiByte(point) ?? point);
    else pushUtf8(bytes, point);
  }
  return Uint8Array.from(bytes);
}

function pushUtf8(bytes: number[], point: number): void {
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
  else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f);

/** "2019" for U+2019. */
export function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0');
}
