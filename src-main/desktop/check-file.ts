import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { z } from 'zod';
import type { FileCheck } from '../ports';

const Told = z.strictObject({ trouble: z.string().nullable() });

/** Looks through a database file in a process of its own, which ends with it. */
export const checkFileApart: FileCheck = (file) =>
  new Promise((resolve, reject) => {
    const child = utilityProcess.fork(join(import.meta.dirname, 'file-check.js'), [file], {
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
  });
