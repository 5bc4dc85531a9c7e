import type { Ports } from '../../../src-main/ports';
import { keyOfTests } from './keys';
import { noFailpoints, silentLogger } from './quiet';
import { testClock, testIds } from './store';

/** The engine's ports for a test without a network: every request fails as it does on a laptop in a courtroom. */
export function offlinePorts(databaseFile: string, idsFrom = 0) {
  const clock = testClock();
  return {
    clock,
    ids: testIds(idsFrom),
    transport: () =>
      Promise.resolve({
        ok: false as const,
        failure: { kind: 'offline' as const, sent: false, message: 'No network' },
      }),
    databaseFile,
    databaseKey: keyOfTests,
    failpoints: noFailpoints,
    logger: silentLogger,
    tokens: {
      read: () => Promise.resolve(null),
      write: () => Promise.resolve(),
      clear: () => Promise.resolve(),
      protection: () => 'not kept',
    },
    machine: 'test-laptop',
  } satisfies Ports;
}
