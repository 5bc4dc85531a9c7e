import { type SyncContext, syncWrite } from './context';

/** What a moment of a push writes: the answers that have come in, and the rows that are about to leave. */
export type Act = 'sync.answer' | 'sync.attempt';

/** Does `work` in the next transaction. Resolves to its result once that is on disk, rejects with what it threw. */
export type Together = <T>(act: Act, work: () => T) => Promise<T>;

type Waiting = { readonly act: Act; write(): () => void; fail(error: unknown): void };

/**
 * Gathers what has to be written at the same moment into one transaction: a commit waits for the disk, whether it carries one
 * answer or eight. Whoever writes goes on only after the commit, so nothing leaves before its row is on disk and nothing counts
 * as answered before its base is (contract 9, 17). Written in the order in which it was asked for.
 */
export function togetherIn(context: SyncContext): Together {
  let waiting: Waiting[] = [];

  function writeAll(): void {
    const all = waiting;
    waiting = [];
    if (written(context, all) === 'failed_in_one') for (const one of all) written(context, [one]);
  }

  return (act, work) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) context.store.clock.after(0, writeAll);
      waiting.push({
        act,
        write() {
          const result = work();
          return () => resolve(result);
        },
        fail: reject,
      });
    });
}

/** Writes in one transaction. Where one of several fails by itself nothing is written, and nobody told: each is to be tried alone. */
function written(context: SyncContext, all: readonly Waiting[]): 'told' | 'failed_in_one' {
  const counts = { ...context.counts };
  let isOwn = false;
  try {
    const name = all.some(({ act }) => act === 'sync.answer') ? 'sync.answer' : 'sync.attempt';
    const told = syncWrite(context, name, () => {
      isOwn = true;
      const results = all.map((one) => one.write());
      isOwn = false;
      return results;
    });
    for (const tell of told) tell();
  } catch (error) {
    Object.assign(context.counts, counts);
    if (isOwn && all.length > 1) return 'failed_in_one';
    for (const { fail } of all) fail(error);
  }
  return 'told';
}
