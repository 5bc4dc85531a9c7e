import type { Dictionary } from 'nspell';
import { americanFor } from '../../../shared/spelling/british';
import { type Mark, plainWord, withoutPossession, wordsIn } from '../../../shared/spelling/words-in';

/** What counts as right beside the dictionary. */
export type WordLists = {
  readonly firmWords: readonly string[];
  /** Names of clients, matters and people, nicknames and phrases: each word of them. */
  readonly names: readonly string[];
  readonly britishToo: boolean;
};

export type Checker = {
  take(lists: WordLists): void;
  /** The stretches of a text whose words nothing knows. */
  unknownIn(text: string): Mark[];
  /** Words that may have been meant, the likeliest first. */
  suggest(word: string): string[];
};

const offered = 6;

/** A dictionary with our legal words, and what is said later in `take`. */
export function makeChecker(dictionary: Dictionary, legalWords: string): Checker {
  const legal = new Set(plainWordsOf(legalWords.replace(/^#.*$/gm, '')));
  let own: ReadonlySet<string> = new Set();
  let britishToo = false;
  /** One asks for the same few hundred words all day. */
  let asked = new Map<string, boolean>();

  const has = (plain: string, asWritten: string): boolean =>
    legal.has(plain) || own.has(plain) || dictionary.correct(asWritten);
  const isKnown = (word: string): boolean => {
    const straight = word.replaceAll('’', "'");
    const plain = straight.toLowerCase();
    if (has(plain, straight)) return true;
    const base = withoutPossession(plain);
    if (base !== null && has(base, straight.slice(0, base.length))) return true;
    return britishToo && americanFor(base ?? plain).some((american) => dictionary.correct(american));
  };

  return {
    take(lists) {
      own = new Set([...lists.firmWords, ...lists.names].flatMap(plainWordsOf));
      britishToo = lists.britishToo;
      asked = new Map();
    },
    unknownIn(text) {
      return wordsIn(text).flatMap(({ word, start, end }) => {
        const known = asked.get(word) ?? isKnown(word);
        asked.set(word, known);
        return known ? [] : [{ start, end }];
      });
    },
    suggest(word) {
      const straight = word.replaceAll('’', "'");
      const near = [...nearWords(plainWord(straight), legal), ...nearWords(plainWord(straight), own)];
      const all = [...near, ...dictionary.suggest(straight)].map((one) => asCapital(straight, one));
      return [...new Set(all)].slice(0, offered);
    },
  };
}

/** A suggestion as it begins where the word stands: a sentence's first word stays one. */
function asCapital(written: string, suggestion: string): string {
  const [first = ''] = suggestion;
  return /^\p{Lu}/u.test(written) ? first.toUpperCase() + suggestion.slice(first.length) : suggestion;
}

function plainWordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []).map(plainWord);
}

/** Words of a list that one slip of the finger away gives: a letter missing, too many, another, or two changed about. */
function nearWords(plain: string, list: ReadonlySet<string>): string[] {
  if (plain.length < 4) return [];
  const found = new Set<string>();
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const tryWord = (word: string) => {
    if (list.has(word)) found.add(word);
  };
  for (let at = 0; at <= plain.length; at += 1) {
    const [head, tail] = [plain.slice(0, at), plain.slice(at)];
    tryWord(head + tail.slice(1));
    if (tail.length > 1) tryWord(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`);
    for (const letter of letters) {
      tryWord(head + letter + tail);
      tryWord(head + letter + tail.slice(1));
    }
  }
  return [...found];
}
