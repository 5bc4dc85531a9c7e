import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingFacts } from '../../shared/domain/entry-facts';
import { planQueue, type QueueEffect, type QueueInput } from '../../shared/sync/plan-queue';
import type { OutboxRow } from '../../shared/sync/types';
import { baseWith, idOf, rowWith } from '../helpers/sync/sample-facts';
import { tripleArbitrary } from './arbitraries/facts';
import { hashOf, rowsAfter } from './arbitraries/outbox';

const triedArbitrary = fc.option(
  fc.record({
    operation: fc.constantFrom('create' as const, 'update' as const, 'delete' as const),
    state: fc.constantFrom('attempted' as const, 'unknown' as const, 'held' as const, 'ready' as const),
    revision: fc.integer({ min: 1, max: 3 }),
  }),
  { nil: null },
);

/** Entries in every state, with at most one tried and one untried row, as the schema allows. */
const inputArbitrary: fc.Arbitrary<QueueInput> = fc
  .record({
    triple: tripleArbitrary,
    revision: fc.integer({ min: 1, max: 3 }),
    deleted: fc.boolean(),
    reviewState: fc.constantFrom('draft' as const, 'in_review' as const, 'approved' as const),
    hasBase: fc.boolean(),
    approvedRevision: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    tried: triedArbitrary,
    hasUntried: fc.boolean(),
  })
  .map((given) => {
    const { base, local, remote } = given.triple;
    const rows: OutboxRow[] = [];
    if (given.tried !== null) {
      rows.push(
        rowWith({
          ...given.tried,
          operationId: idOf(901),
          payload: remote,
          payloadHash: hashOf(remote),
          attempts: 1,
        }),
      );
    }
    // The schema has one place for rows that are ready or awaiting.
    if (given.hasUntried && given.tried?.state !== 'ready') rows.push(rowWith({ operationId: idOf(902) }));
    return {
      entry: { revision: given.revision, deleted: given.deleted, reviewState: given.reviewState },
      facts: local,
      base: given.hasBase ? baseWith({ facts: base }) : null,
      approval:
        given.approvedRevision === null
          ? null
          : { revision: given.approvedRevision, facts: local, hash: hashOf(local) },
      openRows: rows,
    };
  });

const apply = (rows: QueueInput['openRows'], effects: readonly QueueEffect[]) =>
  rowsAfter(rows as OutboxRow[], effects, () => idOf(903));

describe('planning the outbox (contract 8, 9, P2, P4)', () => {
  it('never changes or withdraws a row in flight, and never changes one that was tried', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const after = apply(input.openRows, planQueue(input));
        for (const row of input.openRows as OutboxRow[]) {
          if (row.state === 'attempted' || row.state === 'unknown') expect(after).toContainEqual(row);
          const same = after.find((one) => one.operationId === row.operationId);
          if (row.attempts > 0 && same !== undefined) expect(same).toEqual(row);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const openRows = apply(input.openRows, planQueue(input));
        expect(planQueue({ ...input, openRows })).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('lets nothing be ready but the exact approved content of the present revision, or a deletion', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        for (const effect of planQueue(input)) {
          if (effect.kind !== 'put' || effect.state !== 'ready') continue;
          if (effect.operation === 'delete') {
            expect(input.entry.deleted).toBe(true);
            continue;
          }
          expect(input.entry.reviewState).toBe('approved');
          expect(input.approval?.revision).toBe(input.entry.revision);
          expect(effect.payload).toEqual(input.approval?.facts);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('never creates where a record is, or may be', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const mayBeThere = (input.openRows as OutboxRow[]).some(
          (row) => row.operation === 'create' && (row.state === 'attempted' || row.state === 'unknown'),
        );
        for (const effect of planQueue(input)) {
          if (effect.kind === 'put' && effect.operation === 'create') {
            expect(input.base).toBeNull();
            expect(mayBeThere).toBe(false);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves at least one open row for every entry whose sides differ (P1, P5)', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const after = apply(input.openRows, planQueue(input));
        const content =
          input.entry.reviewState === 'approved' && input.approval?.revision === input.entry.revision
            ? input.approval.facts
            : input.facts;
        const differs =
          input.base === null
            ? !input.entry.deleted
            : input.entry.deleted || differingFacts(content, input.base.facts).length > 0;
        if (differs) expect(after.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });
});
