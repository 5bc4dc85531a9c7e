import { create } from 'zustand';
import { type DecisionDraft, emptyDraft } from './decision-draft';

/**
 * What a person has chosen and typed, for as long as the window lives: moving through the queue or leaving the screen
 * loses none of it. Kept by entry and not by conflict, since a third change closes the conflict that was open and
 * opens a new one for the same entry (contract 22).
 */
type DraftState = { readonly drafts: Readonly<Record<string, DecisionDraft>> };

const useDrafts = create<DraftState>(() => ({ drafts: {} }));

export function useDraft(entryId: string): DecisionDraft {
  return useDrafts(({ drafts }) => drafts[entryId] ?? emptyDraft);
}

export function setDraft(entryId: string, draft: DecisionDraft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [entryId]: draft } }));
}

/** Forgets a draft: its decision was taken. */
export function clearDraft(entryId: string): void {
  useDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== entryId)),
  }));
}
