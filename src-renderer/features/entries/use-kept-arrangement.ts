import { useEffect } from 'react';
import { arrangementAtFirst, type SavedView } from '../../../shared/ipc/views';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { arrange, rememberChanges, useArrangement } from './arrangement';

/** How Entries was left, brought back when it opens and remembered when it changes; and the saved views. */
export function useKeptArrangement(): {
  views: readonly SavedView[];
  /** It is known, or could not be read: then Entries is shown as it comes, and nothing is remembered over how it was left. */
  isReady: boolean;
} {
  const { data, error } = useQuery('entryViewsGet', {});
  const isKnown = useArrangement((state) => state.isKnown);
  useEffect(() => {
    if (isKnown || data === undefined) return;
    arrange(data.arrangement ?? arrangementAtFirst, null);
  }, [isKnown, data]);
  useEffect(() => {
    if (!isKnown) return;
    return rememberChanges((arrangement) => runCommand('entryArrangementSet', { arrangement }));
  }, [isKnown]);
  return { views: data?.views ?? [], isReady: isKnown || error !== null };
}
