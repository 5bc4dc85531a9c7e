/**
 * A window over a list that the store pages by keyset. Only the pages in sight and their neighbours are held;
 * of all others the renderer knows nothing but where they start, where it has been there. A page whose start is not known,
 * after a jump, is asked for by how many rows lie before it.
 */
export type Page<Row, Key> = { readonly rows: readonly Row[]; readonly next: Key | null };

export type WindowSnapshot<P> = {
  /** Grows with every change, so that a subscriber re-reads its rows. */
  readonly version: number;
  /** The newest first page, which carries the totals; null until it arrived. */
  readonly head: P | null;
  readonly error: string | null;
};

export type RowWindow<Row, P> = {
  /** The row at an index, or null while it is on its way. */
  rowAt(index: number): Row | null;
  /** Tells which rows are in sight (both ends included). */
  show(first: number, last: number): void;
  /** Reads again what is in sight, keeping what is shown until the answer is here. */
  refresh(): void;
  /** Where a row that is held stands now, or null: rows above it may have come or gone. */
  indexWhere(matches: (row: Row) => boolean): number | null;
  getSnapshot(): WindowSnapshot<P>;
  /** Watches the window. Without a watcher it reads nothing further. */
  subscribe(listener: () => void): () => void;
};

type Options<Row, Key, P extends Page<Row, Key>> = {
  readonly pageSize: number;
  /** Pages kept on each side of those in sight. */
  readonly keepPages: number;
  /** So many rows after a key, or with null from the beginning, where `skip` rows are passed over. */
  readonly fetchPage: (after: Key | null, skip: number, limit: number) => Promise<P>;
  /** A failure in words for people. */
  readonly describe: (problem: unknown) => string;
};

/** A window that reads nothing until it is watched and `show` is called. */
export function createRowWindow<Row, Key, P extends Page<Row, Key>>(
  options: Options<Row, Key, P>,
): RowWindow<Row, P> {
  const { pageSize, keepPages } = options;
  const listeners = new Set<() => void>();
  let snapshot: WindowSnapshot<P> = { version: 0, head: null, error: null };
  const pages = new Map<number, readonly Row[]>();
  /** After which key page i starts, where that is known. */
  const starts = new Map<number, Key>();
  /** The last page, once it has been met. */
  let end: number | null = null;
  /** Pages whose rows were read before the last change, and whether the totals were. */
  const stale = new Set<number>();
  let headStale = true;
  let sight = { from: 0, to: 0 };
  let generation = 0;
  let walking = false;

  const publish = (change: Partial<Omit<WindowSnapshot<P>, 'version'>>): void => {
    snapshot = { ...snapshot, ...change, version: snapshot.version + 1 };
    for (const listener of listeners) listener();
  };

  /** The page to read next: the first, for the totals; then those in sight. */
  const nextPage = (): number | null => {
    if (headStale) return 0;
    for (let page = sight.from; page <= sight.to; page += 1) {
      if (end !== null && page > end) return null;
      if (!pages.has(page) || stale.has(page)) return page;
    }
    return null;
  };

  const learnStart = (page: number, next: Key | null): void => {
    if (next !== null) {
      starts.set(page + 1, next);
      return;
    }
    end = page;
    for (const key of [...pages.keys()]) if (key > page) pages.delete(key);
  };

  const accept = (page: number, answer: P): void => {
    pages.set(page, answer.rows);
    stale.delete(page);
    learnStart(page, answer.next);
    for (const key of [...pages.keys()]) {
      if (key < sight.from - keepPages || key > sight.to + keepPages) {
        pages.delete(key);
        stale.delete(key);
      }
    }
    if (page === 0) headStale = false;
    publish(page === 0 ? { head: answer, error: null } : { error: null });
  };

  const walk = async (): Promise<void> => {
    if (walking) return;
    walking = true;
    try {
      for (let page = nextPage(); page !== null && listeners.size > 0; page = nextPage()) {
        const begun = generation;
        const after = starts.get(page) ?? null;
        const answer = await options.fetchPage(after, after === null ? page * pageSize : 0, pageSize);
        // A change came while this page was on its way: what it says may already be old, so it is asked again.
        if (begun === generation) accept(page, answer);
      }
    } catch (problem) {
      publish({ error: options.describe(problem) });
    } finally {
      walking = false;
    }
  };

  return {
    rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
    show: (first, last) => {
      sight = { from: Math.floor(first / pageSize), to: Math.floor(last / pageSize) };
      void walk();
    },
    refresh: () => {
      generation += 1;
      headStale = true;
      // Rows may have come or gone before any of them.
      starts.clear();
      end = null;
      for (const page of pages.keys()) stale.add(page);
      void walk();
    },
    indexWhere: (matches) => {
      for (const [page, rows] of pages) {
        const within = rows.findIndex(matches);
        if (within >= 0) return page * pageSize + within;
      }
      return null;
    },
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
