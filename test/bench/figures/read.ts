import type { EntryPlace, LinePlace } from '../../../shared/ipc/views';
import { newestFirst } from '../../../shared/ipc/views';
import { weekOf } from '../../../shared/time/calendar';
import { entryRowColumns, entryRowJoins } from '../../../src-main/store/entry-rows';
import { benchToday } from '../bench-store';
import type { BenchFirm } from '../firm/bench-firm';
import { firmId } from '../firm/fill-firm';
import type { Bench, Figure } from '../house/figure';
import { type Arm, armOf, measure } from '../house/measure';
import { type Row, rowOf } from '../house/row';

/**
 * What a screen of entries costs through the handler that it calls, beside one bare prepared statement that brings the same rows
 * with the same names and the same custody. Totals come with a page of Entries and are remembered until a row changes; what a page costs
 * right after a change is a figure of its own.
 */
const rowsOf = 'FROM entry e';
const select = `SELECT ${entryRowColumns} ${rowsOf} ${entryRowJoins}`;
const newest = 'e.deleted_at IS NULL ORDER BY e.work_date DESC, e.id DESC LIMIT 200';

type Reading = { readonly figure: string; readonly ours: () => unknown; readonly bare: () => unknown };

function readings(firm: BenchFirm): readonly Reading[] {
  const { handlers } = firm.engine();
  const db = firm.bare();
  const asked = { sort: newestFirst, group: null, folds: { isOpen: true, except: [] } };
  const page = (filter: object, after: LinePlace | null = null) =>
    handlers.entryLines({ ...asked, filter, after, limit: 200 });
  const place = placeAfter(page({}));
  const [from, to] = [`${benchToday.slice(0, 7)}-01`, benchToday];
  const matterId = busyMatter(firm, from);
  const search = 'motion dep';
  const week = weekOf(benchToday, 1);
  const [monday = '', sunday = ''] = [week[0], week[6]];
  const me = firmId.person(0);
  const first = db.prepare(`${select} WHERE ${newest}`);
  const next = db.prepare(`${select} WHERE (e.work_date, e.id) < (?, ?) AND ${newest}`);
  const ofMatter = db.prepare(
    `${select} WHERE e.matter_id = ? AND e.work_date BETWEEN ? AND ? AND ${newest}`,
  );
  const found = db.prepare(
    `${select} WHERE +e.number IN (SELECT rowid FROM entry_search WHERE entry_search MATCH ?) AND ${newest}`,
  );
  const ofDay = db.prepare(
    `${select} WHERE e.timekeeper_id = ? AND e.work_date = ? AND e.deleted_at IS NULL`,
  );
  const byDay = db.prepare(
    `SELECT e.work_date, sum(e.worked_seconds), sum(e.billed_seconds), sum(e.billed_seconds * e.rate_minor) FROM entry e
     WHERE e.timekeeper_id = ? AND e.work_date BETWEEN ? AND ? AND e.deleted_at IS NULL GROUP BY e.work_date`,
  );
  return [
    { figure: 'First 200', ours: () => page({}), bare: () => first.all() },
    { figure: 'Next 200', ours: () => page({}, place), bare: () => next.all(...placeValues(place)) },
    {
      figure: 'Matter and month',
      ours: () => page({ matterId, from, to }),
      bare: () => ofMatter.all(matterId, from, to),
    },
    {
      figure: 'Day with its week',
      ours: () => handlers.dayView({ workDate: benchToday, timekeeperId: null }),
      bare: () => [ofDay.all(me, benchToday), byDay.all(me, monday, sunday)],
    },
    { figure: 'Search, two words', ours: () => page({ search }), bare: () => found.all('"motion"* "dep"*') },
  ];
}

function placeAfter(lines: unknown): LinePlace {
  const { next } = lines as { next: LinePlace | null };
  if (next === null) throw new Error('There is no second page');
  return next;
}

const placeValues = (place: LinePlace): EntryPlace['values'] => place.within?.values ?? [];

/** The matter with most of the month's entries up to fifteen: a month of it is as long in every firm. */
function busyMatter(firm: BenchFirm, from: string): string {
  const found = firm
    .bare()
    .prepare(
      `SELECT matter_id FROM entry WHERE work_date >= ? AND deleted_at IS NULL GROUP BY matter_id HAVING count(*) <= 15
       ORDER BY count(*) DESC, matter_id LIMIT 1`,
    )
    .pluck()
    .get(from);
  return String(found);
}

const bare = 'the bare statement';

async function against(bench: Bench, size: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { figure, ours, bare: limit } of readings(bench.firm(size))) {
    const arms: Arm[] = [
      { name: figure, run: ours },
      { name: bare, run: limit },
    ];
    const measured = await measure(arms, bench.times(40));
    rows.push(rowOf(measured, { figure, size, bar: 1.5 }, { ours: figure, limit: bare }));
  }
  return rows;
}

/** The same reading over the smallest and the largest firm asked for, in turns. */
async function flat(bench: Bench, small: number, large: number): Promise<Row[]> {
  const few = readings(bench.firm(small));
  const many = readings(bench.firm(large));
  const rows: Row[] = [];
  for (const [at, { figure, ours }] of many.entries()) {
    const measured = await measure(
      [
        { name: 'many', run: ours },
        { name: 'few', run: () => few[at]?.ours() },
      ],
      bench.times(40),
    );
    rows.push({
      figure: `${figure}, flat`,
      size: large,
      limit: `the same over ${small.toLocaleString('en-US')}`,
      ours: armOf(measured, 'many'),
      theirs: armOf(measured, 'few'),
      unit: 'ms',
      bar: 2,
    });
  }
  return rows;
}

export const figure: Figure = {
  name: 'read',
  async measure(bench) {
    const rows: Row[] = [];
    for (const size of bench.sizes) rows.push(...(await against(bench, size)));
    const sizes = bench.sizes.filter((size) => size >= 20_000).sort((a, b) => a - b);
    const [small, large] = [sizes[0], sizes.at(-1)];
    if (small !== undefined && large !== undefined && large > small)
      rows.push(...(await flat(bench, small, large)));
    return rows;
  },
};
