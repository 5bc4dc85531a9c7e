import { settleKey } from '../../../src-main/store/settle-key';
import { testKey } from '../../helpers/engine/keys';
import { silentLogger } from '../../helpers/engine/quiet';

/** Brings a database to its key as a start does, and is killed at one step. 0: it comes through. */
const [, , file = '', step = '0', word = ''] = process.argv;
let steps = 0;
settleKey({
  file,
  current: testKey('one'),
  next: word === 'next' ? testKey('two') : null,
  former: [],
  rescueFolder: `${file}-rescue`,
  now: '2026-11-21T10:00:00.000Z',
  logger: silentLogger,
  hit(name) {
    steps += 1;
    if (steps !== Number(step)) return;
    process.stdout.write(`${name}\n`, () => undefined);
    process.kill(process.pid, 'SIGKILL');
  },
});
console.log('through');
