import type { Id } from '../domain/id';
import {
  type Hits,
  hitsByTypo,
  hitsByWord,
  type IndexedMatter,
  type MatterIndex,
  type Quality,
  quality,
} from './matter-index';
import { isOrdinaryWord } from './ordinary-words';
import { nicknameKey } from './shorthand';
import { isConnective, wordsOf } from './words';

/** Shortest start of a word that is taken for the word where nobody marked it as a matter. */
const shortestPrefix = 3;
const longestPhrase = 8;
/** Words of a nickname, connectives among them. */
const longestNickname = 6;

/** What a person may have meant, best quality only, most recent first. */
export type Found = { readonly matters: readonly IndexedMatter[]; readonly quality: Quality };

/** Matters named by words marked with `@` or typed in a picker: every word must be found, in any order, typos allowed. */
export function findMarked(index: MatterIndex, query: string): Hits {
  const byNumber = numberHits(index, query, true);
  if (byNumber.size > 0) return byNumber;
  const words = wordsOf(query).filter((word) => !isConnective(word));
  const nicknamed = nicknameHits(index, words);
  if (nicknamed.size > 0) return nicknamed;
  let hits: Hits | null = null;
  for (const word of words) {
    const some = withTypos(index, word, hitsByWord(index, word, 1));
    hits = hits === null ? some : intersect(hits, some);
    if (hits.size === 0) break;
  }
  return withExactCaption(index, words, hits ?? new Map());
}

/**
 * The matter at the beginning of unmarked text, and how many of the words name it: the first word, and those after it
 * that tell candidates apart or go on in the caption ("smith v jones"). Null where the text begins with plain work.
 */
export function findLeading(
  index: MatterIndex,
  texts: readonly string[],
): { hits: Hits; used: number } | null {
  const first = texts[0];
  if (first === undefined) return null;
  const byNumber = numberHits(index, trimmed(first), false);
  if (byNumber.size > 0) return { hits: byNumber, used: 1 };
  const nicknamed = leadingNickname(index, texts);
  if (nicknamed !== null) return nicknamed;
  const phrase = wordsOf(first);
  const head = phrase[0];
  if (head === undefined || isConnective(head)) return null;
  const ordinary = phrase.every(isOrdinaryWord);
  let hits = hitsOfWords(index, phrase, !ordinary);
  if (hits.size === 0) return null;
  let used = 1;
  for (let at = 1; at < Math.min(texts.length, longestPhrase); at += 1) {
    const words = wordsOf(texts[at] ?? '');
    if (words.length > 0 && words.every(isConnective)) continue;
    const further = furtherHits(index, hits, phrase, words);
    if (further === null) break;
    hits = further;
    phrase.push(...words);
    used = at + 1;
  }
  hits = withExactCaption(index, phrase, hits);
  const exact = [...hits.values()].some((value) => value === quality.exact);
  return ordinary && used === 1 && !exact ? null : { hits, used };
}

/** The longest nickname that the text begins with. */
function leadingNickname(index: MatterIndex, texts: readonly string[]): { hits: Hits; used: number } | null {
  if (index.byNickname.size === 0) return null;
  for (let used = Math.min(texts.length, longestNickname); used > 0; used -= 1) {
    const words = texts.slice(0, used).map(wordsOf);
    // A connective at the end ("zed for") belongs to what follows.
    if (words.at(-1)?.every(isConnective) ?? true) continue;
    const hits = nicknameHits(index, words.flat());
    if (hits.size > 0) return { hits, used };
  }
  return null;
}

/** A person's own word for a matter; a matter that is called exactly so in the firm is meant no less. */
function nicknameHits(index: MatterIndex, words: readonly string[]): Hits {
  const positions = index.byNickname.get(nicknameKey(words)) ?? [];
  const hits: Hits = new Map(positions.map((at) => [at, quality.exact] as const));
  return hits.size === 0 ? hits : withExactCaption(index, words, hits);
}

/** The candidates that remain with these words too; null where they belong to the narrative. */
function furtherHits(
  index: MatterIndex,
  hits: Hits,
  phrase: readonly string[],
  words: readonly string[],
): Hits | null {
  if (words.length === 0) return null;
  const ordinary = words.some(isOrdinaryWord);
  const both = intersect(hits, hitsOfWords(index, words, false));
  if (both.size === 0) return null;
  const last = phrase.at(-1) ?? '';
  const next = words[0] ?? '';
  const goesOn = [...both.keys()].every((at) => follows(index.matters[at]?.caption ?? [], last, next));
  if (goesOn) return both;
  if (!ordinary) return both.size < hits.size ? both : null;
  const [only] = both.keys();
  const begins = only !== undefined && index.matters[only]?.caption[0] === next;
  return both.size === 1 && hits.size > 1 && begins ? both : null;
}

function follows(caption: readonly string[], last: string, next: string): boolean {
  return caption.some((word, at) => word.startsWith(last) && (caption[at + 1]?.startsWith(next) ?? false));
}

function hitsOfWords(index: MatterIndex, words: readonly string[], typos: boolean): Hits {
  let hits: Hits | null = null;
  for (const word of words) {
    const prefix = isOrdinaryWord(word) ? Number.POSITIVE_INFINITY : shortestPrefix;
    const whole = word.length < 2 ? new Map() : hitsByWord(index, word, prefix);
    const some = typos ? withTypos(index, word, whole) : whole;
    hits = hits === null ? some : intersect(hits, some);
  }
  return hits ?? new Map();
}

function withTypos(index: MatterIndex, word: string, hits: Hits): Hits {
  return hits.size > 0 ? hits : hitsByTypo(index, word);
}

function intersect(left: Hits, right: Hits): Hits {
  const both: Hits = new Map();
  for (const [position, value] of left) {
    const other = right.get(position);
    if (other !== undefined) both.set(position, Math.max(value, other) as Quality);
  }
  return both;
}

function withExactCaption(index: MatterIndex, words: readonly string[], hits: Hits): Hits {
  const exact = index.byCaption.get(words.filter((word) => !isConnective(word)).join(' ')) ?? [];
  return exact.length === 0 ? hits : new Map([...hits, ...exact.map((at) => [at, quality.exact] as const)]);
}

/** Unmarked, a bare number is a matter's only where nothing else is likely: "1.2 2024 budget" speaks of a year. */
function numberHits(index: MatterIndex, text: string, marked: boolean): Hits {
  const typed = text.toLowerCase();
  if (!/\d/.test(typed)) return new Map();
  if (!marked && /^(?!0)\d{1,4}$/.test(typed)) return new Map();
  const exact = index.byNumber.get(typed) ?? [];
  if (exact.length > 0 || !marked) return new Map(exact.map((at) => [at, quality.exact]));
  const started: Hits = new Map();
  index.matters.forEach((item, at) => {
    if (item.matter.number.toLowerCase().startsWith(typed)) started.set(at, quality.prefix);
  });
  return started;
}

function trimmed(text: string): string {
  return text.replace(/[.,:;]+$/, '');
}

/** The best of the hits: those of the least quality number, recent ones first. */
export function bestOf(index: MatterIndex, hits: Hits, recents: readonly Id[]): Found | null {
  const best = Math.min(...new Set(hits.values())) as Quality;
  const positions = [...hits].filter(([, value]) => value === best).map(([position]) => position);
  const matters = ordered(index, positions, recents);
  return matters.length === 0 ? null : { matters, quality: best };
}

/** The matters at these positions: recent ones first, then in the order of the index. */
export function ordered(
  index: MatterIndex,
  positions: readonly number[],
  recents: readonly Id[],
): IndexedMatter[] {
  const known = new Set(recents);
  const matters = positions.toSorted((left, right) => left - right).flatMap((at) => index.matters[at] ?? []);
  const recent = new Map(
    matters.filter((item) => known.has(item.matter.id)).map((item) => [item.matter.id, item]),
  );
  const others = matters.filter((item) => !recent.has(item.matter.id));
  return [...recents.flatMap((id) => recent.get(id) ?? []), ...others];
}
