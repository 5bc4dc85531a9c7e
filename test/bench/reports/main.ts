import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type ReportGroup, ReportKind, reports } from '../../../shared/reports/report-kinds';
import type { ReportFilter } from '../../../shared/reports/request';
import { daysOf } from '../../../shared/reports/span';
import { addDays } from '../../../shared/time/calendar';
import { reportSetting } from '../../../src-main/queries/report-setting';
import { migrate } from '../../../src-main/store/migrate';
import { reportSums } from '../../../src-main/store/report-sums';
import { randomOf } from '../../helpers/random';
import { benchNow as at, benchStore, benchId as id, benchToday as today } from '../bench-store';

/**
 * What reports cost over 200,000 entries on 2,000 matters: every report by every group, for a month and for all days, as a
 * ratio to a bare prepared statement that sums two columns of the same entries from the same index. The check at the end fails
 * where a report takes more than so many times that, or where a month costs as much as five years.
 */
const counts = { entries: 200_000, matters: 2000, clients: 300, timekeepers: 40 } as const;
const most = { all: 25, month: 5 } as const;

const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
const db = new BetterSqlite3(join(folder, 'daybook.db'));
db.pragma('journal_mode = WAL');
const random = randomOf(20_261_121);
const store = benchStore(db);

/** Five years of a firm: rounded by hand or by policy, a fifth unbilled, one in ten written down, some with reasons. */
function fill(): void {
  const person = db.prepare("INSERT INTO timekeeper VALUES (?, ?, 'XX', NULL, 'attorney', ?, 1)");
  const client = db.prepare('INSERT INTO client VALUES (?, ?)');
  const matter = db.prepare("INSERT INTO matter VALUES (?, ?, ?, ?, 'open', 'hourly', 1, NULL)");
  const entry = db.prepare(
    `INSERT INTO entry (id, timekeeper_id, matter_id, work_date, worked_seconds, billed_seconds, narrative, task_code,
       activity_code, rate_minor, billing, review_state, source, revision, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
  );
  const base = db.prepare("INSERT INTO base VALUES (?, ?, '\"1\"', '{}', '[]', ?, NULL, ?, ?, ?, 1)");
  const said = db.prepare(
    "INSERT INTO line_comment (id, entry_id, at, author, kind, text) VALUES (?, ?, ?, 'Dana Cole', 'write_down', ?)",
  );
  const words = 'Review and revise the draft of the motion to compel further answers; call with counsel. ';
  db.transaction(() => {
    for (let n = 0; n < counts.timekeepers; n += 1) person.run(id('a', n), `Person ${n}`, 30_000 + 500 * n);
    for (let n = 0; n < counts.clients; n += 1) client.run(id('b', n), `Client ${n}`);
    for (let n = 0; n < counts.matters; n += 1)
      matter.run(id('c', n), String(n).padStart(5, '0'), `Matter ${n}`, id('b', random(counts.clients)));
    for (let n = 0; n < counts.entries; n += 1) {
      const workDate = addDays(today, -random(1826));
      const worked = 360 * (1 + random(40));
      const isDown = random(10) === 0;
      entry.run(
        id('d', n),
        id('a', random(counts.timekeepers)),
        id('c', random(counts.matters)),
        workDate,
        worked,
        isDown ? Math.floor(worked / 2) : worked,
        words.slice(0, 30 + random(50)),
        `L${110 + 10 * random(30)}`,
        `A10${1 + random(9)}`,
        45_000,
        random(30) === 0 ? 'no_charge' : 'billable',
        'approved',
        'pms',
        at,
        at,
      );
      base.run(id('d', n), `remote-${n}`, random(5) === 0 ? 0 : 1, at, at, at);
      if (isDown) said.run(id('e', n), id('d', n), at, `Reason ${random(12)}`);
    }
  })();
  db.exec('ANALYZE');
}

function milliseconds(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return Math.min(...times);
}

const all: ReportFilter = { from: null, to: null, clientId: null, matterId: null, timekeeperId: null };
const month: ReportFilter = { ...all, ...daysOf({ kind: 'month', offset: 0 }, today, 0) };

migrate(db, '2026-11-18T15:00:00.000Z');
fill();
const bare = db.prepare(
  'SELECT matter_id, count(*), sum(worked_seconds) FROM entry WHERE deleted_at IS NULL GROUP BY matter_id',
);
const unit = milliseconds(() => bare.all());
console.log(
  `${counts.entries.toLocaleString('en-US')} entries; a bare sum by matter: ${unit.toFixed(0)} ms.`,
);
console.log('Report        by          all days  (times bare)   a month  (times bare)');
const tooSlow: string[] = [];
for (const report of ReportKind.options) {
  for (const group of reports[report].groups) {
    const took = (filter: ReportFilter): number => {
      const setting = reportSetting(store, { report, group, filter });
      return milliseconds(() => reportSums(store, setting, 500));
    };
    const [whole, part] = [took(all), took(month)];
    tell(report, group, whole, part);
  }
}

function tell(report: ReportKind, group: ReportGroup, whole: number, part: number): void {
  const times = (ms: number) => (ms / unit).toFixed(1).padStart(8);
  console.log(
    `${report.padEnd(13)} ${group.padEnd(10)} ${whole.toFixed(0).padStart(6)} ms ${times(whole)}      ${part.toFixed(0).padStart(6)} ms ${times(part)}`,
  );
  if (whole > most.all * unit) tooSlow.push(`${report} by ${group}, all days: ${times(whole).trim()} times`);
  // What stands open today is asked of all days, whatever the month.
  if (!reports[report].isAsOfToday && part > most.month * unit)
    tooSlow.push(`${report} by ${group}, a month: ${times(part).trim()} times`);
}

db.close();
rmSync(folder, { recursive: true, force: true });
if (tooSlow.length > 0) {
  console.log(`Too slow: ${tooSlow.join('; ')}`);
  process.exitCode = 1;
}
