import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EngineError } from '../engine-error';
import { nameForGood } from '../store/database-file';
import { diskWords } from './disk-words';

/**
 * Writes a file that has its name once it is whole and on disk; one that was there before is replaced only then.
 * @throws EngineError 'store' with what is wrong; nothing is left then
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.unfinished`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    nameForGood(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new EngineError('store', `The file could not be written to ${dirname(file)}. ${diskWords(error)}`);
  }
}

/** So many characters are gathered before they are written; between two pieces other work is done. */
const pieceLength = 128 * 1024;

/**
 * Writes a long text to a file in pieces, without keeping anybody waiting, and puts it on disk. The file is the caller's to name.
 * @param between done between two pieces: other work, and a refusal where somebody stopped it
 * @returns its size in bytes
 */
export async function writePieces(
  file: string,
  texts: Iterable<string>,
  between: () => Promise<void>,
): Promise<number> {
  const handle = await open(file, 'w', 0o600);
  try {
    let piece = '';
    for (const text of texts) {
      piece += text;
      if (piece.length < pieceLength) continue;
      await handle.writeFile(piece);
      piece = '';
      await between();
    }
    await handle.writeFile(piece);
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}
