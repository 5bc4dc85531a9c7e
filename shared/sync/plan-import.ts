import type { EntryFacts } from '../domain/time-entry';
import { type Normalise, unexplainedDifferences } from './compare';
import { bestTwin } from './twin';

type Standing = { readonly content: EntryFacts; readonly deleted: boolean };

/** An entry here that stands for a record of the PMS. `clean`: nothing of it waits and it is in no conflict. */
export type RecordHere = { readonly entryId: string; readonly facts: EntryFacts; readonly clean: boolean };

/** What an entry from another laptop's file meets here. */
export type ImportInput = Standing & {
  /** Contents with which it was sent, or may have been, to make a record. */
  readonly sent: readonly EntryFacts[];
  /** The entry of the same id that is here; null where there is none. */
  readonly here: Standing | null;
  /** Another entry here that owns the record which the file says is this entry's. */
  readonly owner: (RecordHere & Standing) | null;
  /**
   * Entries here that came from the PMS, of the same person, matter and day, whose records the other laptop did not know as
   * another piece of work.
   */
  readonly fromPms: readonly RecordHere[];
};

export type ImportDecision =
  | { readonly kind: 'bring_in' }
  /** It is here, as it is in the file: brought in before, or this very laptop's. */
  | { readonly kind: 'already_here' }
  /** It is here and has changed since: it stays as it is, and the file's version is kept in the trail (P3). */
  | { readonly kind: 'newer_here' }
  /** Its record is here already, as an entry that the PMS sent: that one steps aside, and the record is this one's (P2). */
  | { readonly kind: 'take_record'; readonly entryId: string }
  /** A record much like it is here: that one steps aside too, and a person says whether they are one piece of work. */
  | { readonly kind: 'twin'; readonly entryId: string }
  /** Its record is here, and was changed here too: left out, kept in the trail, to be settled by a person first (P3). */
  | { readonly kind: 'record_busy'; readonly entryId: string };

/** Decides what becomes of one entry of a file, so that no work is made twice and nothing is overwritten (P2, P3). */
export function planImport(input: ImportInput, normalise: Normalise): ImportDecision {
  const { content, here, owner } = input;
  if (here !== null) {
    return sameState(input, here, normalise) ? { kind: 'already_here' } : { kind: 'newer_here' };
  }
  if (owner !== null) {
    return sameState(input, owner, normalise) ? { kind: 'already_here' } : take(owner, 'take_record');
  }
  const known = [content, ...input.sent];
  const exact = input.fromPms.find(({ facts }) => known.some((one) => isSame(one, facts, normalise)));
  if (exact !== undefined) return take(exact, 'take_record');
  const twin = input.deleted ? null : bestTwin(content, input.fromPms);
  return twin === null ? { kind: 'bring_in' } : take(twin, 'twin');
}

function take({ entryId, clean }: RecordHere, kind: 'take_record' | 'twin'): ImportDecision {
  return clean ? { kind, entryId } : { kind: 'record_busy', entryId };
}

function sameState(one: Standing, other: Standing, normalise: Normalise): boolean {
  return one.deleted === other.deleted && isSame(one.content, other.content, normalise);
}

/** A rate that nobody said is the PMS's to say (contract 25). */
function isSame(ours: EntryFacts, theirs: EntryFacts, normalise: Normalise): boolean {
  const unsaid = ours.rateMinor === null ? (['rateMinor'] as const) : [];
  return unexplainedDifferences(ours, theirs, unsaid, normalise).length === 0;
}
