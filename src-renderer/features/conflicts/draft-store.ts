import { create } from 'zustand';
import { type DecisionDraft, emptyDraft } from './decision-draft';

/**
 * What a person has chosen and typed, by conflict, for as long as the window lives: moving through the queue, leaving
 * the screen or a third change arriving loses none of it.
 */
type DraftState = { readonly drafts: Readonly<Record<string, DecisionDraft>> };

const useDrafts = create<DraftState>(() => ({ drafts: {} }));

export function useDraft(conflictId: string): DecisionDraft {
  return useDrafts(({ drafts }) => drafts[conflictId] ?? emptyDraft);
}

export function setDraft(conflictId: string, draft: DecisionDraft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [conflictId]: draft } }));
}

/** Forgets a draft: its decision was taken. */
export function clearDraft(conflictId: string): void {
  useDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== conflictId)),
  }));
}
