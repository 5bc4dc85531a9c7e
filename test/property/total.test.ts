import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factNames } from '../../shared/domain/time-entry';
import type { Answer, RemoteEntry } from '../../shared/pms/port';
import { agreedFacts, unexplainedDifferences } from '../../shared/sync/compare';
import { planAbsence } from '../../shared/sync/plan-absence';
import { planAnswer } from '../../shared/sync/plan-answer';
import { planGone, planKnown, planNew } from '../../shared/sync/plan-pull';
import { planPush } from '../../shared/sync/plan-push';
import { ConflictKind, OutboxState } from '../../shared/sync/types';
import { normalise } from '../../src-main/pms/clio/normalise';
import { baseWith, idOf, remoteWith, rowWith } from '../helpers/sync/sample-facts';
import { factsArbitrary, trimming } from './arbitraries/facts';

const runs = { numRuns: 3000 };

const hidden = fc.subarray([...factNames], { maxLength: 2 });
const remotes: fc.Arbitrary<RemoteEntry> = fc
  .record({
    facts: factsArbitrary,
    hidden,
    onBill: fc.boolean(),
    remoteId: fc.constantFrom('4710', '4711', '4712'),
    etag: fc.constantFrom('"e1"', '"e2"', '"e3"'),
  })
  .map((parts) => remoteWith(parts));

const bases = fc
  .record({
    facts: factsArbitrary,
    hidden,
    onBill: fc.boolean(),
    etag: fc.constantFrom('"e1"', '"e2"'),
  })
  .map((parts) => baseWith(parts));

const known = fc.record({
  entry: fc.record({
    id: fc.constant(idOf(101)),
    facts: factsArbitrary,
    revision: fc.integer({ min: 1, max: 3 }),
    deleted: fc.boolean(),
  }),
  base: bases,
  openConflict: fc.option(
    fc.record({
      kind: fc.constantFrom(...ConflictKind.options),
      remoteId: fc.option(fc.constantFrom('4710', '4711')),
      remoteEtag: fc.option(fc.constantFrom('"e1"', '"e2"')),
    }),
  ),
  inFlight: fc.boolean(),
});

const message = fc.constant('No');
const answers: fc.Arbitrary<Answer<RemoteEntry | null>> = fc.oneof(
  fc.record({ kind: fc.constant('done' as const), value: fc.option(remotes) }),
  fc.record({
    kind: fc.constant('retry' as const),
    reason: fc.constantFrom(
      'offline' as const,
      'refused_connection' as const,
      'rate_limit' as const,
      'server_error' as const,
      'captive_portal' as const,
      'proxy' as const,
      'certificate' as const,
      'bad_answer' as const,
      'timeout' as const,
    ),
    afterMs: fc.option(fc.nat({ max: 600_000 })),
    message,
  }),
  fc.record({
    kind: fc.constant('refused' as const),
    status: fc.constantFrom(400, 403, 404, 409, 410, 422),
    message,
    field: fc.option(fc.constantFrom(...factNames)),
    why: fc.constantFrom(
      'billed' as const,
      'codes_missing' as const,
      'matter_closed' as const,
      'no_permission' as const,
      'invalid' as const,
      'version_retired' as const,
    ),
  }),
  fc.constant({ kind: 'moved' as const }),
  fc.record({ kind: fc.constant('absent' as const), status: fc.constantFrom(403 as const, 404 as const) }),
  fc.record({ kind: fc.constant('unknown' as const), message }),
  fc.record({ kind: fc.constant('signed_out' as const), message }),
);

/** The decision, which must be one of these and the same when asked again. */
function oneOf<T extends { readonly kind: string }>(decide: () => T, kinds: readonly T['kind'][]): T {
  const decision = decide();
  expect(kinds).toContain(decision.kind);
  expect(decide()).toEqual(decision);
  return decision;
}

describe('the planner is total: any input gives exactly one decision, and the same one again (contract 21)', () => {
  it('a record of an entry that is known', () => {
    fc.assert(
      fc.property(remotes, known, (remote, entry) => {
        const decision = oneOf(
          () => planKnown(remote, entry, trimming),
          ['nothing', 'settle_first', 'base_moved', 'fast_forward', 'close_quietly', 'conflict', 'park'],
        );
        if (decision.kind === 'conflict') expect(ConflictKind.options).toContain(decision.conflict);
        // What happened here is taken back by nothing that comes from there (P3, P7).
        if (decision.kind === 'fast_forward') {
          const { facts } = entry.entry;
          const mine = unexplainedDifferences(facts, entry.base.facts, entry.base.hidden, trimming);
          expect([entry.entry.deleted, mine]).toEqual([false, []]);
        }
      }),
      runs,
    );
  });

  it('a record that is new, or gone', () => {
    const context = fc.record({
      shownIn: fc.option(
        fc.record({ entryId: fc.constant(idOf(101)), etag: fc.constantFrom('"e1"', '"e2"') }),
      ),
      inFlightCreates: fc.array(
        fc.record({
          operationId: fc.constantFrom(idOf(901), idOf(902)),
          payload: factsArbitrary,
          fromCopy: fc.boolean(),
          since: fc.option(fc.constantFrom('2026-11-18T14:50:00.000Z', '2026-11-18T15:10:00.000Z')),
        }),
        { maxLength: 2 },
      ),
      createGuard: fc.constantFrom('search' as const, 'reference' as const, 'idempotency_key' as const),
      origin: fc.option(
        fc.record({
          entryId: fc.constant(idOf(101)),
          settles: fc.option(fc.constantFrom(idOf(901), idOf(903))),
          apart: fc.boolean(),
          blocked: fc.boolean(),
        }),
      ),
      madeHere: fc.array(
        fc.record({
          entryId: fc.constantFrom(idOf(101), idOf(102), idOf(103)),
          facts: factsArbitrary,
          blocked: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      trashedInCopy: fc.array(
        fc.record({
          entryId: fc.constantFrom(idOf(104), idOf(105)),
          facts: factsArbitrary,
          blocked: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(remotes, context, known, (remote, given, entry) => {
        oneOf(
          () => planNew(remote, given, trimming),
          ['nothing', 'refresh_conflict', 'settle_create', 'twin', 'out_of_trash', 'park', 'adopt'],
        );
        const gone = oneOf(
          () => planGone(entry, trimming, given.madeHere),
          [
            'settle_first',
            'close_quietly',
            'fast_forward',
            'left_with_second',
            'sent_anew',
            'nothing',
            'conflict',
          ],
        );
        // What a person is being asked about is never forgotten with the record that went (P5).
        const isAskedAboutAnother =
          entry.openConflict?.kind === 'twin' && entry.openConflict.remoteId !== entry.base.remoteId;
        if (isAskedAboutAnother && !entry.inFlight) expect(gone.kind).toBe('left_with_second');
      }),
      runs,
    );
  });

  it('an answer, of which nothing but a record or a certain deletion ends a row (contract 9)', () => {
    const rows = fc
      .record({
        operation: fc.constantFrom('create' as const, 'update' as const, 'delete' as const),
        payload: factsArbitrary,
      })
      .map(({ operation, payload }) => ({ operation, payload: operation === 'delete' ? null : payload }));
    fc.assert(
      fc.property(rows, answers, fc.subarray([...ConflictKind.options]), (row, answer, accepted) => {
        const effect = oneOf(
          () => planAnswer({ row, answer, accepted }, trimming),
          ['settled', 'settled_differently', 'deleted', 'again', 'hold', 'conflict', 'look', 'unknown'],
        );
        if (answer.kind === 'unknown') expect(effect.kind).toBe('unknown');
        if (['settled', 'settled_differently', 'deleted'].includes(effect.kind)) {
          expect(answer.kind).toBe('done');
        }
      }),
      runs,
    );
  });

  it('a row before it leaves, which it does in nothing but its approved content (P4)', () => {
    const approved = factsArbitrary.map((facts) => ({ facts, hash: JSON.stringify(facts) }));
    const inputs = fc.record({
      content: approved,
      // Whatever makes sending likely comes often: most rows would never get as far.
      state: fc.oneof(fc.constant('ready' as const), fc.constantFrom(...OutboxState.options)),
      operation: fc.constantFrom('create' as const, 'update' as const, 'delete' as const),
      revision: fc.integer({ min: 1, max: 2 }),
      entryRevision: fc.integer({ min: 1, max: 2 }),
      deleted: fc.boolean(),
      reviewState: fc.constantFrom('approved' as const, 'in_review' as const, 'approved' as const),
      base: fc.option(fc.record({ onBill: fc.boolean() })),
      approval: fc.option(
        fc.record({ revision: fc.integer({ min: 1, max: 2 }), other: fc.option(approved, { freq: 2 }) }),
      ),
      hasOpenConflict: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 3),
      isOtherCurrency: fc.boolean(),
      matterStatus: fc.constantFrom(
        'open' as const,
        'pending' as const,
        'open' as const,
        'closed' as const,
        'temporary' as const,
        null,
      ),
      unknownThere: fc.oneof(fc.constant([]), fc.subarray([...factNames], { maxLength: 2 })),
      keptThere: fc.oneof(fc.constant([]), fc.subarray(['taskCode' as const, 'activityCode' as const])),
      accepted: fc.subarray([...ConflictKind.options]),
      nextAttemptAt: fc.option(fc.constantFrom('2026-11-18T15:59:00.000Z', '2026-11-18T16:01:00.000Z')),
    });
    let sent = 0;
    fc.assert(
      fc.property(inputs, (given) => {
        const isDelete = given.operation === 'delete';
        const row = rowWith({
          operation: given.operation,
          state: given.state,
          revision: given.revision,
          payload: isDelete ? null : given.content.facts,
          payloadHash: isDelete ? null : given.content.hash,
          nextAttemptAt: given.nextAttemptAt,
        });
        const { entryRevision: revision, deleted, reviewState } = given;
        const approval = given.approval && {
          revision: given.approval.revision,
          content: given.approval.other ?? given.content,
        };
        const step = oneOf(
          () =>
            planPush({
              ...given,
              row,
              entry: { revision, deleted, reviewState },
              approval: approval && { revision: approval.revision, hash: approval.content.hash },
              now: '2026-11-18T16:00:00.000Z',
            }),
          ['send', 'settle', 'wait', 'hold', 'conflict', 'requeue'],
        );
        if (step.kind !== 'send') return;
        sent += 1;
        expect([row.state, given.hasOpenConflict, given.base?.onBill ?? false]).toEqual([
          'ready',
          false,
          false,
        ]);
        expect(row.operation === 'create').toBe(given.base === null);
        if (isDelete) expect(deleted).toBe(true);
        else {
          expect([deleted, reviewState, approval?.revision]).toEqual([false, 'approved', revision]);
          expect(approval?.content.facts).toEqual(row.payload);
        }
      }),
      runs,
    );
    expect(sent).toBeGreaterThan(20);
  });

  it('what is not shown any more: never a deletion without a whole listing, nor of many at once (contract 6)', () => {
    const ids = Array.from({ length: 40 }, (_, index) => String(4700 + index));
    const some = fc.subarray(ids);
    fc.assert(
      fc.property(some, some, some, some, fc.boolean(), (asked, seen, kept, questioned, complete) => {
        const decision = oneOf(
          () =>
            planAbsence({
              asked,
              seen: new Set(seen),
              kept: new Set(kept),
              questioned: new Set(questioned),
              complete,
            }),
          ['nothing', 'gone', 'ask'],
        );
        if (decision.kind === 'nothing') return;
        expect(complete).toBe(true);
        for (const id of decision.remoteIds) {
          expect([asked.includes(id), seen.includes(id), kept.includes(id)]).toEqual([true, false, false]);
        }
        if (decision.kind === 'gone') expect(decision.remoteIds.length).toBeLessThanOrEqual(3);
      }),
      runs,
    );
  });
});

describe('spelling (contract 5)', () => {
  it('is settled by normalising once: twice is once, and Clio’s is such a normaliser', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        expect(normalise(normalise(facts))).toEqual(normalise(facts));
        expect(trimming(trimming(facts))).toEqual(trimming(facts));
        expect(unexplainedDifferences(facts, normalise(facts), [], normalise)).toEqual([]);
      }),
      runs,
    );
  });

  it('the facts agreed on differ from neither side beyond what it explains or hides, and agreeing again changes nothing', () => {
    fc.assert(
      fc.property(factsArbitrary, factsArbitrary, hidden, (ours, theirs, unseen) => {
        const agreed = agreedFacts(ours, theirs, unseen, trimming);
        expect(unexplainedDifferences(agreed, theirs, unseen, trimming)).toEqual([]);
        expect(agreedFacts(agreed, theirs, unseen, trimming)).toEqual(agreed);
        for (const name of unseen) expect(agreed[name]).toBe(ours[name]);
      }),
      runs,
    );
  });
});
