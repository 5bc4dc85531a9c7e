import { create } from 'zustand';
import { readKept } from '../../state/durable';
import { newRequestId } from '../../state/ids';
import { keeperOf } from '../../state/keep-newest';
import { isQuickWindow } from '../../state/this-window';

/**
 * What is typed and not yet sent. It is kept through Escape, screen changes and a crash, with the request ids it would
 * be sent under: if the process dies between save and answer, sending the same text again is the same entry (P2).
 */
export type Draft = {
  readonly text: string;
  /** Matters picked from a list, by what had been typed for them. */
  readonly picks: Readonly<Record<string, string>>;
  readonly requestIds: readonly string[];
};

/** Two windows, two lines: neither overwrites what is typed in the other. */
const place = isQuickWindow ? 'quick-entry-window' : 'quick-entry';
const blank: Draft = { text: '', picks: {}, requestIds: [] };

export const useDraft = create<Draft>(() => blank);

const isText = (value: unknown): value is string => typeof value === 'string';

/** A kept draft as far as it can be read. */
function draftFrom(kept: unknown): Draft {
  if (typeof kept !== 'object' || kept === null || !('text' in kept) || !isText(kept.text)) return blank;
  const picks = 'picks' in kept && typeof kept.picks === 'object' ? kept.picks : {};
  const ids = 'requestIds' in kept && Array.isArray(kept.requestIds) ? kept.requestIds : [];
  return {
    text: kept.text,
    picks: Object.fromEntries(Object.entries(picks ?? {}).filter(([, id]) => isText(id))),
    requestIds: ids.filter(isText),
  };
}

const keepNewest = keeperOf(place, () => useDraft.getState());

function change(draft: Draft): Promise<void> {
  useDraft.setState(draft);
  return keepNewest();
}

/** Brings back what was typed before the app ended. What has been typed since then stays, as a line of its own. */
export async function restoreDraft(): Promise<void> {
  const kept = draftFrom(await readKept(place).catch(() => undefined));
  if (kept.text === '') return;
  const { text } = useDraft.getState();
  await change(text === '' ? kept : { ...kept, text: `${kept.text}\n${text}`, requestIds: [] });
}

/** Changes the text; other text is another request. */
export function typeDraft(text: string): void {
  void change({ ...useDraft.getState(), text, requestIds: [] });
}

/** Remembers which of several matters was meant. */
export function pickMatter(query: string, matterId: string): void {
  const draft = useDraft.getState();
  void change({ ...draft, picks: { ...draft.picks, [query]: matterId }, requestIds: [] });
}

/** The request ids for `count` entries of the present text; on disk when this resolves, before anything is sent. */
export async function requestIdsFor(count: number): Promise<readonly string[]> {
  const draft = useDraft.getState();
  if (draft.requestIds.length === count) return draft.requestIds;
  const requestIds = Array.from({ length: count }, newRequestId);
  await change({ ...draft, requestIds });
  return requestIds;
}

export function clearDraft(): void {
  void change(blank);
}

/** Puts words in front of what is typed: nothing typed is lost by it. */
export function typeInFront(words: string): void {
  const { text } = useDraft.getState();
  typeDraft(text.trim() === '' ? words : `${words}${text}`);
}
