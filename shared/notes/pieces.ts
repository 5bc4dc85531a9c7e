import type { Token } from '../quick-entry/tokens';
import { type HoursMention, hoursAt, wordOf } from './spoken-hours';

/** A stretch of tokens that tells of one piece of work; its hours where it has any. */
export type Piece = {
  readonly from: number;
  readonly to: number;
  readonly hours: Mention | null;
  /** Hours in brackets that are a part of those: they stay in the words. */
  readonly parts: readonly Mention[];
};

export type Mention = HoursMention & { readonly at: number };

/**
 * Parts a block's tokens in pieces of work, one for each time that hours are told: what is told is staged, no hour more or
 * less. Where hours come first ("1.2 draft motion, then half an hour call") a piece begins at the last break before its
 * hours; where they come last ("draft motion 1.2; call .5") it ends with them. Hours in brackets beside their sum ("1.2 draft
 * motion (0.3), research (0.9)") begin no piece.
 */
export function piecesOf(tokens: readonly Token[]): Piece[] {
  const { mentions, partsOf } = withoutParts(tokens, mentionsIn(tokens));
  if (mentions.length <= 1) {
    const hours = mentions[0] ?? null;
    return [{ from: 0, to: tokens.length, hours, parts: hours === null ? [] : partsOf(hours) }];
  }
  const leads = isLeading(tokens, mentions);
  const pieces: Piece[] = [];
  let from = 0;
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    const to = next ? cutBetween(tokens, mention.at + mention.used, next.at, leads) : tokens.length;
    pieces.push({ from, to, hours: mention, parts: partsOf(mention) });
    from = to;
  }
  return pieces;
}

function mentionsIn(tokens: readonly Token[]): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = hoursAt(tokens, at);
    if (found) mentions.push({ ...found, at });
    at += found?.used ?? 1;
  }
  return mentions;
}

/**
 * Sets aside the hours in brackets that are parts of others: all of them where they come to just the one time told beside
 * them, else those that follow a time within its own sentence.
 */
function withoutParts(
  tokens: readonly Token[],
  all: readonly Mention[],
): { mentions: readonly Mention[]; partsOf: (whole: Mention) => readonly Mention[] } {
  const parts = new Map<Mention, Mention[]>();
  const [bracketed, plain] = [
    all.filter((one) => isBracketed(tokens, one)),
    all.filter((one) => !isBracketed(tokens, one)),
  ];
  const sum = bracketed.reduce((seconds, one) => seconds + one.seconds, 0);
  const [only] = plain;
  if (only && plain.length === 1 && bracketed.length > 0 && sum === only.seconds) parts.set(only, bracketed);
  else {
    for (const part of bracketed) {
      const whole = plain.findLast((one) => one.at < part.at);
      if (!whole || part.seconds > whole.seconds || hasBreak(tokens, whole.at + whole.used, part.at))
        continue;
      parts.set(whole, [...(parts.get(whole) ?? []), part]);
    }
  }
  const aside = new Set([...parts.values()].flat());
  return { mentions: all.filter((one) => !aside.has(one)), partsOf: (whole) => parts.get(whole) ?? [] };
}

function isBracketed(tokens: readonly Token[], { at, used }: Mention): boolean {
  return /^[([]/.test(tokens[at]?.text ?? '') && /[)\]][.,;:]?$/.test(tokens[at + used - 1]?.text ?? '');
}

function hasBreak(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) if (isBreak(tokens, at)) return true;
  return false;
}

/** Hours lead where fewer words stand before the first of them than after the last. */
function isLeading(tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  const [first, last] = [mentions[0], mentions.at(-1)];
  if (!first || !last) return true;
  return first.at <= tokens.length - (last.at + last.used);
}

/** Where the next piece begins: at a break if there is one, or right before its hours, or right after those before it. */
function cutBetween(tokens: readonly Token[], from: number, to: number, leads: boolean): number {
  const breaks: number[] = [];
  for (let at = from; at <= to; at += 1) if (isBreak(tokens, at)) breaks.push(at);
  if (leads) return breaks.findLast((at) => at > from) ?? to;
  return breaks[0] ?? from;
}

/** Whether a new thought begins at a token: after closing punctuation, or with "then" and its like. */
function isBreak(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (/[;!?]$/.test(before) || (/\.[)"”]?$/.test(before) && !isShort(before))) return true;
  const word = wordOf(tokens[at]);
  if (/^(?:then|also|plus|next|afterwards|later)$/.test(word)) return wordOf(tokens[at - 1]) !== 'and';
  return word === 'and' && /^(?:then|also)$/.test(wordOf(tokens[at + 1]));
}

/** "v." and "no." close no sentence. */
function isShort(text: string): boolean {
  return /^(?:v|vs|no|nos|mr|ms|mrs|dr|j|st|inc|co|corp|ltd|re|approx|tel|conf|esq|jr|sr|[a-z])\.$/i.test(
    text,
  );
}
