import type BetterSqlite3 from 'better-sqlite3';
import { canonicalJson, canonicalObject } from '../../../shared/domain/canonical-json';
import type { EntryFacts, TimeEntry } from '../../../shared/domain/time-entry';
import { addDays } from '../../../shared/time/calendar';
import { genesisHash, syncActor } from '../../../src-main/store/audit';
import type { Database } from '../../../src-main/store/database';
import { textHash } from '../../../src-main/store/hash';
import { randomOf } from '../../helpers/random';
import { benchId, benchToday } from '../bench-store';
import { type FirmPlan, firmSeed } from './firm-plan';
import { narrativeOf } from './narrative';

const firstNames =
  'Ana Ben Chidi Dana Elif Farid Grace Hugo Ines Jonas Keiko Liam Mara Noor Omar Priya'.split(' ');
const lastNames =
  'Rivera Cole Okafor Park Novak Haddad Stein Moreau Silva Berg Tanaka Walsh Rossi Khan'.split(' ');
const taskCodes = 'L110 L120 L130 L140 L160 L190 L210 L230 L240 L250 L310 L320 L330 L350 L430'.split(' ');
const machine = 'bench';

/** Ids in a firm: of people (the first is the one at this laptop), clients, matters, entries and rows of the outbox. */
export const firmId = {
  person: (n: number) => benchId('a', n),
  client: (n: number) => benchId('b', n),
  matter: (n: number) => benchId('c', n),
  entry: (n: number) => benchId('d', n),
  operation: (n: number) => benchId('e', n),
} as const;

/** The vendor's id of the n-th entry's record. */
export const remoteIdOf = (n: number): string => String(1_000_000 + n);

/** So much of a firm is there before the indexes are. */
const packedShare = 0.7;

/**
 * Fills a migrated, empty database with a firm as years of use would leave it: everything on the PMS but the newest entries,
 * which wait for review; one audit event an entry, chained; search fed. All from `firmSeed`. Indexes are put aside for most
 * of it and made again of the finished rows; the rest goes through them, since an index that was made at one go is packed so
 * full that every further row splits a page, which no index in use does.
 */
export function fillFirm(db: Database, plan: FirmPlan): void {
  db.pragma('foreign_keys = OFF');
  const indexes = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid")
    .all() as { name: string; sql: string }[];
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  const random = randomOf(firmSeed);
  const put = statements(db);
  const packed = Math.floor(plan.entries * packedShare);
  const inTurns = (from: number, to: number, previousHash: string): string =>
    db.transaction(() => entries(put, plan, random, { from, to, previousHash }))();
  db.transaction(() => reference(db, plan, random))();
  let hash = inTurns(0, packed, genesisHash);
  db.exec("INSERT INTO entry_search (entry_search) VALUES ('rebuild')");
  for (const { sql } of indexes) db.exec(sql);
  const feed = db.prepare(
    'INSERT INTO entry_search (rowid, narrative) SELECT number, narrative FROM entry WHERE number > ? AND number <= ? ORDER BY number',
  );
  // As pulls do: a page, and the words of the page.
  for (let from = packed; from < plan.entries; from += pageOfPull) {
    const to = Math.min(plan.entries, from + pageOfPull);
    hash = inTurns(from, to, hash);
    feed.run(from, to);
  }
  db.pragma('foreign_keys = ON');
}

const pageOfPull = 200;

type Random = (below: number) => number;

const rateOf = (person: number): number => 30_000 + 2_500 * (person % 17);

function reference(db: Database, plan: FirmPlan, random: Random): void {
  const person = db.prepare("INSERT INTO timekeeper VALUES (?, ?, ?, NULL, 'attorney', ?, 1)");
  const client = db.prepare('INSERT INTO client VALUES (?, ?)');
  const matter = db.prepare("INSERT INTO matter VALUES (?, ?, ?, ?, 'open', 'hourly', 1, ?)");
  const join = db.prepare('INSERT INTO id_map VALUES (?, ?, ?)');
  for (let n = 0; n < plan.people; n += 1) {
    const first = firstNames[n % firstNames.length] ?? '';
    const last = lastNames[Math.floor(n / firstNames.length) % lastNames.length] ?? '';
    person.run(firmId.person(n), `${first} ${last}`, `${first.charAt(0)}${last.charAt(0)}`, rateOf(n));
    join.run('timekeepers', String(10_000 + n), firmId.person(n));
  }
  for (let n = 0; n < plan.clients; n += 1) {
    client.run(firmId.client(n), `Client ${String(n).padStart(5, '0')}`);
    join.run('clients', String(50_000 + n), firmId.client(n));
  }
  for (let n = 0; n < plan.matters; n += 1) {
    const name = `${narrativeOf(random).slice(0, 24).trim()} ${n}`;
    const number = `${String(n).padStart(5, '0')}-001`;
    matter.run(firmId.matter(n), number, name, firmId.client(random(plan.clients)), firmId.person(0));
    join.run('matters', String(100_000 + n), firmId.matter(n));
  }
  db.prepare(
    "UPDATE account SET account_key = 'firm-1/user-1', firm_name = 'Rivera & Cole', timekeeper_id = ?",
  ).run(firmId.person(0));
}

type Turn = { readonly from: number; readonly to: number; readonly previousHash: string };

/** Some of the entries, one after the other. @returns the hash of the last audit event */
function entries(put: Statements, plan: FirmPlan, random: Random, turn: Turn): string {
  const lastBills = addDays(benchToday, -40);
  let { previousHash } = turn;
  for (let n = turn.from; n < turn.to; n += 1) {
    const entry = drawn(plan, n, random);
    const isWaiting = n >= plan.entries - plan.waiting;
    put.entry.run(entry);
    const remote = isWaiting || entry.deletedAt !== null ? null : { remoteId: remoteIdOf(n), etag: `"${n}"` };
    if (remote !== null) {
      // What was worked before the last bills went out is on one of them.
      const onBill = entry.workDate < lastBills && random(10) > 0 ? 1 : 0;
      const { id, createdAt, updatedAt } = entry;
      put.base.run(
        id,
        remote.remoteId,
        remote.etag,
        JSON.stringify(factsIn(entry)),
        onBill,
        createdAt,
        updatedAt,
        updatedAt,
      );
    } else if (isWaiting) put.outbox.run(firmId.operation(n), entry.id, entry.createdAt);
    previousHash = auditOf(put.audit, n + 1, entry, remote, previousHash);
  }
  return previousHash;
}

function drawn(plan: FirmPlan, n: number, random: Random): TimeEntry {
  const isWaiting = n >= plan.entries - plan.waiting;
  const person = isWaiting ? 0 : random(plan.people);
  // Squared, so that a few matters have most of the work.
  const matter = Math.floor(plan.matters * (random(1_000_000) / 1_000_000) ** 2);
  const workDate = plan.days[Math.floor((n * plan.days.length) / plan.entries)] ?? '';
  const workedSeconds = 60 * (6 + random(200));
  const at = `${workDate}T${String(9 + random(9)).padStart(2, '0')}:${String(random(60)).padStart(2, '0')}:00.000Z`;
  return {
    id: firmId.entry(n),
    timekeeperId: firmId.person(person),
    matterId: firmId.matter(matter),
    workDate,
    workedSeconds,
    billedSeconds: isWaiting ? null : Math.ceil(workedSeconds / 360) * 360,
    narrative: narrativeOf(random),
    taskCode: taskCodes[random(taskCodes.length)] ?? null,
    activityCode: `A10${1 + random(9)}`,
    rateMinor: isWaiting ? null : rateOf(person),
    adjustmentMinor: 0,
    billing: random(30) === 0 ? 'no_charge' : 'billable',
    reviewState: isWaiting ? 'draft' : 'approved',
    reviewNote: null,
    source: isWaiting ? 'quick_entry' : 'pms',
    rawText: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: !isWaiting && random(400) === 0 ? at : null,
  };
}

const factsIn = (entry: TimeEntry): EntryFacts => ({
  timekeeperId: entry.timekeeperId,
  matterId: entry.matterId,
  workDate: entry.workDate,
  seconds: entry.billedSeconds ?? 0,
  narrative: entry.narrative,
  taskCode: entry.taskCode,
  activityCode: entry.activityCode,
  rateMinor: entry.rateMinor,
  billing: entry.billing,
});

type Statement = BetterSqlite3.Statement;

type Statements = ReturnType<typeof statements>;

const statements = (db: Database) => ({
  entry: db.prepare(
    `INSERT INTO entry (id, timekeeper_id, matter_id, work_date, worked_seconds, billed_seconds, narrative, task_code,
       activity_code, rate_minor, adjustment_minor, billing, review_state, review_note, source, raw_text, revision,
       created_at, updated_at, deleted_at)
     VALUES (@id, @timekeeperId, @matterId, @workDate, @workedSeconds, @billedSeconds, @narrative, @taskCode,
       @activityCode, @rateMinor, CAST(@adjustmentMinor AS INTEGER), @billing, @reviewState, @reviewNote, @source,
       @rawText, @revision, @createdAt, @updatedAt, @deletedAt)`,
  ),
  base: db.prepare("INSERT INTO base VALUES (?, ?, ?, ?, '[]', ?, NULL, ?, ?, ?, 1)"),
  outbox: db.prepare(
    `INSERT INTO outbox (operation_id, entry_id, operation, revision, state, created_at)
     VALUES (?, ?, 'create', 1, 'awaiting_approval', ?)`,
  ),
  audit: db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, NULL, ?, ?)'),
});

/** One event as `appendAudit` writes it, without asking each time where the chain ends. @returns its hash */
function auditOf(
  audit: Statement,
  sequence: number,
  entry: TimeEntry,
  remote: { remoteId: string; etag: string } | null,
  previousHash: string,
): string {
  const body = {
    sequence,
    at: entry.createdAt,
    actor: remote === null ? `${firstNames[0]} ${lastNames[0]}` : syncActor,
    machine,
    action: remote === null ? 'entry.create' : 'sync.adopt',
    subject: 'entry',
    subjectId: entry.id,
    before: null,
    after: remote === null ? entry : { entry, ...remote },
    reason: null,
    previousHash,
  };
  const texts = Object.fromEntries(Object.entries(body).map(([key, value]) => [key, canonicalJson(value)]));
  const hash = textHash(canonicalObject(texts));
  audit.run(
    sequence,
    body.at,
    body.actor,
    machine,
    body.action,
    body.subject,
    body.subjectId,
    texts.after,
    previousHash,
    hash,
  );
  return hash;
}
