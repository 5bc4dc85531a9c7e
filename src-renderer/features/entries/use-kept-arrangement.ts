import { useEffect } from 'react';
import { arrangementAtFirst, type SavedView } from '../../../shared/ipc/views';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { arrange, arrangementOf, useArrangement } from './arrangement';

/** How long a change rests before it is remembered: dragging a column is many. */
const rest = 250;

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
    let kept = JSON.stringify(arrangementOf(useArrangement.getState()));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      const arrangement = arrangementOf(useArrangement.getState());
      const text = JSON.stringify(arrangement);
      if (text === kept) return;
      kept = text;
      void runCommand('entryArrangementSet', { arrangement });
    };
    const stop = useArrangement.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    });
    return () => {
      stop();
      clearTimeout(timer);
      keep();
    };
  }, [isKnown]);
  return { views: data?.views ?? [], isReady: isKnown || error !== null };
}
