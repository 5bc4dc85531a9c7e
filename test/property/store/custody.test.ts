import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReviewState, type TimeEntry } from '../../../shared/domain/time-entry';
import { custodyOf, leadingState, type OpenRowState, openStatesByWeight } from '../../../shared/sync/custody';
import { entriesPage } from '../../../src-main/queries/entries-page';
import { statusGet } from '../../../src-main/queries/status-get';
import { custodyCounts, strays, wholeCounts } from '../../../src-main/store/custody-counts';
import { insertEntry } from '../../../src-main/store/entries';
import { entryRowsByIds } from '../../../src-main/store/entry-rows';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { type TestStore, testStore } from '../../helpers/engine/store';

/** An entry in any state that the tables can hold, likely or not: custody has to be total (P1). */
type AnyState = {
  deleted: boolean;
  reviewState: TimeEntry['reviewState'];
  base: boolean;
  onBill: boolean;
  states: OpenRowState[];
  closedRow: boolean;
  conflict: boolean;
};

const untried = ['awaiting_approval', 'ready'] as const satisfies readonly OpenRowState[];
const anyState: fc.Arbitrary<AnyState> = fc
  .record({
    deleted: fc.boolean(),
    reviewState: fc.constantFrom(...ReviewState.options),
    base: fc.boolean(),
    onBill: fc.boolean(),
    states: fc.uniqueArray(fc.constantFrom(...openStatesByWeight), { maxLength: 3 }),
    closedRow: fc.boolean(),
    conflict: fc.boolean(),
  })
  // One untried row per entry: the schema holds it so.
  .filter(({ states }) => untried.filter((state) => states.includes(state)).length < 2);

/** States that no command leaves: live, without a base, and with nothing in the outbox. */
const isStray = (state: AnyState) =>
  !state.deleted && !state.base && state.states.length === 0 && !state.conflict;

function write(store: TestStore, state: AnyState): string {
  const id = store.ids.uuid();
  const at = '2026-11-18T15:00:00.000Z';
  insertEntry(store, {
    id,
    timekeeperId: sample.me,
    matterId: sample.smith,
    workDate: '2026-11-18',
    workedSeconds: 3600,
    billedSeconds: null,
    narrative: 'Hearing',
    taskCode: null,
    activityCode: null,
    rateMinor: null,
    billing: 'billable',
    adjustmentMinor: 0,
    reviewState: state.reviewState,
    reviewNote: null,
    source: 'quick_entry',
    rawText: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: state.deleted ? at : null,
  });
  if (state.base) {
    store.db
      .prepare("INSERT INTO base VALUES (?, ?, '\"1\"', '{}', '[]', ?, NULL, ?, ?, ?, 1)")
      .run(id, `remote-${id}`, state.onBill ? 1 : 0, at, at, at);
  }
  const rows: string[] = [...state.states, ...(state.closedRow ? ['done', 'withdrawn'] : [])];
  const row = store.db.prepare(
    "INSERT INTO outbox (operation_id, entry_id, operation, revision, state, created_at) VALUES (?, ?, 'create', 1, ?, ?)",
  );
  for (const open of rows) row.run(store.ids.uuid(), id, open, at);
  if (state.conflict) {
    store.db
      .prepare(
        "INSERT INTO conflict (id, entry_id, kind, stake_minor, opened_at) VALUES (?, ?, 'other', 0, ?)",
      )
      .run(store.ids.uuid(), id, at);
  }
  return id;
}

const expected = (state: AnyState) =>
  custodyOf({
    deleted: state.deleted,
    reviewState: state.reviewState,
    base: state.base ? { remoteId: 'x', onBill: state.onBill } : null,
    openState: leadingState(state.states),
    hasOpenConflict: state.conflict,
  });

const connection = { connection: 'offline', connectionWords: '', syncing: false, nextTryAt: null } as const;
const filters = ['on_pms', 'waiting', 'conflict', 'held', 'unknown', 'deleted'] as const;

function checkStates(states: AnyState[]): void {
  const store = testStore();
  sampleFirm(store);
  const ids = states.map((state) => write(store, state));

  const counts = new Map<string, number>();
  const rows = entryRowsByIds(store, ids);
  for (const [index, state] of states.entries()) {
    const custody = expected(state);
    const reason = custody.reason ?? 'on_pms';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const row = rows[index];
    expect(row && custodyOf(row.custody)).toMatchObject({ state: custody.state, reason: custody.reason });
  }
  expect(wholeCounts(store)).toEqual(Object.fromEntries(counts));
  expect(custodyCounts(store)).toEqual(Object.fromEntries(counts));
  expect(strays(store)).toBe(states.filter(isStray).length);

  const status = statusGet(store, connection, null);
  expect(status.safe).toBe(status.onPms + status.waiting + status.inConflict);
  const total = (custody: (typeof filters)[number]) =>
    entriesPage(store, { filter: { custody }, after: null, limit: 500 });
  for (const custody of filters) {
    const page = total(custody);
    expect(page.rows).toHaveLength(page.total);
  }
  expect(status).toMatchObject({
    onPms: total('on_pms').total,
    waiting: total('waiting').total,
    inConflict: total('conflict').total,
    held: total('held').total,
    unknown: total('unknown').total,
  });
  expect(status.safe + total('deleted').total).toBe(states.length);
}

test('custody in SQL is custody in shared/sync, and every number of the status bar equals its rows', () => {
  fc.assert(fc.property(fc.array(anyState, { maxLength: 12 }), checkStates), { numRuns: 40 });
});

test('the same without strays, where counts come from arithmetic on indexes', () => {
  fc.assert(
    fc.property(
      fc.array(
        anyState.filter((state) => !isStray(state)),
        { maxLength: 12 },
      ),
      checkStates,
    ),
    {
      numRuns: 40,
    },
  );
});
