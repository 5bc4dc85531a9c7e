import type { CodeSuggestionView } from '../../../shared/ipc/views';
import { words } from '../../words';

/** Why a code is suggested, in words: “motion to compel”; 4 of 6 lines on this matter. Empty: by what is usual. */
export function whyWords({ reasons }: Pick<CodeSuggestionView, 'reasons'>): string {
  const quoted = reasons.flatMap((reason) => (reason.kind === 'words' ? [`“${reason.text}”`] : []));
  const habits = reasons.flatMap((reason) => {
    if (reason.kind === 'words') return [];
    const { lines, of } = reason;
    return [
      reason.kind === 'matter'
        ? words.suggest.ofLinesOnThisMatter(lines, of)
        : words.suggest.ofYourLines(lines, of),
    ];
  });
  return [quoted.join(', '), ...habits].filter((part) => part !== '').join('; ');
}

/** Below this a guess is no help. */
const leastPercent = 15;

/** Codes that may be meant where none is sure: “L350 or L320”. */
export function maybeWords(suggestions: readonly CodeSuggestionView[]): string {
  return suggestions
    .filter((suggestion) => suggestion.percent >= leastPercent)
    .slice(0, 2)
    .map(({ code, name }) => [code, name].filter(Boolean).join(' '))
    .join(' or ');
}
