import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { z } from 'zod';
import type { FileTask } from '../file-check';
import type { FileCheck, FileCopy } from '../ports';

const Told = z.strictObject({ trouble: z.string().nullable() });

/** Looks through a database file in a process of its own, which ends with it. */
export const checkFileApart: FileCheck = (file, key) => {
  return performApart({ file, to: null, key: key?.bytes().toString('base64') ?? null });
};

/** Copies an encrypted database in a process of its own. */
export const copyFileApart: FileCopy = async (file, to, key) => {
  try {
    return (await performApart({ file, to, key: key.bytes().toString('base64') })) === null;
  } catch {
    rmSync(to, { force: true });
    return false;
  }
};

function performApart(task: FileTask): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(join(import.meta.dirname, 'file-check.js'), [], {
      serviceName: 'Daybook file check',
      stdio: 'ignore',
    });
    child.once('message', (message: unknown) => {
      const told = Told.safeParse(message);
      if (told.success) resolve(told.data.trouble);
      else reject(new Error('The file check said nothing that is understood'));
      child.kill();
    });
    // After an answer this changes nothing.
    child.once('exit', () => reject(new Error('The file check ended without a word')));
    child.postMessage(task);
  });
}
