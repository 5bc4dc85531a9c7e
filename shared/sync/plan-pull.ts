import { differingFacts } from '../domain/entry-facts';
import type { EntryFacts } from '../domain/time-entry';
import type { PmsCapabilities, RemoteEntry } from '../pms/port';
import type { Instant } from '../time/work-date';
import { classifyEdits } from './classify';
import { agreedFacts, isAsSent, type Normalise, pickFields, unexplainedDifferences } from './compare';
import { mayBeMadeOf, mayHaveBecome } from './likeness';
import { mergeFacts } from './merge';
import { bestTwin, type TwinCandidate } from './twin';
import type { Base, ConflictKind, LocalEntry } from './types';

/** What is open about an entry when a remote record arrives. */
export type OpenConflict = {
  readonly kind: ConflictKind;
  /** The version that the conflict shows; null where the record was gone. */
  readonly remoteId: string | null;
  readonly remoteEtag: string | null;
};

export type KnownEntry = {
  readonly entry: LocalEntry;
  readonly base: Base;
  readonly openConflict: OpenConflict | null;
  /** A row of it was sent and has no certain answer yet. */
  readonly inFlight: boolean;
};

export type KnownDecision =
  /** Our own echo, or a page applied twice (contract 2, 4). */
  | { readonly kind: 'nothing' }
  /** A row is in flight: its outcome is settled with this very record before anything else (contract 10). */
  | { readonly kind: 'settle_first' }
  /** Only what is no fact of ours moved: version, bill, spelling. The base follows; the entry stays. */
  | { readonly kind: 'base_moved'; readonly facts: EntryFacts }
  /** Changed there only: the entry follows. */
  | { readonly kind: 'fast_forward'; readonly facts: EntryFacts }
  /** Both sides changed to the same values (contract 3). */
  | { readonly kind: 'close_quietly'; readonly facts: EntryFacts }
  | { readonly kind: 'conflict'; readonly conflict: ConflictKind }
  /** The entry is in another conflict about another record: this news waits for its decision. */
  | { readonly kind: 'park'; readonly reason: string };

/** Decides what a record of the PMS means for the entry that owns it (contract 3 to 5, 13, 22). Total and pure. */
export function planKnown(remote: RemoteEntry, known: KnownEntry, normalise: Normalise): KnownDecision {
  const { base, openConflict } = known;
  if (known.inFlight) return { kind: 'settle_first' };
  if (openConflict !== null) {
    if (openConflict.remoteId === remote.remoteId && openConflict.remoteEtag === remote.etag) {
      return { kind: 'nothing' };
    }
    // The record was gone when the conflict opened, and is back.
    if (openConflict.remoteId === null) return compareSides(remote, known, normalise);
    if (isEcho(remote, base)) return { kind: 'nothing' };
    if (openConflict.remoteId !== remote.remoteId) {
      return { kind: 'park', reason: 'Changed while its entry is in another conflict' };
    }
    return compareSides(remote, known, normalise);
  }
  if (isEcho(remote, base)) return { kind: 'nothing' };
  return compareSides(remote, known, normalise);
}

/** The version we agreed on (contract 4). A vendor need not make a new version of an entry when it goes on a bill. */
export function isEcho(remote: RemoteEntry, base: Base): boolean {
  return remote.etag === base.etag && remote.onBill === base.onBill && remote.billLabel === base.billLabel;
}

function compareSides(remote: RemoteEntry, known: KnownEntry, normalise: Normalise): KnownDecision {
  const { entry, base } = known;
  const there = unexplainedDifferences(remote.facts, base.facts, remote.hidden, normalise);
  // A value that was hidden when we last agreed can't have been edited here: what stands here is a placeholder.
  const here = unexplainedDifferences(entry.facts, base.facts, base.hidden, normalise);
  const facts = agreedFacts(base.facts, remote.facts, remote.hidden, normalise);

  if (entry.deleted) {
    if (remote.onBill) return { kind: 'conflict', conflict: 'edited_here_billed_there' };
    return there.length === 0
      ? { kind: 'base_moved', facts }
      : { kind: 'conflict', conflict: 'deleted_here_edited_there' };
  }
  if (here.length === 0) {
    if (there.length > 0) {
      return { kind: 'fast_forward', facts: pickFields(entry.facts, remote.facts, there) };
    }
    // Only spelled otherwise here: the base takes our spelling, or it would call for an update that changes nothing.
    return differingFacts(entry.facts, base.facts, base.hidden).length === 0
      ? { kind: 'base_moved', facts }
      : {
          kind: 'close_quietly',
          facts: agreedFacts(entry.facts, remote.facts, remote.hidden, normalise),
        };
  }
  // Edited here and hidden there since: it can't be compared, and would never be sent. A person must know (P1, contract 5).
  const unseen = here.filter((name) => remote.hidden.includes(name));
  const apart = unexplainedDifferences(entry.facts, remote.facts, remote.hidden, normalise);
  if (apart.length === 0 && unseen.length === 0) {
    return {
      kind: 'close_quietly',
      facts: agreedFacts(entry.facts, remote.facts, remote.hidden, normalise),
    };
  }
  if (remote.onBill) return { kind: 'conflict', conflict: 'edited_here_billed_there' };
  if (there.length === 0 && unseen.length === 0) return { kind: 'base_moved', facts };
  const merge = mergeFacts(base.facts, entry.facts, remote.facts, { hidden: remote.hidden, normalise });
  return { kind: 'conflict', conflict: classifyEdits(merge) };
}

export type NewRecordContext = {
  /** An open conflict that shows this record already, as its remote or among its candidates. */
  readonly shownIn: { readonly entryId: string; readonly etag: string } | null;
  readonly createGuard: PmsCapabilities['createGuard'];
  /** Creates without a certain answer, whose record this could be. `since`: by the server's clock; null: not known. */
  readonly inFlightCreates: readonly {
    readonly operationId: string;
    readonly payload: EntryFacts;
    readonly since: Instant | null;
    /** What it says is known from an older copy only (`LookedFor`). */
    readonly fromCopy: boolean;
  }[];
  /** The entry that the record was born from, for certain: it names that entry's create, or was that entry's before. */
  readonly origin: KnownOrigin | null;
  /**
   * Entries that were made here, are not deleted, and were never said to be another piece of work than this record.
   * `blocked`: in an open conflict of their own.
   */
  readonly madeHere: readonly (TwinCandidate & { readonly blocked: boolean })[];
  /**
   * Entries that lay in the trash without a record when an older copy was put back, and lie there still: one may have been
   * restored and sent in the time that the copy knows nothing of. `blocked`: in an open conflict of their own.
   */
  readonly trashedInCopy: readonly (TwinCandidate & { readonly blocked: boolean })[];
};

export type KnownOrigin = {
  readonly entryId: string;
  /** Its create that is not done and not withdrawn, with a payload: the record is what that made, whatever its state says. */
  readonly settles: string | null;
  /** Its entry can't be asked about the record: deleted, or said to be another piece of work. */
  readonly apart: boolean;
  /** Its entry is in an open conflict of its own. */
  readonly blocked: boolean;
};

export type NewDecision =
  | { readonly kind: 'nothing' }
  /** The record that a conflict shows has moved: the conflict is shown anew (contract 22). */
  | { readonly kind: 'refresh_conflict'; readonly entryId: string }
  /** It is, or by its content may be, what a create of ours made: that create is settled with it (contract 10). */
  | { readonly kind: 'settle_create'; readonly operationId: string }
  | { readonly kind: 'twin'; readonly entryId: string }
  /** It holds what lies in the trash of an older copy: whether it comes back or goes there too is a person's to say (P2). */
  | { readonly kind: 'out_of_trash'; readonly entryId: string }
  | { readonly kind: 'park'; readonly reason: string }
  /** A record made there: it becomes an entry here. */
  | { readonly kind: 'adopt' };

/** Decides what a record that no entry owns means here (contract 3, 10, 21). Total and pure. */
export function planNew(remote: RemoteEntry, context: NewRecordContext, normalise: Normalise): NewDecision {
  if (context.shownIn !== null) {
    return context.shownIn.etag === remote.etag
      ? { kind: 'nothing' }
      : { kind: 'refresh_conflict', entryId: context.shownIn.entryId };
  }
  const { origin } = context;
  if (origin !== null && (origin.settles !== null || !origin.apart)) return planOwn(origin);
  if (context.createGuard === 'search') {
    const sent = context.inFlightCreates.find(
      (row) => unexplainedDifferences(row.payload, remote.facts, remote.hidden, normalise).length === 0,
    );
    if (sent !== undefined) return { kind: 'settle_create', operationId: sent.operationId };
    const tried = context.inFlightCreates.filter(
      ({ since, payload, fromCopy }) =>
        since !== null && mayBeMadeOf({ facts: payload, fromCopy }, remote, normalise),
    );
    if (mayBeMadeBy(tried, remote)) {
      // Its content tells nothing for certain; the search for that create will ask a person about it (P2). What looks
      // untouched and like an entry here is asked about at once.
      const isLikely = tried.some(({ fromCopy }) => fromCopy) || remote.updatedAt !== remote.createdAt;
      const twin = isLikely ? null : bestTwin(remote.facts, context.madeHere);
      if (twin !== null && !twin.blocked) return { kind: 'twin', entryId: twin.entryId };
      return { kind: 'park', reason: 'It may be what an entry without an answer made' };
    }
  } else if (context.createGuard === 'idempotency_key' && mayBeMadeBy(context.inFlightCreates, remote)) {
    // The key will say which record is whose; until then neither content nor likeness decides.
    return { kind: 'park', reason: 'It may be what an entry without an answer made' };
  }
  const twin = bestTwin(remote.facts, context.madeHere);
  if (twin === null) return planTrashed(remote, context, normalise);
  if (twin.blocked) return { kind: 'park', reason: 'Looks like an entry that is in an open conflict' };
  return { kind: 'twin', entryId: twin.entryId };
}

function planTrashed(remote: RemoteEntry, context: NewRecordContext, normalise: Normalise): NewDecision {
  const trashed = context.trashedInCopy.find(({ facts }) => isAsSent(facts, remote, normalise));
  if (trashed === undefined) return { kind: 'adopt' };
  if (trashed.blocked) return { kind: 'park', reason: 'Looks like an entry that is in an open conflict' };
  return { kind: 'out_of_trash', entryId: trashed.entryId };
}

/** Born from an entry of ours: what its create made, or a second record of it that a person has to see (P2). */
function planOwn(origin: KnownOrigin): NewDecision {
  if (origin.settles !== null) return { kind: 'settle_create', operationId: origin.settles };
  if (origin.blocked) return { kind: 'park', reason: 'Was made by an entry that is in an open conflict' };
  return { kind: 'twin', entryId: origin.entryId };
}

/** Timestamps may be as coarse as a minute, and are set when a request is taken up. */
const stampMs = 120_000;

function mayBeMadeBy(creates: NewRecordContext['inFlightCreates'], remote: RemoteEntry): boolean {
  const madeAt = Date.parse(remote.createdAt);
  return creates.some(
    ({ payload, since }) =>
      payload.timekeeperId === remote.facts.timekeeperId &&
      (since === null || madeAt >= Date.parse(since) - stampMs),
  );
}

export type GoneDecision =
  | { readonly kind: 'settle_first' }
  /** Deleted on both sides. */
  | { readonly kind: 'close_quietly' }
  /** Unchanged here: into the trash, from which a person can take it back. */
  | { readonly kind: 'fast_forward' }
  | { readonly kind: 'nothing' }
  /** A person is being asked about its second record, which is the only one now: the question stays, and nothing goes out unreviewed. */
  | { readonly kind: 'left_with_second' }
  /** A life that an older copy has forgotten may have sent it anew, as the record of that entry: a person is asked (P2). */
  | { readonly kind: 'sent_anew'; readonly entryId: string }
  | { readonly kind: 'conflict'; readonly conflict: 'edited_here_deleted_there' };

/**
 * Decides what it means that an entry's record is gone for certain (contract 6, 12).
 * @param cameSince entries that came from the PMS since an older copy was put back that knew this one; none elsewhere
 */
export function planGone(
  known: KnownEntry,
  normalise: Normalise,
  cameSince: readonly TwinCandidate[] = [],
): GoneDecision {
  const { entry, base, openConflict } = known;
  if (known.inFlight) return { kind: 'settle_first' };
  if (openConflict?.kind === 'edited_here_deleted_there') return { kind: 'nothing' };
  const isAboutAnother = openConflict?.kind === 'twin' && openConflict.remoteId !== base.remoteId;
  if (isAboutAnother) return { kind: 'left_with_second' };
  if (entry.deleted) return { kind: 'close_quietly' };
  const ours = normalise(entry.facts);
  const alike = cameSince.filter(({ facts }) => mayHaveBecome(ours, normalise(facts)));
  const anew = bestTwin(entry.facts, alike) ?? alike[0];
  if (anew !== undefined) return { kind: 'sent_anew', entryId: anew.entryId };
  const here = unexplainedDifferences(entry.facts, base.facts, base.hidden, normalise);
  return here.length === 0
    ? { kind: 'fast_forward' }
    : { kind: 'conflict', conflict: 'edited_here_deleted_there' };
}
