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
