import { z } from 'zod';
import { copyApart } from './store/copy-apart';
import { DatabaseKey } from './store/database-key';
import { troubleInFile } from './store/trouble-in-file';

/**
 * The process in which a database file is looked through or copied (desktop/check-file.ts). What it is to do comes as its
 * one message, since anybody may read the arguments of a process, and a key is among it; what is wrong, in plain words, or
 * null, is what it answers.
 */
const Task = z.strictObject({
  file: z.string(),
  /** Base64; null for a database in the clear. */
  key: z.base64().nullable(),
  /** Where to copy it to; null: it is looked through. */
  to: z.string().nullable(),
});
export type FileTask = z.infer<typeof Task>;

function perform(asked: unknown): { trouble: string | null } {
  const { file, key, to } = Task.parse(asked);
  const known = key === null ? null : new DatabaseKey(Buffer.from(key, 'base64'));
  if (to === null) return { trouble: troubleInFile(file, known) };
  copyApart(file, to, known);
  return { trouble: null };
}

// Electron's own processes have a port to their parent; those of plain Node, in tests, a channel.
if (process.parentPort === undefined) {
  process.once('message', (asked) => process.send?.(perform(asked)));
} else {
  process.parentPort.once('message', ({ data }) => process.parentPort.postMessage(perform(data)));
}
