import { useMemo } from 'react';
import type { Phrase } from '../../../shared/quick-entry/shorthand';
import { type Shorthands, useShorthands } from '../../state/shorthands';
import type { Completion } from './completion';
import { typeDraft, useDraft } from './draft-store';

export type PhraseOffer = Phrase & { readonly isOwn: boolean };
export type PhraseOffers = Completion & {
  readonly kind: 'phrases';
  readonly query: string;
  readonly offers: readonly PhraseOffer[];
};

const offered = 6;

/** What is typed after a `;` at the end of the line; null where the line ends in something else. */
export function phraseTokenOf(text: string): { readonly query: string; readonly start: number } | null {
  const found = /(?:^|\s);([\p{L}\p{N}][\p{L}\p{N}_-]{0,19})?$/u.exec(text);
  if (found === null) return null;
  const query = found[1] ?? '';
  return { query, start: text.length - query.length - 1 };
}

/**
 * Phrases whose trigger or words begin with what was typed, the person's own first; none where the trigger stands whole
 * and begins no other.
 */
export function phrasesFor(
  query: string,
  { own, phrases }: Pick<Shorthands, 'own' | 'phrases'>,
): PhraseOffer[] {
  const typed = query.toLowerCase();
  const ownTriggers = new Set(own.map(({ trigger }) => trigger));
  const all = Object.entries(phrases).map(
    ([trigger, text]): PhraseOffer => ({ trigger, text, isOwn: ownTriggers.has(trigger) }),
  );
  const byTrigger = all.filter(({ trigger }) => trigger.startsWith(typed));
  if (byTrigger.length === 1 && byTrigger[0]?.trigger === typed) return [];
  const byWords = all.filter(
    ({ trigger, text }) =>
      !trigger.startsWith(typed) &&
      text
        .toLowerCase()
        .split(/[\s-]+/)
        .some((word) => word.startsWith(typed)),
  );
  const rank = ({ isOwn, trigger }: PhraseOffer) =>
    (trigger === typed ? 0 : 8) + (trigger.startsWith(typed) ? 0 : 4) + (isOwn ? 0 : 2);
  return [...byTrigger, ...byWords]
    .sort((one, other) => rank(one) - rank(other) || (one.trigger < other.trigger ? -1 : 1))
    .slice(0, offered);
}

/** Phrases for the mark at the end of the line; null where none is being typed. */
export function usePhraseOffers(): PhraseOffers | null {
  const text = useDraft((draft) => draft.text);
  const shorthands = useShorthands();
  return useMemo(() => {
    const token = phraseTokenOf(text);
    const offers = token === null ? [] : phrasesFor(token.query, shorthands);
    if (token === null || offers.length === 0) return null;
    return {
      kind: 'phrases',
      id: `;${token.query}`,
      query: token.query,
      offers,
      names: offers.map((offer) => offer.text),
      pick(index) {
        const trigger = offers[index]?.trigger;
        if (trigger !== undefined) typeDraft(`${text.slice(0, token.start)};${trigger} `);
      },
    };
  }, [text, shorthands]);
}
