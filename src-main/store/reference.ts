import { z } from 'zod';
import type { FactsContext } from '../../shared/domain/entry-facts';
import type { Id } from '../../shared/domain/id';
import {
  Client,
  classOfRole,
  Matter,
  MatterRate,
  type Role,
  Timekeeper,
  UtbmsCode,
} from '../../shared/domain/reference';
import { cardRate, type RateQuestion } from '../../shared/money/rate-card';
import type { RoundingPolicy } from '../../shared/time/rounding';
import { EngineError } from '../engine-error';
import { type Currencies, currencies } from './currencies';
import { prepared, type StoreContext } from './database';
import { type RowReader, rowReader } from './known-rows';
import { rateTable } from './rate-cards';
import { getSetting } from './settings';

/** Reads of the reference cache. It is written by sync (store/sync), and here only where no PMS knows the object yet. */

type Row = Record<string, unknown>;
/** SQLite has no booleans. */
const truth = z.unknown().transform((value) => value === 1);
const matterReader = rowReader(Matter.extend({ requireUtbms: truth }), 'id');
const timekeeperReader = rowReader(Timekeeper.extend({ active: truth }), 'id');
const clientReader = rowReader(Client, 'id');
const codeReader = rowReader(UtbmsCode, 'id');

const matterColumns = `id, number, name, client_id AS clientId, status, billing_method AS billingMethod,
  require_utbms AS requireUtbms, responsible_id AS responsibleId`;
const timekeeperColumns = 'id, name, initials, email, role, rate_minor AS rateMinor, active';
const matterById = `SELECT ${matterColumns} FROM matter WHERE id = ?`;
const timekeeperById = `SELECT ${timekeeperColumns} FROM timekeeper WHERE id = ?`;

/** Rows that fit their schema; the others are reported by id and left out. */
function readable<S extends z.ZodObject>(
  store: StoreContext,
  what: string,
  { read }: RowReader<S>,
  rows: readonly unknown[],
): Readonly<z.output<S>>[] {
  return rows.flatMap((row) => {
    const known = read(row);
    if (known !== null) return [known];
    store.logger.error('reference.damaged', { what, id: String((row as Row).id) });
    return [];
  });
}

/** All matters, open ones and temporary ones first, then by name. */
export function allMatters(store: StoreContext): Matter[] {
  const rows = prepared(
    store.db,
    `SELECT ${matterColumns} FROM matter ORDER BY status IN ('closed', 'gone'), name, id`,
  ).all();
  return readable(store, 'matter', matterReader, rows);
}

export function getMatter(store: StoreContext, id: Id): Matter | null {
  const row = prepared(store.db, matterById).get(id);
  return row === undefined ? null : matterReader.parse(row);
}

/** @throws EngineError 'invalid' on the field `matterId` */
export function requireMatter(store: StoreContext, id: Id): Matter {
  const matter = getMatter(store, id);
  if (matter === null)
    throw new EngineError('invalid', 'There is no such matter on this laptop.', 'matterId');
  return matter;
}

export function allClients(store: StoreContext): Client[] {
  return readable(
    store,
    'client',
    clientReader,
    prepared(store.db, 'SELECT id, name FROM client ORDER BY name, id').all(),
  );
}

export function allTimekeepers(store: StoreContext): Timekeeper[] {
  const rows = prepared(
    store.db,
    `SELECT ${timekeeperColumns} FROM timekeeper ORDER BY active DESC, name, id`,
  ).all();
  return readable(store, 'timekeeper', timekeeperReader, rows);
}

export function getTimekeeper(store: StoreContext, id: Id): Timekeeper | null {
  const row = prepared(store.db, timekeeperById).get(id);
  return row === undefined ? null : timekeeperReader.parse(row);
}

export function allCodes(store: StoreContext): UtbmsCode[] {
  const rows = prepared(
    store.db,
    'SELECT id, code, kind, set_name AS setName, name FROM utbms_code ORDER BY kind, code, set_name',
  ).all();
  return readable(store, 'code', codeReader, rows);
}

export function allMatterRates(store: StoreContext): MatterRate[] {
  const rows = prepared(
    store.db,
    'SELECT matter_id AS matterId, timekeeper_id AS timekeeperId, rate_minor AS rateMinor FROM matter_rate',
  ).all() as Row[];
  return rows.flatMap((row) => {
    const parsed = MatterRate.safeParse(row);
    if (parsed.success) return [parsed.data];
    store.logger.error('reference.damaged', { what: 'rate', id: String(row.id) });
    return [];
  });
}

/** When a collection of the cache was last read whole; null: never. */
export function cacheReadAt(store: StoreContext, collection: string): string | null {
  const at = prepared(store.db, 'SELECT read_at FROM cache_age WHERE collection = ?').pluck().get(collection);
  return typeof at === 'string' ? at : null;
}

/** Matters that the timekeeper worked on last, most recent first. */
export function recentMatterIds(store: StoreContext, timekeeperId: Id, limit: number): Id[] {
  // Over the latest entries only: reading a whole career to find last week's matters would be waste.
  return prepared(
    store.db,
    `SELECT matter_id FROM (SELECT matter_id, work_date, id FROM entry WHERE timekeeper_id = ? AND deleted_at IS NULL
       ORDER BY work_date DESC, id DESC LIMIT 400)
     WHERE matter_id IS NOT NULL GROUP BY matter_id ORDER BY max(work_date) DESC, max(id) DESC LIMIT ?`,
  )
    .pluck()
    .all(timekeeperId, limit) as Id[];
}

const pmsRate = `SELECT coalesce(
    (SELECT rate_minor FROM matter_rate WHERE matter_id = ? AND timekeeper_id = t.id), t.rate_minor)
  FROM timekeeper t WHERE t.id = ?`;

/**
 * The rounding policy in force, and the one lookup of rates: the PMS's for the timekeeper on the matter, else the PMS's for
 * the timekeeper, else the firm's cards' (contract 25). The PMS keeps one currency: for a client that is billed in another its rates
 * say nothing, and cards in that currency do.
 */
export function factsContext(store: StoreContext): FactsContext {
  let policy: RoundingPolicy | null = null;
  let known: Currencies | null = null;
  return {
    // Most entries say both figures themselves, and ask for neither.
    get policy() {
      policy ??= getSetting(store, 'rounding');
      return policy;
    },
    rateFor(matterId, timekeeperId, workDate) {
      known ??= currencies(store);
      const isPms = known.ofMatter(matterId) === known.firm;
      const fromPms = isPms ? prepared(store.db, pmsRate).pluck().get(matterId, timekeeperId) : null;
      if (typeof fromPms === 'number') return fromPms;
      const table = rateTable(store);
      if (table.isEmpty) return null;
      return cardRate(table, rateQuestion(store, { matterId, timekeeperId, workDate }))?.rateMinor ?? null;
    },
  };
}

/** What has to be known of a line to ask the rate cards about it. */
export function rateQuestion(
  store: StoreContext,
  line: Pick<RateQuestion, 'matterId' | 'timekeeperId' | 'workDate'>,
): RateQuestion {
  const around = prepared(
    store.db,
    `SELECT m.client_id AS clientId, (SELECT role FROM timekeeper WHERE id = @timekeeperId) AS role,
       (SELECT c.class FROM timekeeper_class c
        WHERE c.timekeeper_id = @timekeeperId AND (c.client_id IS NULL OR c.client_id = m.client_id)
        ORDER BY c.client_id IS NULL LIMIT 1) AS saidClass
     FROM (SELECT 1) LEFT JOIN matter m ON m.id = @matterId`,
  ).get({ matterId: line.matterId, timekeeperId: line.timekeeperId }) as {
    clientId: Id | null;
    role: Role | null;
    saidClass: string | null;
  };
  // What a client calls somebody is what its card is for; where nobody said, the role tells.
  const classCode = around.saidClass ?? (around.role === null ? null : classOfRole[around.role]);
  return {
    matterId: line.matterId,
    timekeeperId: line.timekeeperId,
    workDate: line.workDate,
    clientId: around.clientId,
    classCode,
    currency: currencies(store).ofMatter(line.matterId),
  };
}

/** Adds a matter that no PMS knows yet, until a person joins it to a real one (contract 25). */
export function insertTemporaryMatter(store: StoreContext, name: string): Matter {
  const matter: Matter = {
    id: store.ids.uuid(),
    number: '',
    name,
    clientId: null,
    status: 'temporary',
    billingMethod: 'hourly',
    requireUtbms: false,
    responsibleId: null,
  };
  prepared(
    store.db,
    `INSERT INTO matter (id, number, name, client_id, status, billing_method, require_utbms, responsible_id)
     VALUES (@id, @number, @name, @clientId, @status, @billingMethod, 0, @responsibleId)`,
  ).run({ ...matter, requireUtbms: undefined });
  return matter;
}

/** The open temporary matter of this name, so that the same words twice don't make two. */
export function temporaryMatterNamed(store: StoreContext, name: string): Matter | null {
  const row = prepared(
    store.db,
    `SELECT ${matterColumns} FROM matter WHERE status = 'temporary' AND name = ? COLLATE NOCASE`,
  ).get(name);
  return row === undefined ? null : matterReader.parse(row);
}

/** After a join nothing may be booked on the temporary matter any more; its undo opens it again. */
export function setTemporaryMatterStatus(store: StoreContext, id: Id, status: 'temporary' | 'closed'): void {
  prepared(store.db, "UPDATE matter SET status = ? WHERE id = ? AND status IN ('temporary', 'closed')").run(
    status,
    id,
  );
}
