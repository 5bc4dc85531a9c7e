import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { UnusableDatabase } from './database-file';

/**
 * Copies and checks a database in a thread of its own, since a look through hundreds of megabytes takes seconds in which no
 * save may wait. The thread has a connection of its own: it reads one moment of the log and holds up no writer.
 *
 * Its program is a text, because it has to run alike from the sources, from the bundle and from the packed app.
 */
const program = /* js */ `
const { parentPort, workerData } = require('node:worker_threads');
const { closeSync, fsyncSync, openSync } = require('node:fs');
let Driver;
try {
  Driver = require(workerData.driver);
  new Driver(':memory:').close();
} catch {
  parentPort.postMessage({ kind: 'unavailable' });
}
if (Driver !== undefined) {
  run().then(
    () => parentPort.postMessage({ kind: 'done' }),
    (error) => parentPort.postMessage({ kind: 'failed', code: String(error.code), message: String(error.message) }),
  );
}
async function run() {
  const { source, file } = workerData;
  const live = new Driver(source, { readonly: true, timeout: 5000 });
  try {
    await live.backup(file, { progress: () => 0x7fffffff });
  } finally {
    live.close();
  }
  const copy = new Driver(file);
  try {
    // One file, without a log beside it.
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Error('damaged');
    if (copy.pragma('foreign_key_check').length > 0) throw new Error('damaged');
  } finally {
    copy.close();
  }
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
`;

const Word = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('unavailable') }),
  z.strictObject({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
]);

/**
 * Makes a whole and checked copy of a live database in a file of its own, on disk when this resolves.
 * @returns false where no thread can use the driver: then nothing was done
 * @throws UnusableDatabase where the copy is damaged; Error with the `code` of SQLite or the system otherwise
 */
export async function copyApart(source: string, file: string): Promise<boolean> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(program, { eval: true, workerData: { driver, source, file } });
  try {
    const word = await new Promise<z.infer<typeof Word>>((resolve, reject) => {
      worker.once('message', (message) => resolve(Word.parse(message)));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The copy ended without a word')));
    });
    if (word.kind === 'unavailable') return false;
    if (word.kind === 'done') return true;
    if (word.message === 'damaged') throw new UnusableDatabase('The copy is damaged.');
    throw Object.assign(new Error(word.message), { code: word.code });
  } finally {
    await worker.terminate();
  }
}
