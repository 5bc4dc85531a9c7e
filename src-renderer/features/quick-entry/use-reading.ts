import { useEffect, useMemo } from 'react';
import type { ReferenceView } from '../../../shared/ipc/views';
import { parseQuickEntry } from '../../../shared/quick-entry/parse';
import type { QuickEntry } from '../../../shared/quick-entry/types';
import { useToday } from '../../state/clock';
import { matterIndexOf } from '../../state/matter-index';
import { useShorthands } from '../../state/shorthands';
import { useQuery } from '../../state/use-query';
import { useDraft } from './draft-store';

type Known = Pick<ReferenceView, 'matters' | 'clients' | 'recentMatterIds' | 'codes'>;
const nothingKnown: Known = { matters: [], clients: [], recentMatterIds: [], codes: [] };

/**
 * The typed line as it is understood now; null before the matters are read, or when nothing is typed. Where the cache
 * can't be read at all the line still takes time, without matters: it never refuses.
 */
export function useReading(): QuickEntry | null {
  const text = useDraft((draft) => draft.text);
  const picks = useDraft((draft) => draft.picks);
  const { data, error } = useQuery('referenceGet', {});
  const reference: Known | undefined = data ?? (error ? nothingKnown : undefined);
  const shorthands = useShorthands();
  const today = useToday();
  useEffect(() => {
    if (!reference) return;
    // 20,000 matters take half a second to index: not on the first key, but while nobody types.
    const idle = requestIdleCallback(() => matterIndexOf(reference, shorthands.nicknames));
    return () => cancelIdleCallback(idle);
  }, [reference, shorthands]);
  return useMemo(() => {
    if (!reference || text.trim() === '') return null;
    return parseQuickEntry(text, {
      today,
      matters: matterIndexOf(reference, shorthands.nicknames),
      recentMatterIds: reference.recentMatterIds,
      codes: reference.codes,
      phrases: shorthands.phrases,
      picks: new Map(Object.entries(picks)),
    });
  }, [text, picks, reference, shorthands, today]);
}
