import { useEffect } from 'react';
import { useShorthands } from '../../state/shorthands';
import { useQuery } from '../../state/use-query';
import { takeLists } from './spelling';

/** Keeps the worker's word lists as settings, the firm's words and the known names are; once in each window. */
export function useWordLists(): void {
  const { data: settings } = useQuery('settingsGet', {});
  const { data: firm } = useQuery('firmWordsGet', {});
  const { data: reference } = useQuery('referenceGet', {});
  const shorthands = useShorthands();
  const choice = settings?.spelling;
  useEffect(() => {
    if (choice === undefined || firm === undefined) return;
    if (choice === 'off') {
      takeLists(null);
      return;
    }
    // Twenty thousand names are gathered while nobody types.
    const idle = requestIdleCallback(() =>
      takeLists({
        firmWords: firm.words,
        names: [
          ...(reference?.clients ?? []).map(({ name }) => name),
          ...(reference?.matters ?? []).map(({ name }) => name),
          ...(reference?.timekeepers ?? []).map(({ name }) => name),
          ...shorthands.nicknames.map(({ nickname }) => nickname),
          ...Object.values(shorthands.phrases),
        ],
        britishToo: choice === 'british_too',
      }),
    );
    return () => cancelIdleCallback(idle);
  }, [choice, firm, reference, shorthands]);
}
