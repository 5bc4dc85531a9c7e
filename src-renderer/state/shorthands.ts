import { useMemo } from 'react';
import { standardPhrases } from '../../shared/quick-entry/phrases';
import type { Nickname, Phrase } from '../../shared/quick-entry/shorthand';
import { useQuery } from './use-query';

export type Shorthands = {
  /** The person's own; they come before the standard ones of the same trigger. */
  readonly own: readonly Phrase[];
  /** All that a line may be spelt out by: trigger → words. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly nicknames: readonly Nickname[];
};

const noPhrases: readonly Phrase[] = [];
const noNicknames: readonly Nickname[] = [];

/** What the person types for something longer; while it is read, what everybody has. */
export function useShorthands(): Shorthands {
  const { data } = useQuery('shorthandsGet', {});
  const own = data?.phrases ?? noPhrases;
  const nicknames = data?.nicknames ?? noNicknames;
  return useMemo(
    () => ({
      own,
      nicknames,
      phrases: { ...standardPhrases, ...Object.fromEntries(own.map(({ trigger, text }) => [trigger, text])) },
    }),
    [own, nicknames],
  );
}
