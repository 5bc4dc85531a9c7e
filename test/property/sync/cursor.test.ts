import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer, Page, PmsAdapter, RemoteEntry } from '../../../shared/pms/port';
import { inTransaction } from '../../../src-main/store/database';
import { getBaseByRemoteId } from '../../../src-main/store/sync/base';
import { getCursor } from '../../../src-main/store/sync/cursor';
import { timeEntries } from '../../../src-main/sync/apply-remote';
import type { SyncContext } from '../../../src-main/sync/context';
import { pull } from '../../../src-main/sync/pull';
import { factsWith, remoteWith } from '../../helpers/sync/sample-facts';
import { pools } from '../arbitraries/facts';
import { firmInMemory } from './firm';

/** One pull: what is written before it and between its pages, how it is split, and where it is cut off. */
type Turn = {
  readonly waitMs: number;
  readonly writes: readonly number[];
  /** How long a page takes to turn; the overlap of two pulls is a minute. */
  readonly pageMs: number;
  /** Records to a page, drawn anew for each. */
  readonly sizes: readonly number[];
  /** Written by colleagues while the pages are turned, one a page. */
  readonly meanwhile: readonly number[];
  /** The page that gets lost, or after which the process dies; null: none. */
  readonly cut: { readonly page: number; readonly how: 'lost' | 'died before' | 'died after' } | null;
};

const ids = fc.nat({ max: 5 });
const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    waitMs: fc.constantFrom(0, 1, 999, 1_000, 30_000, 600_000),
    writes: fc.array(ids, { maxLength: 5 }),
    pageMs: fc.constantFrom(0, 1, 30_000, 90_000),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    meanwhile: fc.array(ids, { maxLength: 3 }),
    cut: fc.option(
      fc.record({
        page: fc.nat({ max: 3 }),
        how: fc.constantFrom('lost' as const, 'died before' as const, 'died after' as const),
      }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

const beginning = Date.parse('2026-11-18T15:00:00.000Z');
const seconds = (ms: number) => new Date(Math.floor(ms / 1000) * 1000).toISOString();

/** A vendor's list in the order of its ids, by a clock of whole seconds; versions count up. */
function listOf() {
  const records = new Map<number, { readonly remote: RemoteEntry; readonly changedMs: number }>();
  let nowMs = beginning;
  return {
    records,
    pass: (milliseconds: number) => {
      nowMs += milliseconds;
    },
    write(id: number) {
      // No change is made in no time: what comes later is later.
      nowMs += 1;
      const version = Number(records.get(id)?.remote.etag.slice(1, -1) ?? 0) + 1;
      const facts = factsWith({
        workDate: pools.workDate[id % pools.workDate.length] ?? '2026-11-18',
        seconds: 360 * version,
      });
      const remote = remoteWith({
        remoteId: String(4710 + id),
        etag: `"${version}"`,
        facts,
        updatedAt: seconds(nowMs),
      });
      records.set(id, { remote, changedMs: nowMs });
    },
    page(since: string | null, next: string | null, size: number): Page<RemoteEntry> {
      const found = [...records.entries()]
        .filter(
          ([id, { remote }]) =>
            (next === null || id > Number(next)) && (since === null || remote.updatedAt > since),
        )
        .sort(([left], [right]) => left - right);
      const items = found.slice(0, size);
      const last = items.at(-1)?.[0];
      return {
        items: items.map(([, { remote }]) => remote),
        unreadable: [],
        gone: [],
        next: found.length > size && last !== undefined ? String(last) : null,
        serverTime: seconds(nowMs),
        cursor: null,
      };
    },
  };
}

class Died extends Error {}

async function play(context: SyncContext, list: ReturnType<typeof listOf>, turn: Turn): Promise<void> {
  let pages = 0;
  let dies: string | null = null;
  const listChanged = async (
    since: string | null,
    next: string | null,
  ): Promise<Answer<Page<RemoteEntry>>> => {
    const page = pages;
    pages += 1;
    const meanwhile = turn.meanwhile[page];
    const answer = list.page(since, next, turn.sizes[page % turn.sizes.length] ?? 1);
    if (meanwhile !== undefined) list.write(meanwhile);
    list.pass(turn.pageMs);
    if (turn.cut?.page === page) {
      if (turn.cut.how === 'lost')
        return { kind: 'retry', reason: 'offline', afterMs: null, message: 'Lost' };
      dies = turn.cut.how === 'died before' ? 'sync.page:before-commit' : 'sync.page:after-commit';
    }
    return { kind: 'done', value: answer };
  };
  const failpoints = {
    hit(name: string) {
      if (name === dies) throw new Died();
    },
  };
  const adapter: PmsAdapter = { ...context.adapter, listChanged };
  const end = await pull({ ...context, adapter, store: { ...context.store, failpoints } }).catch((error) => {
    if (!(error instanceof Died)) throw error;
  });
  if (end !== null && end !== undefined) expect(end.reason).toBe('offline');
}

it('the cursor never goes back, never passes what was not applied, and any split of pages ends the same (contract 1)', async () => {
  const { store, context } = firmInMemory();
  await fc.assert(
    fc.asyncProperty(turns, async (given) => {
      forgetAll(context);
      const list = listOf();
      const known = (id: number) => getBaseByRemoteId(store, String(4710 + id))?.base.etag;
      let before: string | null = null;
      for (const turn of [...given, { ...(given[0] as Turn), waitMs: 600_000, meanwhile: [], cut: null }]) {
        list.pass(turn.waitMs);
        for (const id of turn.writes) list.write(id);
        await play(context, list, turn);
        const cursor = getCursor(store, timeEntries)?.since ?? null;
        if (before !== null) expect(cursor === null ? '' : cursor >= before).toBe(true);
        before = cursor;
        for (const [id, { remote, changedMs }] of list.records) {
          if (cursor !== null && changedMs < Date.parse(cursor)) expect(known(id)).toBe(remote.etag);
        }
      }
      for (const [id, { remote }] of list.records) expect(known(id)).toBe(remote.etag);
    }),
    { numRuns: 150 },
  );
});

/** Each case begins with an empty laptop. */
function forgetAll({ store }: SyncContext): void {
  inTransaction(store, 'test.forget', () => {
    for (const table of ['base', 'outbox', 'cursor']) store.db.exec(`DELETE FROM ${table}`);
  });
}
