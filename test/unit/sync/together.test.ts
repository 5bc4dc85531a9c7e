import { expect, it } from 'vitest';
import type { Failpoints } from '../../../src-main/ports';
import { getAccount } from '../../../src-main/store/account';
import { idMapOf } from '../../../src-main/store/sync/id-map';
import type { SyncContext } from '../../../src-main/sync/context';
import { togetherIn } from '../../../src-main/sync/together';
import { testStore } from '../../helpers/engine/store';

/** A push's context without a PMS, that writes down which transactions there were. @param at a failpoint that throws once */
function pushing(at: string | null = null) {
  const hits: string[] = [];
  const failpoints: Failpoints = {
    hit(name) {
      hits.push(name);
      if (name === at && hits.filter((one) => one === at).length === 1) throw new Error('the process ended');
    },
  };
  const store = testStore({ failpoints });
  store.db.exec('CREATE TABLE written (word TEXT)');
  const context: SyncContext = {
    store,
    adapter: {} as SyncContext['adapter'],
    ids: idMapOf(store),
    epoch: getAccount(store).epoch,
    stopped: () => false,
    run: null,
    counts: { pulled: 0, pushed: 0, conflicts: 0, held: 0 },
  };
  const write = (word: string) => () => {
    store.db.prepare('INSERT INTO written VALUES (?)').run(word);
    context.counts.pushed += 1;
    return word;
  };
  const written = () => store.db.prepare('SELECT word FROM written').pluck().all();
  const commits = () => hits.filter((name) => name.endsWith(':after-commit'));
  return { store, context, write, written, commits, together: togetherIn(context) };
}

it('writes what comes at the same moment in one transaction, in its order, and tells nobody before it is there', async () => {
  const { together, write, written, commits, store } = pushing();
  const seen: unknown[] = [];
  const all = ['an answer', 'the next row'].map((word, at) =>
    together(at === 0 ? 'sync.answer' : 'sync.attempt', write(word)).then((told) => {
      // Whoever is told goes on: by then it is committed.
      seen.push([told, store.db.inTransaction, written().length]);
    }),
  );
  expect(written()).toEqual([]);
  await Promise.all(all);
  expect(seen).toEqual([
    ['an answer', false, 2],
    ['the next row', false, 2],
  ]);
  expect(commits()).toEqual(['sync.answer:after-commit']);
  await together('sync.attempt', write('a later one'));
  expect(commits()).toEqual(['sync.answer:after-commit', 'sync.attempt:after-commit']);
});

it('writes the others where one fails by itself, and counts each once', async () => {
  const { together, write, written, context } = pushing();
  const failing = () => {
    write('half of it')();
    throw new Error('its row is damaged');
  };
  const [first, bad, last] = await Promise.allSettled([
    together('sync.answer', write('first')),
    together('sync.answer', failing),
    together('sync.attempt', write('last')),
  ]);
  expect(first).toEqual({ status: 'fulfilled', value: 'first' });
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'its row is damaged' } });
  expect(last).toEqual({ status: 'fulfilled', value: 'last' });
  expect(written()).toEqual(['first', 'last']);
  expect(context.counts.pushed).toBe(2);
});

it('never writes twice what was written, whatever goes wrong after the commit', async () => {
  const { together, write, written } = pushing('sync.answer:after-commit');
  const told = await Promise.allSettled(['one', 'other'].map((word) => together('sync.answer', write(word))));
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(written()).toEqual(['one', 'other']);
});

it('writes nothing once another sign-in has begun (contract 18)', async () => {
  const { together, write, written, store } = pushing();
  const waiting = Promise.allSettled(['one', 'other'].map((word) => together('sync.answer', write(word))));
  store.db.exec('UPDATE account SET epoch = epoch + 1');
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(written()).toEqual([]);
});
