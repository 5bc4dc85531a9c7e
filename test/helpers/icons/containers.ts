/** One picture of the icon, square. */
export interface Drawn {
  /** Side in pixels. */
  size: number;
  /** As a PNG file. */
  png: Buffer;
  /** Red, green, blue, alpha, row by row from the top. */
  rgba: Buffer;
}

/** A size of this side or larger stands in a Windows icon as a PNG; older tools read the smaller ones as bitmaps only. */
const PNG_FROM = 256;

/** A Windows icon (.ico). */
export function icoOf(drawn: readonly Drawn[]): Buffer {
  const images = drawn.map(({ size, png, rgba }) => (size >= PNG_FROM ? png : bitmapOf(size, rgba)));
  const head = Buffer.alloc(6 + 16 * drawn.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(drawn.length, 4);
  let offset = head.length;
  drawn.forEach(({ size }, index) => {
    const at = 6 + 16 * index;
    const bytes = images[index]?.length ?? 0;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes;
  });
  return Buffer.concat([head, ...images]);
}

/** What macOS calls each size; the second name is the same picture for a screen of twice the density. */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** A macOS icon (.icns). */
export function icnsOf(drawn: readonly Drawn[]): Buffer {
  const parts = drawn.flatMap(({ size, png }) =>
    (ICNS_TYPES[size] ?? []).map((type) => Buffer.concat([tag(type, png.length + 8), png])),
  );
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([tag('icns', length), ...parts]);
}

function tag(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length, 4);
  return head;
}

/** A bitmap as icons hold it: no file header, twice the height, rows from the bottom, then a mask that is not used. */
function bitmapOf(size: number, rgba: Buffer): Buffer {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(size, 4);
  head.writeInt32LE(size * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = (y * size + x) * 4;
      const to = ((size - 1 - y) * size + x) * 4;
      pixels[to] = rgba[from + 2] ?? 0;
      pixels[to + 1] = rgba[from + 1] ?? 0;
      pixels[to + 2] = rgba[from] ?? 0;
      pixels[to + 3] = rgba[from + 3] ?? 0;
    }
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([head, pixels, mask]);
}
