import { differingFacts } from '../../../shared/domain/entry-facts';
import { type EntryFacts, type FactName, factNames } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import type { ConflictChoice } from '../../../shared/sync/types';
import {
  askedFields,
  type DecisionDraft,
  factsOfSide,
  isByField,
  isUnsent,
  otherVersion,
  type Side,
} from './decision-draft';

/** What accepting would do now. Shown as the Result line and sent as it stands (contract 22, P4). */
export type Decision = {
  /** Null while something is still to be decided. */
  readonly choice: ConflictChoice | null;
  /** Exactly what will be pushed; null where nothing will be, and while something is missing. */
  readonly result: EntryFacts | null;
  /** The result as far as it is known, to show it while it grows. */
  readonly preview: EntryFacts | null;
  /** Fields still without an answer. */
  readonly missing: readonly FactName[];
  /** Fields that are decided here although this person may not decide them (contract 24). */
  readonly notAllowed: readonly FactName[];
  readonly consequence: string | null;
};

type Offer = ConflictView['choices'][number];

/** The decision that a draft stands for. */
export function decisionOf(view: ConflictView, draft: DecisionDraft): Decision {
  return isByField(view, draft) ? decideByField(view, draft) : decideWhole(view, draft);
}

/** Whether the decision may be sent as it stands. */
export function isComplete(decision: Decision): boolean {
  return decision.choice !== null && decision.notAllowed.length === 0;
}

function offerOf(view: ConflictView, choice: ConflictChoice | null): Offer | null {
  return view.choices.find((offer) => offer.choice === choice) ?? null;
}

function decideWhole(view: ConflictView, draft: DecisionDraft): Decision {
  const chosen = offerOf(view, draft.choice);
  const result =
    chosen?.result == null ? null : { ...chosen.result, ...(chosen.editable ? draft.typed : {}) };
  const needsCandidate = chosen?.choice === 'same_entry' && otherVersion(view, draft) === null;
  const isMix = chosen?.choice === 'field_by_field';
  const offer = needsCandidate ? null : ((isMix && result ? sameAsWhole(view, result) : null) ?? chosen);
  return {
    choice: offer?.choice ?? null,
    result: offer === null ? null : result,
    preview: result,
    missing: [],
    notAllowed: notAllowedIn(view, draft, result),
    consequence: offer?.consequence ?? null,
  };
}

/** Whether the result may be typed into: one side kept whole is taken exactly as it is. */
export function isEditable(view: ConflictView, draft: DecisionDraft): boolean {
  if (view.summary.decided !== null) return false;
  // What was never sent may be opened for typing at any time, whatever was chosen before.
  const choice = isUnsent(view) || isByField(view, draft) ? 'field_by_field' : null;
  return offerOf(view, isUnsent(view) ? choice : (draft.choice ?? choice))?.editable ?? false;
}

function decideByField(view: ConflictView, draft: DecisionDraft): Decision {
  // Joining twins starts from what joining was said to come to; a clash has no start at all (nothing is preset).
  const joined = draft.choice === 'same_entry' ? offerOf(view, 'same_entry') : null;
  const start = joined?.result ?? view.merge?.facts ?? view.local.facts;
  const picked = askedFields(view, draft).map((name) => [name, pickedValue(view, draft, name)] as const);
  const missing = joined ? [] : picked.filter(([, value]) => value === undefined).map(([name]) => name);
  const preview: EntryFacts = {
    ...start,
    ...Object.fromEntries(picked.filter(([, value]) => value !== undefined)),
    ...draft.typed,
  };
  const offer = joined ?? sameAsWhole(view, preview) ?? offerOf(view, 'field_by_field');
  const isReady = missing.length === 0 && offer !== null;
  return {
    choice: isReady ? offer.choice : null,
    result: isReady ? preview : null,
    preview,
    missing,
    notAllowed: notAllowedIn(view, draft, preview),
    consequence: isReady ? offer.consequence : null,
  };
}

/** The value taken for one asked field; undefined while none is. */
function pickedValue(
  view: ConflictView,
  draft: DecisionDraft,
  name: FactName,
): EntryFacts[FactName] | undefined {
  if (name in draft.typed) return draft.typed[name];
  const side = draft.picks[name];
  return side === undefined ? undefined : factsOfSide(view, draft, side)?.[name];
}

/** A result that equals one side whole goes by that side's name, so that the record of it reads true. */
function sameAsWhole(view: ConflictView, result: EntryFacts): Offer | null {
  const isSame = ({ choice, result: offered }: Offer): boolean =>
    (choice === 'keep_laptop' || choice === 'keep_pms') &&
    offered !== null &&
    differingFacts(offered, result).length === 0;
  return view.choices.find(isSame) ?? null;
}

/** Fields that this answer decides and that this person may not decide (contract 24). */
function notAllowedIn(view: ConflictView, draft: DecisionDraft, result: EntryFacts | null): FactName[] {
  return decidedIn(view, draft, result).filter((name) => !view.mayDecide.includes(name));
}

function decidedIn(view: ConflictView, draft: DecisionDraft, result: EntryFacts | null): readonly FactName[] {
  const offer = offerOf(view, draft.choice);
  // What nobody typed into decides what main says; typing decides the fields that it changes besides.
  if (offer !== null && (offer.choice === 'same_entry' || !isByField(view, draft))) {
    const typed = offer.result === null || result === null ? [] : differingFacts(offer.result, result);
    return [...new Set([...offer.decides, ...typed])];
  }
  if (result === null || !isByField(view, draft)) return [];
  const merged = view.merge?.facts ?? view.local.facts;
  const asked = askedFields(view, draft);
  return factNames.filter((name) => asked.includes(name) || result[name] !== merged[name]);
}

/** Which side's value stands in the result for a field: for showing what is taken. Null: none, or a typed one. */
export function takenSide(
  view: ConflictView,
  draft: DecisionDraft,
  decision: Decision,
  name: FactName,
): Side | null {
  if (name in draft.typed || decision.missing.includes(name) || decision.preview === null) return null;
  const pick = draft.picks[name];
  if (pick !== undefined) return pick;
  const value = decision.preview[name];
  const sides: readonly Side[] = ['laptop', 'clio', 'before'];
  return sides.find((side) => factsOfSide(view, draft, side)?.[name] === value) ?? null;
}
