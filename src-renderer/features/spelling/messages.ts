import type { Mark } from '../../../shared/spelling/words-in';
import type { WordLists } from './checker';

/** What the page asks of the worker. */
export type SpellingRequest =
  | { readonly ask: 'take'; readonly lists: WordLists }
  | { readonly ask: 'check'; readonly id: number; readonly texts: readonly string[] }
  | { readonly ask: 'suggest'; readonly id: number; readonly word: string };

export type SpellingAnswer =
  | { readonly id: number; readonly marks: readonly (readonly Mark[])[] }
  | { readonly id: number; readonly suggestions: readonly string[] };
