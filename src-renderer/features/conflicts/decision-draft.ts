import { differingFacts } from '../../../shared/domain/entry-facts';
import type { RemoteId } from '../../../shared/domain/id';
import { type EntryFacts, type FactName, factNames } from '../../../shared/domain/time-entry';
import type { ConflictView, VersionSource } from '../../../shared/ipc/views';
import type { ConflictChoice } from '../../../shared/sync/types';

/** Which version a field's value is taken from. People read "before", "laptop" and "Clio". */
export type Side = 'before' | 'laptop' | 'clio';

/** The versions that a decision is bound to (contract 22). */
type Versions = Pick<ConflictView, 'remoteEtag' | 'ownEtag' | 'localRevision'>;

/**
 * What a person has chosen and typed so far for one conflict. It starts empty, since nothing is ever preset,
 * and outlives a refresh of the conflict: when a third change arrives, nothing typed is lost (contract 22).
 */
export type DecisionDraft = {
  /** An answer for the record as a whole; null while it is decided field by field. */
  readonly choice: ConflictChoice | null;
  readonly picks: Readonly<Partial<Record<FactName, Side>>>;
  readonly typed: Readonly<Partial<EntryFacts>>;
  /** Fields merged beforehand that a person took back, to decide them too. */
  readonly reopened: readonly FactName[];
  /** Which of several possible twins is meant; null takes the only one. */
  readonly candidateRemoteId: RemoteId | null;
  /** The versions on screen when the first choice was made; undefined before that. */
  readonly madeFor: Versions | undefined;
};

export const emptyDraft: DecisionDraft = {
  choice: null,
  picks: {},
  typed: {},
  reopened: [],
  candidateRemoteId: null,
  madeFor: undefined,
};

/** Whether anything has been chosen or typed. */
export function isTouched(draft: DecisionDraft): boolean {
  return (
    draft.choice !== null ||
    draft.reopened.length > 0 ||
    Object.keys(draft.picks).length > 0 ||
    Object.keys(draft.typed).length > 0
  );
}

function versionsOf({ remoteEtag, ownEtag, localRevision }: ConflictView): Versions {
  return { remoteEtag, ownEtag, localRevision };
}

/** Which side moved on after the first choice was made: the PMS's record, or this entry here; null: none. */
export function movedSide(view: ConflictView, draft: DecisionDraft): 'there' | 'here' | null {
  const { madeFor } = draft;
  if (!isTouched(draft) || madeFor === undefined) return null;
  if (madeFor.remoteEtag !== view.remoteEtag) return 'there';
  return madeFor.ownEtag === view.ownEtag && madeFor.localRevision === view.localRevision ? null : 'here';
}

/** The PMS's version beside the laptop's: the record itself, or the twin that is meant. */
export function otherVersion(view: ConflictView, draft: DecisionDraft): VersionSource | null {
  return view.remote ?? chosenCandidate(view, draft);
}

/** The twin that is meant: the one picked, or the only one. */
export function chosenCandidate(
  view: ConflictView,
  draft: DecisionDraft,
): ConflictView['candidates'][number] | null {
  const picked = view.candidates.find((candidate) => candidate.remoteId === draft.candidateRemoteId);
  return picked ?? (view.candidates.length === 1 ? (view.candidates[0] ?? null) : null);
}

/** Means one of several possible twins; what was picked for another one is dropped. */
export function meanCandidate(draft: DecisionDraft, candidateRemoteId: RemoteId): DecisionDraft {
  return { ...draft, candidateRemoteId, picks: {} };
}

/** The candidate after the one that is meant, and round again. The same draft where there is no choice among several. */
export function nextCandidate(view: ConflictView, draft: DecisionDraft): DecisionDraft {
  if (view.remote !== null || view.candidates.length < 2) return draft;
  const at = view.candidates.findIndex(({ remoteId }) => remoteId === draft.candidateRemoteId);
  const next = view.candidates[(at + 1) % view.candidates.length];
  return next === undefined ? draft : meanCandidate(draft, next.remoteId);
}

/** It never was on the PMS: what it names there (a matter, a rate) is no longer so. */
export function isUnsent(view: ConflictView): boolean {
  return view.remote === null && view.base === null && view.summary.kind !== 'outcome_ambiguous';
}

/**
 * Whether fields are decided one by one: both sides have the record and it may be changed there, or two records are
 * being joined into one. In all else the record is kept or dropped whole.
 */
export function isByField(view: ConflictView, draft: DecisionDraft): boolean {
  if (view.summary.decided !== null || view.localDeleted || view.remoteOnBill) return false;
  if (otherVersion(view, draft) === null) return false;
  const wanted = draft.choice ?? 'field_by_field';
  if (wanted !== 'field_by_field' && wanted !== 'same_entry') return false;
  return view.choices.some(({ choice, editable }) => choice === wanted && editable);
}

/** Fields a person has to decide: the clashes, and what was merged beforehand and taken back. */
export function askedFields(view: ConflictView, draft: DecisionDraft): FactName[] {
  const other = otherVersion(view, draft);
  if (other === null) return [];
  if (view.merge === null) {
    const isSeen = (name: FactName) => ![...other.hidden, ...view.local.hidden].includes(name);
    return factNames.filter((name) => isSeen(name) && view.local.facts[name] !== other.facts[name]);
  }
  const { clashes } = view.merge;
  return factNames.filter((name) => clashes.includes(name) || draft.reopened.includes(name));
}

/** A field that only one side changed: its value is taken beforehand, shown, and may be taken back. */
export type MergedField = { readonly name: FactName; readonly from: Exclude<Side, 'before'> | 'both' };

export function mergedFields(view: ConflictView, draft: DecisionDraft): MergedField[] {
  const { merge } = view;
  if (merge === null) return [];
  const asked = askedFields(view, draft);
  return factNames.flatMap((name) => {
    const here = merge.changedHere.includes(name);
    const there = merge.changedThere.includes(name);
    if (asked.includes(name) || (!here && !there)) return [];
    return [{ name, from: here && there ? 'both' : here ? 'laptop' : 'clio' } satisfies MergedField];
  });
}

/** The facts of one side; null where that side has none (a twin has no "before"). */
export function factsOfSide(view: ConflictView, draft: DecisionDraft, side: Side): EntryFacts | null {
  if (side === 'laptop') return view.local.facts;
  return (side === 'before' ? view.base : otherVersion(view, draft))?.facts ?? null;
}

/** What the PMS hides of a version. */
export function hiddenOn(view: ConflictView, draft: DecisionDraft, side: Side): readonly FactName[] {
  if (side === 'laptop') return view.local.hidden;
  return (side === 'before' ? view.base : otherVersion(view, draft))?.hidden ?? [];
}

/** Takes a value for one field; a typed value for that field is dropped. */
export function pick(view: ConflictView, draft: DecisionDraft, name: FactName, side: Side): DecisionDraft {
  const typed = Object.fromEntries(Object.entries(draft.typed).filter(([key]) => key !== name));
  return touched(view, { ...draft, picks: { ...draft.picks, [name]: side }, typed });
}

/** Takes one side's value for every field that is asked. */
export function pickAll(view: ConflictView, draft: DecisionDraft, side: Side): DecisionDraft {
  if (factsOfSide(view, draft, side) === null) return draft;
  return askedFields(view, draft).reduce((next, name) => pick(view, next, name, side), draft);
}

/**
 * The one-key answer "laptop", "Clio" or "before": that side's value for what is asked; where nothing is asked, or
 * fields can't be told apart, that side's record as a whole. The same draft where it can't be meant.
 */
export function keepSide(view: ConflictView, draft: DecisionDraft, side: Side): DecisionDraft {
  if (isByField(view, draft) && askedFields(view, draft).length > 0) return pickAll(view, draft, side);
  const choice = side === 'laptop' ? 'keep_laptop' : 'keep_pms';
  const isOffered = side !== 'before' && view.choices.some((offer) => offer.choice === choice);
  return isOffered ? choose(view, draft, choice) : draft;
}

/** Answers for the record as a whole, or takes that answer back when it is given twice. */
export function choose(view: ConflictView, draft: DecisionDraft, choice: ConflictChoice): DecisionDraft {
  return touched(view, { ...draft, choice: draft.choice === choice ? null : choice });
}

/** Opens the result for typing, where it isn't open and may be. */
export function openForTyping(view: ConflictView, draft: DecisionDraft): DecisionDraft {
  return isUnsent(view) && draft.choice !== 'field_by_field' ? choose(view, draft, 'field_by_field') : draft;
}

/** Records values typed into the result line. */
export function type(view: ConflictView, draft: DecisionDraft, typed: Partial<EntryFacts>): DecisionDraft {
  return touched(view, { ...draft, typed: { ...draft.typed, ...typed } });
}

/** Takes back a merge made beforehand: the field is asked like any other. */
export function reopen(view: ConflictView, draft: DecisionDraft, name: FactName): DecisionDraft {
  if (draft.reopened.includes(name)) return draft;
  return touched(view, { ...draft, reopened: [...draft.reopened, name] });
}

/** Takes back every merge made beforehand; a change that both sides made alike has nothing to decide. */
export function reopenAll(view: ConflictView, draft: DecisionDraft): DecisionDraft {
  return mergedFields(view, draft)
    .filter(({ from }) => from !== 'both')
    .reduce((next, { name }) => reopen(view, next, name), draft);
}

/** Takes what is suggested, as if it had been said by hand. */
export function takeSuggestion(view: ConflictView, draft: DecisionDraft): DecisionDraft {
  const { suggestion } = view;
  if (suggestion === null) return draft;
  if (suggestion.choice !== 'field_by_field') {
    return touched(view, { ...draft, choice: suggestion.choice, typed: {} });
  }
  const { facts } = suggestion;
  if (facts === null) return draft;
  const open = { ...draft, choice: null };
  // Nothing to pick from where there is no other version: what is suggested is then the result as it would be typed.
  if (!isByField(view, open)) {
    const named = differingFacts(view.local.facts, facts).map((name) => [name, facts[name]]);
    return type(view, choose(view, open, 'field_by_field'), Object.fromEntries(named));
  }
  return askedFields(view, open).reduce((next: DecisionDraft, name) => {
    const sides: readonly Side[] = ['laptop', 'clio', 'before'];
    const side = sides.find((from) => factsOfSide(view, open, from)?.[name] === facts[name]);
    return side ? pick(view, next, name, side) : type(view, next, { [name]: facts[name] });
  }, open);
}

/** Says that the newer version has been seen: what was chosen now stands for it. */
export function acknowledge(view: ConflictView, draft: DecisionDraft): DecisionDraft {
  return { ...draft, madeFor: versionsOf(view) };
}

function touched(view: ConflictView, draft: DecisionDraft): DecisionDraft {
  return draft.madeFor === undefined ? { ...draft, madeFor: versionsOf(view) } : draft;
}
