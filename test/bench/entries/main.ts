import BetterSqlite3 from 'better-sqlite3';
import { EntryGroup, EntrySortBy } from '../../../shared/ipc/views';
import { addDays } from '../../../shared/time/calendar';
import { entryLines } from '../../../src-main/queries/entry-lines';
import type { StoreContext } from '../../../src-main/store/database';
import { migrate } from '../../../src-main/store/migrate';
import { randomOf } from '../../helpers/random';
import { benchNow as at, benchStore, benchId as id, benchToday as today } from '../bench-store';

/**
 * What the first page of Entries costs over 20,000 and over 200,000 entries in each order and grouping, and the next page of it.
 * Totals and sums are of everything and are remembered until a row changes, so "at once" is a page after another of that kind.
 */

function filled(entries: number): StoreContext {
  const db = new BetterSqlite3(':memory:');
  migrate(db, at);
  const random = randomOf(20_261_121);
  const person = db.prepare("INSERT INTO timekeeper VALUES (?, ?, 'XX', NULL, 'attorney', 40000, 1)");
  const client = db.prepare('INSERT INTO client VALUES (?, ?)');
  const matter = db.prepare("INSERT INTO matter VALUES (?, ?, ?, ?, 'open', 'hourly', 1, NULL)");
  const entry = db.prepare(
    `INSERT INTO entry (id, timekeeper_id, matter_id, work_date, worked_seconds, billed_seconds, narrative, task_code,
       activity_code, rate_minor, billing, review_state, source, revision, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, 45000, 'billable', 'approved', 'pms', 1, ?, ?)`,
  );
  const base = db.prepare("INSERT INTO base VALUES (?, ?, '\"1\"', '{}', '[]', 1, NULL, ?, ?, ?, 1)");
  const words = ['Draft', 'Review', 'Call', 'Hearing', 'Motion', 'Lease', 'Deposition', 'Letter'];
  const word = (): string => words[random(words.length)] ?? '';
  db.transaction(() => {
    for (let n = 0; n < 40; n += 1) person.run(id('a', n), `Person ${n}`);
    for (let n = 0; n < 300; n += 1) client.run(id('b', n), `Client ${n}`);
    for (let n = 0; n < 2000; n += 1) matter.run(id('c', n), String(n), `Matter ${n}`, id('b', random(300)));
    for (let n = 0; n < entries; n += 1) {
      const [by, on] = [id('a', random(40)), id('c', random(2000))];
      const narrative = `${word()} ${word()} ${word()} ${n}`;
      const codes = [`L${110 + 10 * random(30)}`, `A10${1 + random(9)}`];
      const day = addDays(today, -random(1826));
      entry.run(id('d', n), by, on, day, 360 * (1 + random(40)), narrative, ...codes, at, at);
      base.run(id('d', n), `remote-${n}`, at, at, at);
    }
  })();
  return benchStore(db);
}

type Asked = { readonly by: EntrySortBy; readonly group: EntryGroup | null };

/** Milliseconds: the first page asked for the first time, once more (the least of five), and the page after it. */
function costs(store: StoreContext, { by, group }: Asked): readonly number[] {
  const page = (after: Parameters<typeof entryLines>[1]['after']) =>
    entryLines(store, {
      filter: {},
      sort: { by, direction: 'down' },
      group,
      folds: { isOpen: true, except: [] },
      after,
      limit: 100,
    });
  const took = (run: () => unknown): number => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const first = took(() => page(null));
  const again = Math.min(...Array.from({ length: 5 }, () => took(() => page(null))));
  const { next } = page(null);
  const after = Math.min(...Array.from({ length: 5 }, () => took(() => page(next))));
  return [first, again, after];
}

const stores = [filled(20_000), filled(200_000)];
for (const store of stores) costs(store, { by: 'date', group: null });
console.log(
  '                            20,000: first  at once     next   200,000: first  at once     next (ms)',
);
const kinds: readonly Asked[] = [
  ...EntrySortBy.options.map((by) => ({ by, group: null })),
  ...EntryGroup.options.map((group) => ({ by: 'date' as const, group })),
];
for (const kind of kinds) {
  const name = kind.group === null ? `sorted by ${kind.by}` : `grouped by ${kind.group}`;
  const figures = stores.flatMap((store) => costs(store, kind));
  console.log(`${name.padEnd(24)}${figures.map((ms) => ms.toFixed(1).padStart(12)).join('')}`);
}
