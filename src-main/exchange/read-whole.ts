import { open } from 'node:fs/promises';
import { EngineError } from '../engine-error';
import { diskWords } from './disk-words';

const megabyte = 1024 * 1024;

/** "512 MB"; below one, "300 kB". */
export const sizeWords = (bytes: number): string =>
  bytes < megabyte ? `${Math.ceil(bytes / 1024)} kB` : `${Math.round(bytes / megabyte)} MB`;

/**
 * A file that has to be held whole in memory, read without keeping anybody waiting. Its size is asked first: a larger one is
 * not read at all.
 * @param most bytes
 * @param wayOut what a person can do about a file that is too large
 * @param head looked at before the rest is read; it throws for a file of another kind
 * @throws EngineError 'invalid' for its size; 'store' where the disk does not give it
 */
export async function readWhole(
  file: string,
  most: number,
  wayOut: string,
  head: (first: Buffer) => void = () => {},
): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new EngineError('invalid', 'This is no file that can be read.');
      const first = Buffer.alloc(Math.min(stat.size, 1024));
      await handle.read(first, 0, first.length, 0);
      head(first);
      if (stat.size > most) {
        throw new EngineError(
          'invalid',
          `The file has ${sizeWords(stat.size)}, and ${sizeWords(most)} is the most at once. ${wayOut}`,
        );
      }
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError('store', `The file could not be read. ${diskWords(error)}`);
  }
}
