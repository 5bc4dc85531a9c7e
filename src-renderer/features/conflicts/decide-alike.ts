import { amountOf } from '../../../shared/domain/entry-facts';
import type { ConflictDecision } from '../../../shared/ipc/conflict-calls';
import type { ConflictView } from '../../../shared/ipc/views';
import { type Decision, decisionOf, isComplete } from './decision';
import { askedFields, chosenCandidate, type DecisionDraft, emptyDraft } from './decision-draft';

/** A conflict with the decision that one choice comes to in it. */
export type Decided = {
  readonly view: ConflictView;
  readonly draft: DecisionDraft;
  readonly decision: Decision;
};

/** Whether a choice says which side is taken, so that it can be made for others too: what was typed is of one entry alone. */
export function mayBeSame(draft: DecisionDraft, decision: Decision): boolean {
  return isComplete(decision) && Object.keys(draft.typed).length === 0 && draft.candidateRemoteId === null;
}

/** The same choice in the conflicts that are alike; those in which it comes to something else are left out. */
export function sameChoice(
  alike: readonly ConflictView[],
  draft: DecisionDraft,
  { choice }: Decision,
): Decided[] {
  return alike.flatMap((view) => {
    const same = draftFor(view, draft);
    const decision = decisionOf(view, same);
    return isComplete(decision) && decision.choice === choice ? [{ view, draft: same, decision }] : [];
  });
}

function draftFor(view: ConflictView, { choice, picks, reopened }: DecisionDraft): DecisionDraft {
  const open = { ...emptyDraft, choice, reopened };
  const asked = askedFields(view, open);
  return {
    ...open,
    picks: Object.fromEntries(Object.entries(picks).filter(([name]) => asked.some((one) => one === name))),
  };
}

/** What is sent of a decision: bound to the versions that were shown (contract 22). Null while something is missing. */
export function toSend({ view, draft, decision }: Decided): ConflictDecision | null {
  if (decision.choice === null || !isComplete(decision)) return null;
  return {
    id: view.summary.id,
    choice: decision.choice,
    result: decision.result,
    remoteEtag: view.remoteEtag,
    ownEtag: view.ownEtag,
    localRevision: view.localRevision,
    candidateRemoteId: chosenCandidate(view, draft)?.remoteId ?? null,
    reason: null,
  };
}

/** Hours and money of several decisions together, and of what the PMS holds now. What it hides counts in neither. */
export type Sums = { readonly seconds: number; readonly minor: number };

export function sumsOfResults(all: readonly Decided[]): { readonly result: Sums; readonly there: Sums } {
  let [result, there]: [Sums, Sums] = [none, none];
  for (const { view, decision } of all) {
    if (view.local.hidden.length > 0 || (view.remote?.hidden.length ?? 0) > 0) continue;
    if (decision.result !== null) result = plus(result, decision.result);
    if (view.remote !== null) there = plus(there, view.remote.facts);
  }
  return { result, there };
}

const none: Sums = { seconds: 0, minor: 0 };

function plus({ seconds, minor }: Sums, facts: Parameters<typeof amountOf>[0]): Sums {
  return { seconds: seconds + facts.seconds, minor: minor + amountOf(facts) };
}
