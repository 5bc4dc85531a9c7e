import { differingFacts } from '../domain/entry-facts';
import type { RemoteId } from '../domain/id';
import type { EntryFacts } from '../domain/time-entry';
import type { RemoteEntry } from '../pms/port';
import { agreedFacts, asWritten, unexplainedDifferences } from './compare';
import { choicesOf, type Offer } from './conflict-choices';
import { hasTwoRecords, type Situation, seenFacts, shapeOf } from './situation';
import type { ConflictChoice } from './types';

/** What a person decided, as the screen sent it. */
export type DecisionInput = {
  readonly choice: ConflictChoice;
  readonly result: EntryFacts | null;
  readonly candidateRemoteId: RemoteId | null;
};

/** A record of the PMS that becomes an entry of its own here. */
export type Adoption = {
  readonly remote: RemoteEntry;
  readonly content: EntryFacts;
  readonly baseFacts: EntryFacts;
  readonly review: 'approved' | 'in_review';
  /** It is the one of two records that goes: deleted here, and by that on the PMS. */
  readonly deleted: boolean;
};

/** Everything that a decision changes; the command only carries it out. */
export type DecisionEffects = {
  /** The entry's facts from now on; null: its content is not touched. */
  readonly content: EntryFacts | null;
  /** Whether the entry is in the trash from now on. */
  readonly deleted: boolean;
  /** `keep` leaves an approval in force; the others end it (P4). */
  readonly review: 'keep' | 'in_review' | 'approved';
  readonly base:
    | { readonly kind: 'keep' | 'remove' }
    | { readonly kind: 'agree'; readonly remote: RemoteEntry; readonly facts: EntryFacts };
  /** What becomes of a row whose outcome was unknown. */
  readonly unknownRow: 'keep' | 'done' | 'withdrawn';
  readonly adopt: readonly Adoption[];
  /** A record that another entry has by a person's word, and gives up in favour of this one. */
  readonly takes: RemoteId | null;
  /** Facts of a new draft entry for time that is not on the bill. */
  readonly adjustment: EntryFacts | null;
  readonly notTwins: readonly RemoteId[];
};

export type Verdict =
  | { readonly ok: true; readonly effects: DecisionEffects }
  | { readonly ok: false; readonly code: 'invalid' | 'moved' | 'not_allowed'; readonly why: string };

const untouched: Omit<DecisionEffects, 'deleted'> = {
  content: null,
  review: 'keep',
  base: { kind: 'keep' },
  unknownRow: 'keep',
  adopt: [],
  takes: null,
  adjustment: null,
  notTwins: [],
};

/**
 * What a decision does, or why it can't be done (contract 22, 23). The result must be the offered one, unless the offer
 * says that it may be edited: exactly what was shown is what will be pushed (P4).
 */
export function decide(situation: Situation, input: DecisionInput): Verdict {
  const offer = choicesOf(situation).find(({ choice }) => choice === input.choice);
  if (!offer) return { ok: false, code: 'not_allowed', why: 'This is no longer on offer for this conflict.' };
  if (!matches(offer, input.result)) {
    return { ok: false, code: 'moved', why: 'The result has changed since it was shown. Look at it again.' };
  }
  const { remote } = situation;
  const shape = shapeOf(situation);
  if (shape === 'ambiguous') return decideAmbiguous(situation, input);
  if (shape === 'unsent') return decideUnsent(situation, input);
  if (shape === 'gone' || remote === null) return decideGone(situation, input);
  switch (shape) {
    case 'twin':
      return decideTwin(situation, remote, input);
    case 'billed':
      return decideBilled(situation, remote, input);
    case 'deleted_here':
      return input.choice === 'keep_laptop'
        ? done(situation, {
            deleted: true,
            base: { kind: 'agree', remote, facts: seenFacts(remote, situation.local) },
          })
        : done(situation, follow(situation, remote, seenFacts(remote, situation.local)));
    case 'both':
      // No newer version caused it (a closed matter did): what was approved against this very record may still go.
      if (input.choice === 'keep_laptop' && situation.own?.etag === remote.etag) return done(situation, {});
      return done(situation, follow(situation, remote, input.result ?? situation.local));
  }
}

function matches(offer: Offer, result: EntryFacts | null): boolean {
  if (offer.result === null || result === null) return offer.result === result;
  return offer.editable || differingFacts(offer.result, result).length === 0;
}

function done(situation: Situation, effects: Partial<DecisionEffects>): Verdict {
  return { ok: true, effects: { ...untouched, deleted: situation.localDeleted, ...effects } };
}

/** The entry takes the result, and the base becomes the record that was shown: approved only if they agree (P4). */
function follow(situation: Situation, remote: RemoteEntry, content: EntryFacts): Partial<DecisionEffects> {
  const { baseFacts, review } = agreement(situation, remote, content);
  return { content, deleted: false, review, base: { kind: 'agree', remote, facts: baseFacts } };
}

function agreement(situation: Situation, remote: RemoteEntry, content: EntryFacts) {
  const normalise = situation.normalise ?? asWritten;
  const apart = unexplainedDifferences(content, remote.facts, remote.hidden, normalise);
  const review: 'approved' | 'in_review' = apart.length === 0 ? 'approved' : 'in_review';
  return { baseFacts: agreedFacts(content, remote.facts, remote.hidden, normalise), review };
}

function adoption(
  situation: Situation,
  remote: RemoteEntry,
  content = remote.facts,
  deleted = false,
): Adoption {
  return { remote, content, deleted, ...agreement(situation, remote, content) };
}

function decideGone(situation: Situation, { choice }: DecisionInput): Verdict {
  const base = { kind: 'remove' } as const;
  return choice === 'keep_laptop'
    ? done(situation, { base, review: 'in_review' })
    : done(situation, { base, deleted: true, review: 'in_review' });
}

function decideBilled(situation: Situation, remote: RemoteEntry, { choice, result }: DecisionInput): Verdict {
  const stands = follow(situation, remote, seenFacts(remote, situation.local));
  if (choice !== 'adjustment' || result === null) return done(situation, stands);
  const over = situation.local.seconds - remote.facts.seconds;
  if (result.seconds !== over) {
    return {
      ok: false,
      code: 'invalid',
      why: 'The adjustment is exactly the time over what is on the bill.',
    };
  }
  return done(situation, { ...stands, adjustment: result });
}

function decideTwin(situation: Situation, remote: RemoteEntry, { choice, result }: DecisionInput): Verdict {
  if (choice === 'keep_both' || result === null) {
    return done(situation, { adopt: [adoption(situation, remote)], notTwins: [remote.remoteId] });
  }
  if (!hasTwoRecords(situation)) return done(situation, follow(situation, remote, result));
  // One of two records must go from the PMS: the one that is not on a bill, and of two such the other one, so that the
  // entry keeps its raw time and its history.
  if (remote.onBill) return done(situation, { deleted: true, adopt: [adoption(situation, remote)] });
  const gone = { adopt: [adoption(situation, remote, remote.facts, true)] };
  return done(situation, { ...gone, ...changed(situation, result) });
}

/** The entry takes a result that no record has yet: what is new in it has to be approved (P4). */
function changed(situation: Situation, result: EntryFacts): Partial<DecisionEffects> {
  const same = differingFacts(situation.local, result).length === 0;
  return same ? {} : { content: result, review: 'in_review' };
}

function decideUnsent(situation: Situation, { choice, result }: DecisionInput): Verdict {
  if (choice === 'keep_laptop' || result === null) return done(situation, {});
  return done(situation, changed(situation, result));
}

function decideAmbiguous(situation: Situation, input: DecisionInput): Verdict {
  const { candidates, givenAway = [] } = situation;
  const meant = candidates.find((candidate) => candidate.remoteId === input.candidateRemoteId);
  const others = candidates.filter((candidate) => input.choice === 'keep_laptop' || candidate !== meant);
  const apart = {
    adopt: others
      .filter(({ remoteId }) => !givenAway.includes(remoteId))
      .map((candidate) => adoption(situation, candidate)),
    notTwins: others.map((candidate) => candidate.remoteId),
  };
  if (input.choice === 'keep_laptop') return done(situation, { ...apart, unknownRow: 'withdrawn' });
  if (!meant || input.result === null) {
    return { ok: false, code: 'invalid', why: 'Say which of the records it is.' };
  }
  const linked = follow(situation, meant, input.result);
  // What was approved and sent is what is there: its approval still holds.
  const review = linked.review === 'approved' ? 'keep' : 'in_review';
  return done(situation, {
    ...apart,
    ...linked,
    takes: givenAway.includes(meant.remoteId) ? meant.remoteId : null,
    deleted: situation.localDeleted,
    review,
    unknownRow: 'done',
  });
}
