import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdFor } from '../../../shared/sync/hold';
import { leadingRows } from '../../../shared/sync/plan-push';
import type { OutboxRow } from '../../../shared/sync/types';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { restoreEntry } from '../../../src-main/commands/entry-restore';
import { approvePrebill } from '../../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../../src-main/commands/prebill-submit';
import { withdrawPrebill } from '../../../src-main/commands/prebill-withdraw';
import { undoLast } from '../../../src-main/commands/undo';
import { EngineError } from '../../../src-main/engine-error';
import { inTransaction } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { getBase } from '../../../src-main/store/sync/base';
import { getRow, openRowsOf } from '../../../src-main/store/sync/outbox';
import { markAttempted, markUnknown } from '../../../src-main/store/sync/outbox-marks';
import { applyAgain, applyDeleted, applyHold, applyStored } from '../../../src-main/sync/apply-answer';
import { applyGone, applyRemote } from '../../../src-main/sync/apply-remote';
import type { SyncContext } from '../../../src-main/sync/context';
import { savedEntry } from '../../helpers/engine/entries';
import { playedAndUndone } from '../../helpers/engine/memory-store';
import { remoteWith } from '../../helpers/sync/sample-facts';
import { pools, trimming } from '../arbitraries/facts';
import { firmInMemory } from './firm';

const deeds = [
  'edit',
  'delete',
  'restore',
  'approve',
  'withdraw',
  'undo',
  'send',
  'stored',
  'deleted there',
  'not applied',
  'refused',
  'no answer',
  'edited there',
  'gone there',
] as const;
type Deed = { readonly kind: (typeof deeds)[number]; readonly pick: number };

/** Sending, answers and approvals come often, so that rows really are tried in between. */
const deedArbitrary: fc.Arbitrary<Deed> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...deeds) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('edit' as const, 'approve' as const, 'send' as const, 'stored' as const),
    },
  ),
  pick: fc.nat({ max: 9 }),
});

function perform(context: SyncContext, id: string, { kind, pick }: Deed): void {
  const { store } = context;
  const { revision, reviewState, deletedAt } = requireEntry(store, id);
  const inFlight = openRowsOf(store, id).find((row) => row.state === 'attempted' || row.state === 'unknown');
  // Nothing can be done to what lies in the trash: most of the time it is taken out first.
  if (deletedAt !== null && (kind === 'edit' || kind === 'approve')) restoreEntry(store, id);
  switch (kind) {
    case 'edit':
      editEntry(store, { id, revision, patch: { narrative: wordsOf(pick) }, reason: null });
      return;
    case 'delete':
      deleteEntry(store, { id, revision });
      return;
    case 'restore':
      restoreEntry(store, id);
      return;
    case 'approve':
      if (reviewState === 'draft') submitPrebill(store, { entryIds: [id] });
      approvePrebill(store, { lines: [{ id, revision }] });
      return;
    case 'withdraw':
      withdrawPrebill(store, { entryIds: [id] });
      return;
    case 'undo':
      undoLast(store);
      return;
    case 'send': {
      const [waiting] = leadingRows(openRowsOf(store, id));
      // An approval comes right before most sending, as it does on a laptop that is online.
      if (waiting?.state === 'awaiting_approval' && pick > 2) {
        perform(context, id, { kind: 'approve', pick });
      }
      const [row] = leadingRows(openRowsOf(store, id));
      if (row?.state === 'ready') markAttempted(store, row.operationId, null);
      return;
    }
    case 'edited there':
    case 'gone there':
      hear(context, id, kind === 'gone there' ? null : wordsOf(pick));
      return;
    default:
      if (inFlight !== undefined) answer(context, inFlight, kind);
  }
}

const wordsOf = (pick: number) => pools.narrative[pick % pools.narrative.length] || 'Draft letter';

/** News of the entry's record: other words in it, or that it is gone. */
function hear(context: SyncContext, id: string, narrative: string | null): void {
  const base = getBase(context.store, id);
  if (base === null) return;
  if (narrative === null) {
    applyGone(context, id, base);
    return;
  }
  const facts = trimming({ ...base.facts, narrative });
  applyRemote(context, remoteWith({ remoteId: base.remoteId, etag: `${base.etag}+`, facts }));
}

function answer(context: SyncContext, row: OutboxRow, kind: Deed['kind']): void {
  const { store } = context;
  const words = { kind: 'test', status: null, message: '' };
  const base = getBase(store, row.entryId);
  if (kind === 'not applied') applyAgain(context, row, null, words);
  if (kind === 'refused') applyHold(context, row, holdFor('invalid', 'No', null), words);
  if (kind === 'no answer') markUnknown(store, row.operationId, words);
  if (kind === 'deleted there' && row.operation === 'delete') applyDeleted(context, row);
  if (kind !== 'stored' || row.payload === null) return;
  const facts = trimming(row.payload);
  const remoteId = base?.remoteId ?? '4710';
  applyStored(context, row, remoteWith({ remoteId, etag: `"${row.operationId}"`, facts }));
}

const frozenPart = ({ operationId, entryId, operation, revision, payload, payloadHash }: OutboxRow) =>
  JSON.stringify({ operationId, entryId, operation, revision, payload, payloadHash });

it('no sequence of edits, approvals, answers and news changes a row that was tried (contract 8)', () => {
  const { store, context } = firmInMemory();
  let tried = 0;
  fc.assert(
    fc.property(fc.array(deedArbitrary, { minLength: 8, maxLength: 30, size: 'max' }), (sequence) => {
      playedAndUndone(store, () => {
        const { id } = savedEntry(store, {
          matterId: pools.matterId[0],
          workDate: '2026-11-18',
          workedSeconds: 3600,
          narrative: 'Attend hearing',
        });
        const frozen = new Map<string, string>();
        for (const deed of sequence) {
          store.clock.advance(1000);
          attempt(context, () => perform(context, id, deed));
          for (const operationId of idsOf(context)) {
            const row = getRow(store, operationId);
            if (row === null || row.attempts === 0) continue;
            const before = frozen.get(operationId);
            if (before !== undefined) expect(frozenPart(row)).toBe(before);
            frozen.set(operationId, frozenPart(row));
          }
          for (const operationId of frozen.keys()) expect(getRow(store, operationId)).not.toBeNull();
          const open = openRowsOf(store, id);
          // One thing of an entry is under way at a time, and one waits behind it at most.
          expect(
            open.filter((row) => row.state === 'attempted' || row.state === 'unknown').length,
          ).toBeLessThan(2);
          expect(open.filter((row) => row.attempts === 0).length).toBeLessThan(2);
        }
        tried += frozen.size;
      });
    }),
    { numRuns: 200 },
  );
  expect(tried).toBeGreaterThan(100);
});

/** What is refused leaves nothing behind. */
function attempt({ store }: SyncContext, work: () => void): void {
  store.db.exec('SAVEPOINT deed');
  try {
    inTransaction(store, 'test.deed', work);
  } catch (error) {
    store.db.exec('ROLLBACK TO deed');
    if (!(error instanceof EngineError)) throw error;
  } finally {
    store.db.exec('RELEASE deed');
  }
}

const idsOf = ({ store }: SyncContext) =>
  store.db.prepare('SELECT operation_id FROM outbox').pluck().all() as string[];
