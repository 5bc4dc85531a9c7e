import { etagOf } from './etag';
import type {
  ActivityRow,
  AppliedWriteRow,
  BillRow,
  Birth,
  MatterRow,
  RowOf,
  TableName,
  UserRow,
} from './rows';
import { applyChange, type Change, countersOf, type PmsState } from './state';
import { wholeSeconds } from './timestamps';

/** Who writes, and on whose word. */
export type Actor = {
  readonly via: 'api' | 'office' | 'control';
  readonly userId: number;
  readonly tokenTag: string | null;
  readonly userAgent: string | null;
};

export type Origin = {
  readonly nowMs: number;
  readonly method: string;
  readonly path: string;
  readonly ifMatch: string | null;
};

/**
 * The only way to change the state: each write is applied at once and recorded, so that a journal can keep it
 * before the answer leaves.
 */
export type Writer = {
  readonly state: PmsState;
  readonly requestNumber: number;
  readonly requestId: string;
  readonly changes: readonly Change[];
  put<T extends TableName>(table: T, row: RowOf[T]): void;
  drop<T extends TableName>(table: T, id: RowOf[T]['id']): void;
  nextId(): number;
};

/** Opens a writer for one request; counts the request, so that request ids stay unique after a restart. */
export function openWriter(state: PmsState): Writer {
  const changes: Change[] = [];
  const record = (change: Change): void => {
    applyChange(state, change);
    changes.push(change);
  };
  const counters = countersOf(state);
  const requestNumber = counters.requests + 1;
  // A request that changes nothing else is not worth a line in the journal: applied, not recorded.
  applyChange(state, { put: 'counters', row: { ...counters, requests: requestNumber } });
  return {
    state,
    requestNumber,
    requestId: `req-${String(requestNumber).padStart(7, '0')}`,
    get changes() {
      return changes.length === 0 ? [] : [...changes, { put: 'counters', row: countersOf(state) } as const];
    },
    put: (table, row) => record({ put: table, row } as Change),
    drop: (table, id) => record({ drop: table, id } as Change),
    nextId() {
      const current = countersOf(state);
      applyChange(state, { put: 'counters', row: { ...current, nextId: current.nextId + 1 } });
      return current.nextId;
    },
  };
}

type Logged = 'activities' | 'matters' | 'bills' | 'users';
type LoggedRow = { activities: ActivityRow; matters: MatterRow; bills: BillRow; users: UserRow };

/** Puts a new version of a record, stamps it, and notes the write in the log. Returns the row as stored. */
export function revise<T extends Logged>(
  writer: Writer,
  table: T,
  row: LoggedRow[T],
  what: string,
  actor: Actor,
  origin: Origin,
): LoggedRow[T] {
  const before = writer.state.tables[table].get(row.id) ?? null;
  const next = { ...row, version: (before?.version ?? 0) + 1, updatedAtMs: wholeSeconds(origin.nowMs) };
  writer.put(table, next as RowOf[T]);
  note(writer, {
    what,
    collection: table,
    recordId: row.id,
    etagBefore: before === null ? null : etagOf(table, before),
    etagAfter: etagOf(table, next),
    actor,
    origin,
  });
  return next;
}

/** Appends to the log of applied writes. */
export function note(
  writer: Writer,
  write: Pick<AppliedWriteRow, 'what' | 'collection' | 'recordId' | 'etagBefore' | 'etagAfter'> & {
    actor: Actor;
    origin: Origin;
  },
): void {
  const { actor, origin, ...facts } = write;
  writer.put('writes', {
    ...facts,
    id: writer.state.tables.writes.size + 1,
    atMs: origin.nowMs,
    requestId: writer.requestId,
    via: actor.via,
    userId: actor.userId,
    tokenTag: actor.tokenTag,
    method: origin.method,
    path: origin.path,
    ifMatch: origin.ifMatch,
  });
}

export function birthOf(writer: Writer, actor: Actor, nowMs: number): Birth {
  return { ...actor, requestId: writer.requestId, atMs: nowMs };
}
