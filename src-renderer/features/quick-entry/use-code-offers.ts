import { useMemo } from 'react';
import type { QuickEntry } from '../../../shared/quick-entry/types';
import { keyOf } from '../../../shared/utbms/code-table';
import { type RankedCode, rankCodes } from '../../../shared/utbms/rank-codes';
import { useCodes } from '../../state/use-codes';
import { useReference } from '../../state/use-reference';
import type { Completion } from './completion';
import { typeDraft, useDraft } from './draft-store';

/** A mark at the end of the line that names no code yet: `#dm`, `/dra`. */
export type CodeToken = { readonly mark: '#' | '/'; readonly query: string; readonly start: number };

export type CodeOffers = Completion & {
  readonly kind: 'codes';
  readonly token: CodeToken;
  readonly codes: readonly RankedCode[];
};

/** Fewer than the matters have: codes are narrowed by a letter more. */
const offered = 6;

/** The mark that is being typed; null where the line ends in something else. */
export function codeTokenOf(text: string): CodeToken | null {
  const found = /(?:^|\s)([#/])([\p{L}\p{N}]{1,20})$/u.exec(text);
  const [, mark, query] = found ?? [];
  if ((mark !== '#' && mark !== '/') || query === undefined) return null;
  return { mark, query, start: text.length - query.length - 1 };
}

/** Codes for the mark at the end of the line, in the same order as in every picker; null where none is being typed. */
export function useCodeOffers(reading: QuickEntry | null): CodeOffers | null {
  const text = useDraft((draft) => draft.text);
  const reference = useReference();
  const matter = reading?.entries.at(-1)?.matter;
  const choice = useCodes(reference, matter?.kind === 'one' ? matter.id : null);
  return useMemo(() => {
    const token = codeTokenOf(text);
    if (token === null) return null;
    const kind = token.mark === '#' ? 'task' : 'activity';
    // A whole code stands there: it is read as it is.
    if (choice.table.byCode.has(keyOf(kind, token.query.toUpperCase()))) return null;
    const codes = rankCodes(choice.table, kind, token.query, choice.wishes(kind), offered * 2)
      .filter(({ code }) => choice.canCarry(kind, code))
      .slice(0, offered);
    if (codes.length === 0) return null;
    return {
      kind: 'codes',
      id: `${token.mark}${token.query}`,
      token,
      codes,
      names: codes.map(({ code, name }) => `${code} ${name}`),
      pick(index) {
        const code = codes[index]?.code;
        if (code !== undefined) typeDraft(`${text.slice(0, token.start)}${token.mark}${code} `);
      },
    };
  }, [text, choice]);
}
