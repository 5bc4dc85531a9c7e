/** The characters of Windows-1252 ("ANSI") from 0x80 to 0x9F; 0 where the code page has none. All others are Latin-1's. */
const upper = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
] as const;

const byteOf = new Map<number, number>(
  upper.flatMap((point, index) => (point === 0 ? [] : [[point, 0x80 + index] as const])),
);

/** The code point of a byte, or null where the code page has no character for it. */
export function ansiCodePoint(byte: number): number | null {
  if (byte < 0x80 || byte > 0x9f) return byte;
  return upper[byte - 0x80] || null;
}

/** The byte of a code point, or null where the code page can't write it. */
export function ansiByte(codePoint: number): number | null {
  if (codePoint < 0x80 || (codePoint > 0x9f && codePoint <= 0xff)) return codePoint;
  return byteOf.get(codePoint) ?? null;
}
