import { describe, expect, it } from 'vitest';
import { planQueue, type QueueInput } from '../../../shared/sync/plan-queue';
import { baseWith, factsWith, idOf, rowWith } from '../../helpers/sync/sample-facts';

const hash = 'a'.repeat(64);
const approvalOf = (revision: number, facts = factsWith()) => ({ revision, facts, hash });
const inputWith = (changes: Partial<QueueInput>): QueueInput => ({
  entry: { revision: 1, deleted: false, reviewState: 'draft' },
  facts: factsWith(),
  base: null,
  approval: null,
  openRows: [],
  ...changes,
});
const approved = { revision: 1, deleted: false, reviewState: 'approved' } as const;
const deleted = { revision: 1, deleted: true, reviewState: 'draft' } as const;

describe('what an entry puts in the outbox (contract 8, P4)', () => {
  it('queues a new draft as a create that waits for approval and carries nothing', () => {
    expect(planQueue(inputWith({}))).toEqual([
      {
        kind: 'put',
        operation: 'create',
        state: 'awaiting_approval',
        revision: 1,
        payload: null,
        payloadHash: null,
      },
    ]);
  });

  it('carries exactly the approved facts, whatever the entry would derive to now', () => {
    const frozen = factsWith({ seconds: 4320 });
    const effects = planQueue(
      inputWith({ entry: approved, facts: factsWith({ seconds: 4400 }), approval: approvalOf(1, frozen) }),
    );
    expect(effects).toMatchObject([{ state: 'ready', payload: frozen, payloadHash: hash }]);
  });

  it('is not ready on the approval of another revision', () => {
    const entry = { revision: 2, deleted: false, reviewState: 'approved' } as const;
    expect(planQueue(inputWith({ entry, approval: approvalOf(1) }))).toMatchObject([
      { state: 'awaiting_approval', payload: null },
    ]);
  });

  it('updates what the base knows, and withdraws when both sides agree again', () => {
    const changed = factsWith({ narrative: 'Attend hearing' });
    const base = baseWith();
    expect(planQueue(inputWith({ base, facts: changed }))).toMatchObject([{ operation: 'update' }]);
    const row = rowWith({ operation: 'update' });
    expect(planQueue(inputWith({ base, openRows: [row] }))).toEqual([
      { kind: 'withdraw', operationId: row.operationId },
    ]);
  });

  it('does not take a hidden value for an edit (contract 5)', () => {
    const base = baseWith({ facts: factsWith({ seconds: 0 }), hidden: ['seconds'] });
    expect(planQueue(inputWith({ base }))).toEqual([]);
  });

  it('deletes on the PMS only what is there', () => {
    expect(planQueue(inputWith({ entry: deleted, base: baseWith() }))).toMatchObject([
      { operation: 'delete', state: 'ready', payload: null },
    ]);
    const row = rowWith();
    expect(planQueue(inputWith({ entry: deleted, openRows: [row] }))).toEqual([
      { kind: 'withdraw', operationId: row.operationId },
    ]);
  });

  it('says nothing the second time', () => {
    const row = rowWith({ state: 'ready', payload: factsWith(), payloadHash: hash });
    expect(planQueue(inputWith({ entry: approved, approval: approvalOf(1), openRows: [row] }))).toEqual([]);
  });
});

describe('rows that were tried (contract 8, 9)', () => {
  const sent = rowWith({
    state: 'attempted',
    payload: factsWith(),
    payloadHash: hash,
    operationId: idOf(902),
  });

  it('leaves a sent row alone and puts a later edit behind it, as a change of the record and not a second one', () => {
    const entry = { revision: 2, deleted: false, reviewState: 'draft' } as const;
    expect(planQueue(inputWith({ entry, openRows: [sent] }))).toEqual([
      {
        kind: 'put',
        operation: 'update',
        state: 'awaiting_approval',
        revision: 2,
        payload: null,
        payloadHash: null,
      },
    ]);
  });

  it('adds nothing behind a sent row of the same content', () => {
    expect(planQueue(inputWith({ entry: approved, approval: approvalOf(1), openRows: [sent] }))).toEqual([]);
  });

  it('takes a create back that was not applied, once its entry was joined to a record: never a second one (P2)', () => {
    const row = rowWith({ state: 'ready', attempts: 1, payloadHash: hash });
    const base = baseWith({ facts: factsWith({ narrative: 'Typed at the office' }) });
    const effects = planQueue(inputWith({ entry: approved, approval: approvalOf(1), base, openRows: [row] }));
    expect(effects).toMatchObject([
      { kind: 'withdraw', operationId: row.operationId },
      { kind: 'put', operation: 'update' },
    ]);
  });

  it('queues a delete behind a create whose outcome is unknown', () => {
    const unknown = { ...sent, state: 'unknown' as const };
    expect(planQueue(inputWith({ entry: deleted, openRows: [unknown] }))).toMatchObject([
      { operation: 'delete', state: 'ready' },
    ]);
  });

  it('keeps a held row while its content stands, and lets newer content take its place', () => {
    const held = { ...sent, state: 'held' as const };
    expect(planQueue(inputWith({ entry: approved, approval: approvalOf(1), openRows: [held] }))).toEqual([]);
    const entry = { revision: 2, deleted: false, reviewState: 'draft' } as const;
    expect(planQueue(inputWith({ entry, openRows: [held] }))).toMatchObject([
      { kind: 'withdraw', operationId: held.operationId },
      { kind: 'put', operation: 'create', state: 'awaiting_approval' },
    ]);
  });

  it('withdraws a held row when the approval is withdrawn, though the content is the same (P4)', () => {
    const held = { ...sent, state: 'held' as const };
    const entry = { revision: 1, deleted: false, reviewState: 'in_review' } as const;
    expect(planQueue(inputWith({ entry, openRows: [held] }))).toMatchObject([
      { kind: 'withdraw', operationId: held.operationId },
      { kind: 'put', state: 'awaiting_approval' },
    ]);
  });
});
