import type { Id } from '../domain/id';
import type { Client, Matter } from '../domain/reference';
import { oneSlipApart } from './edit-distance';
import { isConnective, wordsOf } from './words';

/** How well a word or a phrase names a matter; less is better. */
export const quality = { exact: 0, word: 1, prefix: 2, typo: 3 } as const;
export type Quality = (typeof quality)[keyof typeof quality];

/** Position in the index → how well it was named. */
export type Hits = Map<number, Quality>;

/** A matter with what the screens show of it and what the search reads of it. */
export type IndexedMatter = {
  readonly matter: Matter;
  readonly clientName: string;
  /** The caption's words in order, without connectives. */
  readonly caption: readonly string[];
};

/** Matters made ready for search by key stroke: 20,000 of them answer within a few milliseconds. */
export type MatterIndex = {
  /** Open before closed, then by number and caption. */
  readonly matters: readonly IndexedMatter[];
  readonly byId: ReadonlyMap<Id, IndexedMatter>;
  /** Word → positions in `matters`. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** All words in order, for prefixes. */
  readonly words: readonly string[];
  /** A matter's number without its punctuation, with and without leading zeros → positions. */
  readonly byNumber: ReadonlyMap<string, readonly number[]>;
  /** The whole caption as one text → positions. */
  readonly byCaption: ReadonlyMap<string, readonly number[]>;
  /** A person's own nickname as one text → positions (`withNicknames`). */
  readonly byNickname: ReadonlyMap<string, readonly number[]>;
};

/**
 * Builds the index: once per reading of the reference data, not per key.
 * Matters that are gone from the PMS are left out: no new work can go there.
 */
export function createMatterIndex(matters: readonly Matter[], clients: readonly Client[]): MatterIndex {
  const clientNames = new Map(clients.map((client) => [client.id, client.name]));
  const indexed: IndexedMatter[] = [];
  const byWord = new Map<string, number[]>();
  const byNumber = new Map<string, number[]>();
  const byCaption = new Map<string, number[]>();
  for (const matter of inOrder(matters)) {
    const position = indexed.length;
    const clientName = (matter.clientId && clientNames.get(matter.clientId)) ?? '';
    const nameWords = wordsOf(matter.name);
    const caption = nameWords.filter((word) => !isConnective(word));
    indexed.push({ matter, clientName, caption });
    for (const word of new Set([...caption, ...wordsOf(clientName)])) {
      if (!isConnective(word)) file(byWord, word, position);
    }
    for (const form of numberForms(matter.number)) file(byNumber, form, position);
    file(byCaption, caption.join(' '), position);
  }
  return {
    matters: indexed,
    byId: new Map(indexed.map((item) => [item.matter.id, item])),
    byWord,
    words: [...byWord.keys()].sort(),
    byNumber,
    byCaption,
    byNickname: new Map(),
  };
}

function inOrder(matters: readonly Matter[]): Matter[] {
  const closed = (matter: Matter) => (matter.status === 'closed' ? 1 : 0);
  const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return matters
    .filter((matter) => matter.status !== 'gone')
    .sort(
      (left, right) =>
        closed(left) - closed(right) || compare(left.number, right.number) || compare(left.name, right.name),
    );
}

function file(map: Map<string, number[]>, key: string, position: number): void {
  const list = map.get(key);
  if (list) list.push(position);
  else map.set(key, [position]);
}

/** "00231-004" is also said "231-4" and "00231", its client's part. Single parts of under three digits say nothing. */
export function numberForms(number: string): Set<string> {
  const parts = number.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const bare = parts.map((part) => part.replace(/^0+(?=.)/, ''));
  const forms = new Set([parts.join('-'), bare.join('-'), parts.join('')]);
  for (const part of [parts[0], bare[0]]) if (part !== undefined && part.length >= 3) forms.add(part);
  forms.delete('');
  return forms;
}

/** Positions of the matters of which some word begins with `start`, whole words marked as such. */
export function hitsByWord(index: MatterIndex, start: string, shortestPrefix: number): Hits {
  const hits: Hits = new Map();
  for (const position of index.byWord.get(start) ?? []) hits.set(position, quality.word);
  if (start.length < shortestPrefix) return hits;
  for (let at = lowerBound(index.words, start); at < index.words.length; at += 1) {
    const word = index.words[at];
    if (word === undefined || !word.startsWith(start)) break;
    for (const position of index.byWord.get(word) ?? [])
      if (!hits.has(position)) hits.set(position, quality.prefix);
  }
  return hits;
}

const shortestTypo = 5;

/** Positions of the matters of which some word is one slip away; the first letter is taken to be right. */
export function hitsByTypo(index: MatterIndex, typed: string): Hits {
  const hits: Hits = new Map();
  const first = typed[0];
  if (typed.length < shortestTypo || first === undefined) return hits;
  for (let at = lowerBound(index.words, first); at < index.words.length; at += 1) {
    const word = index.words[at];
    if (word === undefined || !word.startsWith(first)) break;
    if (!oneSlipApart(word, typed)) continue;
    for (const position of index.byWord.get(word) ?? []) hits.set(position, quality.typo);
  }
  return hits;
}

function lowerBound(words: readonly string[], target: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
