import { create } from 'zustand';
import { newRequestId } from '../../state/ids';

/**
 * What is typed and not yet sent. It is kept through Escape, screen changes and a crash, with the request ids it would
 * be sent under: if the process dies between save and answer, sending the same text again is the same entry (P2).
 */
type Draft = {
  text: string;
  /** Matters picked from a list, by what had been typed for them. */
  picks: Readonly<Record<string, string>>;
  requestIds: readonly string[];
};

const place = 'daybook.quick-entry';
const blank: Draft = { text: '', picks: {}, requestIds: [] };

const isText = (value: unknown): value is string => typeof value === 'string';

function restored(): Draft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('text' in stored) || !isText(stored.text))
      return blank;
    const picks = 'picks' in stored && typeof stored.picks === 'object' ? stored.picks : {};
    const ids = 'requestIds' in stored && Array.isArray(stored.requestIds) ? stored.requestIds : [];
    return {
      text: stored.text,
      picks: Object.fromEntries(Object.entries(picks ?? {}).filter(([, id]) => isText(id))),
      requestIds: ids.filter(isText),
    };
  } catch {
    // Unreadable: an unsent line is lost at worst, and starting must not fail for it.
    return blank;
  }
}

export const useDraft = create<Draft>(restored);

function keep(draft: Draft): void {
  useDraft.setState(draft);
  localStorage.setItem(place, JSON.stringify(draft));
}

/** Changes the text; other text is another request. */
export function typeDraft(text: string): void {
  keep({ ...useDraft.getState(), text, requestIds: [] });
}

/** Remembers which of several matters was meant. */
export function pickMatter(query: string, matterId: string): void {
  const draft = useDraft.getState();
  keep({ ...draft, picks: { ...draft.picks, [query]: matterId }, requestIds: [] });
}

/** The request ids for `count` entries of the present text, on disk before anything is sent. */
export function requestIdsFor(count: number): readonly string[] {
  const draft = useDraft.getState();
  if (draft.requestIds.length === count) return draft.requestIds;
  const requestIds = Array.from({ length: count }, newRequestId);
  keep({ ...draft, requestIds });
  return requestIds;
}

export function clearDraft(): void {
  keep(blank);
}
