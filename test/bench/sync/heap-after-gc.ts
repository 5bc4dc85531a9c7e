import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is really held on the heap of this process, in MiB: after everything that can go has gone. */
export function heapAfterGc(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
