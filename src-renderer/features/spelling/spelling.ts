import { create } from 'zustand';
import type { Mark } from '../../../shared/spelling/words-in';
import type { WordLists } from './checker';
import type { SpellingAnswer, SpellingRequest } from './messages';

/**
 * How spelling stands: off in Settings, on, or not to be had, which no narrative waits for. `version` grows with the word lists,
 * so that what was looked through is looked through again.
 */
export const useSpellingState = create<{ state: 'off' | 'on' | 'failed'; version: number }>(() => ({
  state: 'off',
  version: 0,
}));

let worker: Worker | null = null;
let lists: WordLists | null = null;
let lastId = 0;
const waiting = new Map<number, (answer: SpellingAnswer | null) => void>();

/** Word lists as they are now; null: spelling is off, and the worker with its dictionary is let go. */
export function takeLists(next: WordLists | null): void {
  lists = next;
  if (next === null) stop('off');
  else {
    worker?.postMessage({ ask: 'take', lists: next } satisfies SpellingRequest);
    useSpellingState.setState(({ version }) => ({ state: 'on', version: version + 1 }));
  }
}

/** The unknown words of each text; null where spelling is off or can't be had. */
export async function unknownWords(texts: readonly string[]): Promise<readonly (readonly Mark[])[] | null> {
  const answer = await ask((id) => ({ ask: 'check', id, texts }));
  return answer !== null && 'marks' in answer ? answer.marks : null;
}

/** What may have been meant by a word; none where nothing is near. */
export async function suggestionsFor(word: string): Promise<readonly string[]> {
  const answer = await ask((id) => ({ ask: 'suggest', id, word }));
  return answer !== null && 'suggestions' in answer ? answer.suggestions : [];
}

function ask(requestOf: (id: number) => SpellingRequest): Promise<SpellingAnswer | null> {
  const running = lists === null || useSpellingState.getState().state !== 'on' ? null : start(lists);
  if (running === null) return Promise.resolve(null);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    running.postMessage(requestOf(id));
  });
}

function start(first: WordLists): Worker {
  if (worker !== null) return worker;
  const started = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  started.addEventListener('error', () => stop('failed'));
  started.postMessage({ ask: 'take', lists: first } satisfies SpellingRequest);
  worker = started;
  return started;
}

function stop(state: 'off' | 'failed'): void {
  worker?.terminate();
  worker = null;
  for (const resolve of waiting.values()) resolve(null);
  waiting.clear();
  useSpellingState.setState({ state });
}
