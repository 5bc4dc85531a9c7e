import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { RemoteEntry } from '../../../shared/pms/port';
import { twinScore } from '../../../shared/sync/twin';
import { allEntries, insertEntry } from '../../../src-main/store/entries';
import { getBase, getBaseByRemoteId, putBase } from '../../../src-main/store/sync/base';
import { listConflicts, openConflictOf } from '../../../src-main/store/sync/conflict';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { parkedList } from '../../../src-main/store/sync/parked';
import { requeue } from '../../../src-main/store/sync/queue';
import { applyGone, applyRemote } from '../../../src-main/sync/apply-remote';
import type { SyncContext } from '../../../src-main/sync/context';
import { playedAndUndone } from '../../helpers/engine/memory-store';
import { remoteWith } from '../../helpers/sync/sample-facts';
import { factsArbitrary, trimming } from '../arbitraries/facts';
import { hereArbitrary, sideAfter } from '../arbitraries/mutations';
import {
  type Given,
  givenArbitrary,
  knownEntry,
  knownRecord,
  madeEntry,
  madeFacts,
  worldOf,
} from '../canopy/given';
import { shown } from '../canopy/world';
import { firmInMemory } from './firm';

/** Something that the PMS tells: a record as it is, or that one is gone. */
type News = { readonly remote: RemoteEntry } | { readonly gone: string };

function putEntry(
  { store }: SyncContext,
  id: string,
  facts: EntryFacts,
  more: { deleted: boolean; revision: number; pms: boolean },
): void {
  const { seconds, ...rest } = facts;
  const at = '2026-11-18T14:00:00.000Z';
  insertEntry(store, {
    ...rest,
    id,
    workedSeconds: seconds,
    billedSeconds: seconds,
    adjustmentMinor: 0,
    reviewState: more.pms && more.revision === 1 ? 'approved' : 'in_review',
    reviewNote: null,
    source: more.pms ? 'pms' : 'quick_entry',
    rawText: null,
    revision: more.revision,
    createdAt: at,
    updatedAt: at,
    deletedAt: more.deleted ? at : null,
  });
}

/** What both sides knew and what each did since, written as commands and earlier pages leave it; and what the PMS tells. */
function begin(context: SyncContext, given: Given): News[] {
  const { store } = context;
  const start = worldOf(given);
  for (const [index, { facts, here }] of given.known.entries()) {
    const id = knownEntry(index);
    const mine = sideAfter(facts, here);
    const revision = mine.touched ? 2 : 1;
    putEntry(context, id, mine.facts, { deleted: mine.deleted, revision, pms: true });
    const base = start.bases.get(id);
    if (base !== undefined) putBase(store, id, base);
    requeue(store, id);
  }
  for (const [index, one] of given.made.entries()) {
    if (one.where === 'there') continue;
    putEntry(context, madeEntry(index), madeFacts(one, index), { deleted: false, revision: 1, pms: false });
    requeue(store, madeEntry(index));
  }
  const gone = given.known
    .map((_, index) => knownRecord(index))
    .filter((remoteId) => !start.records.has(remoteId));
  return [
    ...[...start.records.values()].map((record) => ({ remote: shown(record) })),
    ...gone.map((remoteId) => ({ gone: remoteId })),
  ];
}

function hear(context: SyncContext, news: News): void {
  if ('remote' in news) {
    applyRemote(context, news.remote);
    return;
  }
  const known = getBaseByRemoteId(context.store, news.gone);
  if (known !== null) applyGone(context, known.entryId, known.base);
}

/** Everything that is so in the database, without the ids that were drawn on the way. */
function stateOf({ store }: SyncContext) {
  return {
    entries: allEntries(store)
      .map((entry) => {
        const base = getBase(store, entry.id);
        const { id, ...rest } = entry;
        const key = entry.source === 'pms' ? (base?.remoteId ?? id) : id;
        const open = openConflictOf(store, id);
        const conflict = open === null ? null : { ...open, id: '', entryId: '' };
        const rows = openRowsOf(store, id).map(({ operation, state, revision, payload }) => {
          return { operation, state, revision, payload };
        });
        return { key, ...rest, base, conflict, rows };
      })
      .sort((left, right) => (left.key < right.key ? -1 : 1)),
    conflicts: listConflicts(store, 'open').length,
    parked: parkedList(store)
      .map(({ remoteId, reason }) => `${remoteId} ${reason}`)
      .sort(),
  };
}

/** The same things in an order that the numbers say. */
function shuffled<T>(things: readonly T[], picks: readonly number[]): T[] {
  const left = [...things];
  return things.flatMap((_, index) => left.splice((picks[index % picks.length] ?? 0) % left.length, 1));
}

const picksArbitrary = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 12 });

it('the same news in any order, and all of it twice, gives the same database (contract 2)', () => {
  const { store, context } = firmInMemory();
  fc.assert(
    fc.property(givenArbitrary, picksArbitrary, picksArbitrary, (given, picks, again) => {
      const [inOrder, otherwise] = [false, true].map((isOtherwise) =>
        playedAndUndone(store, () => {
          const news = begin(context, given);
          const order = isOtherwise ? [...shuffled(news, picks), ...shuffled(news, again)] : news;
          for (const one of order) hear(context, one);
          return stateOf(context);
        }),
      );
      expect(otherwise).toEqual(inOrder);
    }),
    { numRuns: 300 },
  );
});

it('of several records like one entry, one is asked about and the others wait, in any order (P2)', () => {
  const { store, context } = firmInMemory();
  const twins = fc.array(hereArbitrary, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(factsArbitrary, twins, picksArbitrary, (facts, retold, picks) => {
      const records = retold
        .map((mutations, index) => ({ facts: trimming(sideAfter(facts, mutations).facts), index }))
        .filter((one) => twinScore(facts, one.facts) > 0)
        .map((one) => remoteWith({ remoteId: String(4800 + one.index), facts: one.facts }));
      fc.pre(records.length > 1);
      playedAndUndone(store, () => {
        putEntry(context, madeEntry(0), facts, { deleted: false, revision: 1, pms: false });
        for (const remote of [...shuffled(records, picks), ...records]) applyRemote(context, remote);
        const asked = listConflicts(store, 'open').map((one) => `${one.kind} ${one.remote?.remoteId}`);
        const waiting = parkedList(store).map((one) => `twin ${one.remoteId}`);
        expect(asked).toHaveLength(1);
        expect([...asked, ...waiting].sort()).toEqual(records.map((one) => `twin ${one.remoteId}`));
        expect(allEntries(store)).toHaveLength(1);
      });
    }),
    { numRuns: 200 },
  );
});
