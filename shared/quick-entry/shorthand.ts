import { z } from 'zod';
import { Id } from '../domain/id';
import { parseHours } from '../time/hours';
import type { WorkDate } from '../time/work-date';
import { isOrdinaryWord } from './ordinary-words';
import { readDate } from './read-date';
import { isConnective, wordsOf } from './words';

/** What a person types for something longer: `;mtc` for words, a nickname for a matter. */
export const ShorthandKind = z.enum(['phrase', 'nickname']);
export type ShorthandKind = z.infer<typeof ShorthandKind>;

export const longestTrigger = { phrase: 20, nickname: 40 } as const;
export const longestPhrase = 2000;
const mostWords = 4;
/** Any day does: only whether a word is one is asked. */
const someDay: WorkDate = '2026-01-01';

export const Phrase = z.strictObject({ trigger: z.string(), text: z.string() });
export type Phrase = z.infer<typeof Phrase>;
export const Nickname = z.strictObject({ nickname: z.string(), matterId: Id });
export type Nickname = z.infer<typeof Nickname>;

/** One spelling for one shorthand: `;MTC` and `;mtc` are the same, and so are “Big  Case” and “big case”. */
export function triggerOf(kind: ShorthandKind, typed: string): string {
  const text = typed.trim().toLowerCase();
  return kind === 'phrase' ? text.replace(/^;/, '') : text.replace(/^@/, '').replace(/\s+/g, ' ');
}

/** The words by which the search of matters knows a nickname. */
export function nicknameKey(words: readonly string[]): string {
  return words.filter((word) => !isConnective(word)).join(' ');
}

/** Why a shorthand can't be kept, in a plain sentence; null where it can. @param trigger as `triggerOf` gives it */
export function shorthandProblem(kind: ShorthandKind, trigger: string): string | null {
  if (trigger === '') return kind === 'phrase' ? 'Write what you will type.' : 'Write the nickname.';
  if (trigger.length > longestTrigger[kind])
    return `It has ${trigger.length} characters; ${longestTrigger[kind]} is the most.`;
  if (kind === 'phrase') {
    return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(trigger)
      ? null
      : 'A trigger is one word of letters and digits, such as “mtc”.';
  }
  const words = wordsOf(trigger);
  if (nicknameKey(words) === '') return 'A nickname needs a word of its own.';
  if (words.length > mostWords) return `A nickname has at most ${mostWords} words.`;
  if (/^[#/!;@]/.test(trigger)) return 'A nickname begins with a letter or a digit.';
  if (/^\d+$/.test(words.join('')) || parseHours(trigger) !== null || readDate(trigger, someDay) !== null)
    return 'This would be read as hours or a day. Add a word to it.';
  if (words.every(isOrdinaryWord))
    return `“${trigger}” is an everyday word of narratives, and would be taken out of them. Choose another.`;
  return null;
}
