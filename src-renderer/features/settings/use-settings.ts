import { useCallback } from 'react';
import type { CallInput } from '../../../shared/ipc/contract';
import { announce } from '../../state/announcer';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { words } from '../../words';

/** The settings and the way to change some of them; a change is stored at once. */
export function useSettings() {
  const query = useQuery('settingsGet', {});
  const { run, isPending } = useCommand('settingsSet');
  const change = useCallback(
    async (patch: CallInput<'settingsSet'>): Promise<boolean> => {
      const result = await run(patch);
      if (result.ok) announce(words.settings.settingSaved);
      return result.ok;
    },
    [run],
  );
  return { ...query, change, isPending };
}
