import { expect, it, vi } from 'vitest';
import { createRowWindow } from '../../../src-renderer/features/entries/row-window';
import { untilItHolds } from '../../helpers/until';

type Row = { n: number };

/** A store of rows that pages by keyset or by how many to pass over, as the real one does. */
function openStore(count: number) {
  let rows: Row[] = Array.from({ length: count }, (_, n) => ({ n }));
  const asked: (number | null)[] = [];
  const skipped: number[] = [];
  const fetchPage = async (after: number | null, skip: number, limit: number) => {
    asked.push(after);
    skipped.push(skip);
    const from = after === null ? skip : rows.findIndex(({ n }) => n === after) + 1;
    const page = rows.slice(from, from + limit);
    const last = page.at(-1);
    const hasMore = from + limit < rows.length;
    return { rows: page, next: hasMore && last ? last.n : null, total: rows.length };
  };
  return {
    asked,
    skipped,
    fetchPage,
    prepend: (n: number) => {
      rows = [{ n }, ...rows];
    },
  };
}

function open(count: number) {
  const store = openStore(count);
  const window = createRowWindow<Row, number, Awaited<ReturnType<typeof store.fetchPage>>>({
    pageSize: 10,
    keepPages: 1,
    fetchPage: store.fetchPage,
    describe: () => 'failed',
  });
  window.subscribe(() => {});
  return { store, window };
}

it('reads what is in sight and nothing more', async () => {
  const { store, window } = open(100);
  expect(window.rowAt(0)).toBeNull();
  window.show(0, 9);
  await untilItHolds(() => expect(window.rowAt(9)).toEqual({ n: 9 }));
  expect(window.getSnapshot().head?.total).toBe(100);
  expect(store.asked).toEqual([null]);
});

it('goes to a far place at once, and on from there by keys', async () => {
  const { store, window } = open(100);
  window.show(0, 9);
  await untilItHolds(() => expect(window.rowAt(0)).not.toBeNull());
  window.show(85, 94);
  await untilItHolds(() => expect(window.rowAt(94)).toEqual({ n: 94 }));
  expect(window.rowAt(0)).toBeNull();
  expect(window.indexWhere(({ n }) => n === 90)).toBe(90);
  expect(store.asked).toEqual([null, null, 89]);
  expect(store.skipped).toEqual([0, 80, 0]);
});

it('reads the place in sight anew after a change, though nothing before it was ever read', async () => {
  const { store, window } = open(100);
  window.show(85, 88);
  await untilItHolds(() => expect(window.rowAt(88)).toEqual({ n: 88 }));
  store.prepend(-1);
  window.refresh();
  await untilItHolds(() => expect(window.rowAt(88)).toEqual({ n: 87 }));
});

it('follows rows that come in above, and keeps showing the old ones meanwhile', async () => {
  const { store, window } = open(30);
  window.show(12, 15);
  await untilItHolds(() => expect(window.rowAt(15)).toEqual({ n: 15 }));
  store.prepend(-1);
  window.refresh();
  expect(window.rowAt(15)).toEqual({ n: 15 });
  await untilItHolds(() => expect(window.rowAt(15)).toEqual({ n: 14 }));
  expect(window.getSnapshot().head?.total).toBe(31);
});

it('says in words what failed, and tries again when asked', async () => {
  const { store, window } = open(5);
  const fetchPage = vi.spyOn(store, 'fetchPage');
  const failing = createRowWindow<Row, number, Awaited<ReturnType<typeof store.fetchPage>>>({
    pageSize: 10,
    keepPages: 1,
    fetchPage: (after, skip, limit) => store.fetchPage(after, skip, limit),
    describe: () => 'The store is busy.',
  });
  failing.subscribe(() => {});
  fetchPage.mockRejectedValueOnce(new Error('busy'));
  failing.show(0, 4);
  await untilItHolds(() => expect(failing.getSnapshot().error).toBe('The store is busy.'));
  failing.refresh();
  await untilItHolds(() => expect(failing.rowAt(4)).toEqual({ n: 4 }));
  expect(failing.getSnapshot().error).toBeNull();
  expect(window.rowAt(0)).toBeNull();
});
