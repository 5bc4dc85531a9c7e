import { createInflateRaw } from 'node:zlib';

const endOfZip = 0x06054b50;
const entryOfZip = 0x02014b50;
const deflated = 8;

/**
 * Whether the texts in a workbook come to more than some bytes once they are unpacked. They are unpacked to be counted, since
 * a file may say of itself what it likes, and nothing of them is held: a few kilobytes can unpack to gigabytes.
 */
export async function unpacksToMoreThan(most: number, zip: Buffer): Promise<boolean> {
  let room = most;
  for (const { packed, isDeflated } of textsIn(zip)) {
    room -= isDeflated ? await sizeOf(packed, room) : packed.length;
    if (room < 0) return true;
  }
  return false;
}

/** The parts of a workbook that its reader unpacks. What no list of parts can be found in is left to the reader to refuse. */
function* textsIn(zip: Buffer): Generator<{ packed: Buffer; isDeflated: boolean }> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfZip) return;
  let at = zip.readUInt32LE(end + 16);
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === entryOfZip) {
    const [nameLength, extraLength, wordsLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = zip.readUInt32LE(at + 42);
    if (/\.xml(\.rels)?$/.test(name) && local + 30 <= zip.length) {
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
      yield { packed, isDeflated: zip.readUInt16LE(at + 10) === deflated };
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (wordsLength ?? 0);
  }
}

/** What something unpacks to, in bytes; counted no further than `enough`. */
async function sizeOf(packed: Buffer, enough: number): Promise<number> {
  const inflate = createInflateRaw();
  let size = 0;
  try {
    inflate.end(packed);
    for await (const chunk of inflate) {
      size += (chunk as Buffer).length;
      if (size > enough) break;
    }
  } catch {
    // Damaged: its reader says so.
  } finally {
    inflate.destroy();
  }
  return size;
}
