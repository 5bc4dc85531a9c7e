import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Topic } from '../../../shared/ipc/contract';
import type { Cancel, Clock, Failpoints, Ids } from '../../../src-main/ports';
import { type StoreContext, storeContext } from '../../../src-main/store/database';
import { migrate } from '../../../src-main/store/migrate';
import { type OpenOptions, openDatabase } from '../../../src-main/store/open';
import { keyOfTests } from './keys';
import { noFailpoints, silentLogger } from './quiet';

export { noFailpoints, silentLogger };

/** A folder of its own for one test, removed when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type TestClock = Clock & {
  /** Moves time on and runs what falls due, in order. */
  advance(milliseconds: number): void;
  /** How many timers wait. */
  waiting(): number;
};

/** A clock that moves only when told to. Starts at 10:00 in New York on 18 November 2026. */
export function testClock(start = Date.parse('2026-11-18T15:00:00.000Z')): TestClock {
  let now = start;
  const due = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    monotonic: () => now - start,
    zone: () => 'America/New_York',
    after(milliseconds, run): Cancel {
      if (milliseconds === 0) {
        // No time passes: it only comes after what has arrived.
        const immediate = setImmediate(run);
        return () => clearImmediate(immediate);
      }
      const item = { at: now + milliseconds, run };
      due.add(item);
      return () => due.delete(item);
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = [...due].filter((item) => item.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
    waiting: () => due.size,
  };
}

/** Ids that count up: the same run gives the same ids. */
export function testIds(prefix = 0): Ids {
  let count = 0;
  return {
    uuid: () => {
      count += 1;
      const tail = count.toString(16).padStart(12, '0');
      return `01900000-0000-7000-8${prefix.toString(16).padStart(3, '0')}-${tail}`;
    },
    jitter: () => 0.5,
  };
}

export type TestStore = StoreContext & { readonly clock: TestClock; readonly emitted: Topic[][] };

/** A migrated store on a real file. `file` reopens an existing one. */
export function testStore(options: OpenOptions & { file?: string; failpoints?: Failpoints } = {}): TestStore {
  const db = openDatabase(options.file ?? join(testFolder(), 'daybook.db'), { key: keyOfTests, ...options });
  onTestFinished(() => {
    db.close();
  });
  const clock = testClock();
  migrate(db, new Date(clock.now()).toISOString());
  const emitted: Topic[][] = [];
  const context = storeContext({
    db,
    clock,
    ids: testIds(),
    failpoints: options.failpoints ?? noFailpoints,
    machine: 'test-laptop',
    logger: silentLogger,
    emit: (topics) => emitted.push([...topics]),
  });
  return { ...context, clock, emitted };
}
