import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingFacts } from '../../shared/domain/entry-facts';
import { factNames } from '../../shared/domain/time-entry';
import type { RemoteEntry } from '../../shared/pms/port';
import { unexplainedDifferences } from '../../shared/sync/compare';
import { choicesOf } from '../../shared/sync/conflict-choices';
import { decide } from '../../shared/sync/decide';
import { decidedFields } from '../../shared/sync/decided-fields';
import { hasTwoRecords, type Situation, shapeOf } from '../../shared/sync/situation';
import { ConflictKind } from '../../shared/sync/types';
import { remoteWith } from '../helpers/sync/sample-facts';
import { factsArbitrary, trimming, tripleArbitrary } from './arbitraries/facts';

const recordOf = (
  facts: RemoteEntry['facts'],
  remoteId: string,
  etag: string,
  more: Partial<RemoteEntry> = {},
) => remoteWith({ facts, remoteId, etag, ...more });

/** Any conflict that could ever be stored, sensible or not: the classification must be total, and so must this be. */
const situations: fc.Arbitrary<Situation> = fc
  .record({
    kind: fc.constantFrom(...ConflictKind.options),
    triple: tripleArbitrary,
    hasBase: fc.boolean(),
    hasRemote: fc.boolean(),
    localDeleted: fc.boolean(),
    onBill: fc.boolean(),
    hidden: fc.subarray([...factNames], { maxLength: 2 }),
    own: fc.constantFrom('none', 'same', 'moved', 'other', 'billed'),
    candidates: fc.array(factsArbitrary, { maxLength: 3 }),
    givenAway: fc.subarray(['480', '481', '482']),
    suggested: fc.option(factsArbitrary),
  })
  .map(({ kind, triple, hasBase, hasRemote, localDeleted, onBill, hidden, own, suggested, ...found }) => ({
    kind,
    base: hasBase ? triple.base : null,
    local: triple.local,
    localDeleted,
    remote: hasRemote ? recordOf(triple.remote, '4710', '"e2"', { onBill, hidden }) : null,
    candidates: found.candidates.map((facts, at) => recordOf(facts, `48${at}`, `"c${at}"`)),
    givenAway: found.givenAway.slice(0, found.candidates.length),
    suggestion: suggested && { choice: 'field_by_field' as const, facts: suggested, reason: 'So' },
    own:
      own === 'none'
        ? null
        : {
            remoteId: own === 'other' || own === 'billed' ? '4700' : '4710',
            etag: own === 'same' ? '"e2"' : '"e1"',
            onBill: own === 'billed',
          },
    pmsName: 'Clio',
    normalise: trimming,
  }));

const decideOffer = (situation: Situation, offer: ReturnType<typeof choicesOf>[number]) => ({
  choice: offer.choice,
  result: offer.result,
  candidateRemoteId: situation.candidates[0]?.remoteId ?? null,
});

describe('deciding a conflict', () => {
  it('always has a way out, and every offer can be taken as it is shown', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const offers = choicesOf(situation);
        expect(offers.length).toBeGreaterThan(0);
        expect(new Set(offers.map((offer) => offer.choice)).size).toBe(offers.length);
        for (const offer of offers) {
          expect(offer.label).not.toBe('');
          expect(offer.consequence.endsWith('.')).toBe(true);
          expect(decide(situation, decideOffer(situation, offer)).ok).toBe(true);
        }
      }),
    );
  });

  it('takes nothing that was not shown', () => {
    fc.assert(
      fc.property(situations, factsArbitrary, (situation, other) => {
        for (const offer of choicesOf(situation)) {
          if (offer.editable || (offer.result && differingFacts(offer.result, other).length === 0)) continue;
          const verdict = decide(situation, { ...decideOffer(situation, offer), result: other });
          expect(verdict).toMatchObject({ ok: false, code: 'moved' });
        }
      }),
    );
  });

  it('binds the base to a version that was shown (P3), and approves only what the PMS holds already (P4)', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const offer of choicesOf(situation)) {
          const verdict = decide(situation, decideOffer(situation, offer));
          if (!verdict.ok) throw new Error(verdict.why);
          const { effects } = verdict;
          const shown = [situation.remote, ...situation.candidates];
          if (effects.base.kind === 'agree') expect(shown).toContain(effects.base.remote);
          if (effects.review === 'approved') {
            if (effects.base.kind !== 'agree' || effects.content === null)
              throw new Error('Approved without a record');
            const { remote } = effects.base;
            expect(unexplainedDifferences(effects.content, remote.facts, remote.hidden, trimming)).toEqual(
              [],
            );
          }
          for (const { remote, content, review } of effects.adopt) {
            expect(shown).toContain(remote);
            const apart = unexplainedDifferences(content, remote.facts, remote.hidden, trimming);
            expect(review).toBe(apart.length === 0 ? 'approved' : 'in_review');
          }
        }
      }),
    );
  });

  it('takes a record from another entry only where it is the one that is meant, and makes no entry of one (P2)', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { candidates, givenAway = [] } = situation;
        for (const offer of choicesOf(situation)) {
          const input = decideOffer(situation, offer);
          const verdict = decide(situation, input);
          if (!verdict.ok) throw new Error(verdict.why);
          const { takes, adopt, base, notTwins } = verdict.effects;
          const isTaken =
            situation.kind === 'outcome_ambiguous' &&
            input.choice === 'same_entry' &&
            givenAway.includes(input.candidateRemoteId ?? '');
          expect(takes).toBe(isTaken ? input.candidateRemoteId : null);
          if (takes !== null) expect(base).toMatchObject({ kind: 'agree', remote: { remoteId: takes } });
          if (situation.kind !== 'outcome_ambiguous') continue;
          for (const { remote } of adopt) expect(givenAway).not.toContain(remote.remoteId);
          const meant = input.choice === 'same_entry' ? [input.candidateRemoteId] : [];
          expect([...notTwins, ...meant].sort()).toEqual(candidates.map(({ remoteId }) => remoteId).sort());
        }
      }),
    );
  });

  it('changes nothing on a bill: neither by content nor by a delete (contract 13)', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        if (situation.own?.onBill === true && !hasTwoRecords(situation)) return;
        for (const offer of choicesOf(situation)) {
          const verdict = decide(situation, decideOffer(situation, offer));
          if (!verdict.ok) continue;
          const { effects } = verdict;
          if (effects.base.kind === 'agree' && effects.base.remote.onBill) {
            expect(effects).toMatchObject({ deleted: false, review: 'approved' });
          }
          for (const { remote, deleted, review } of effects.adopt) {
            if (remote.onBill) expect({ deleted, review }).toEqual({ deleted: false, review: 'approved' });
          }
          const trashedHere = effects.deleted && !situation.localDeleted && effects.base.kind === 'keep';
          if (trashedHere) expect(situation.own?.onBill ?? false).toBe(false);
        }
      }),
    );
  });

  it('leaves hidden values as they are here: unknown is not zero (contract 5)', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { remote, local } = situation;
        if (remote === null || shapeOf(situation) !== 'both') return;
        const offer = choicesOf(situation).find(({ choice }) => choice === 'keep_pms');
        for (const name of remote.hidden) expect(offer?.result?.[name]).toBe(local[name]);
      }),
    );
  });

  it('says which fields are decided: every clash, and everything taken otherwise than merged', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const offer of choicesOf(situation)) {
          const fields = decidedFields(situation, decideOffer(situation, offer));
          expect(new Set(fields).size).toBe(fields.length);
          for (const name of fields) expect(factNames).toContain(name);
        }
      }),
    );
  });
});
