import { useEffect } from 'react';
import { useKeymap } from '../state/keymap';
import { useQuery } from '../state/use-query';

/** Takes the person's own keys from the settings. */
export function useKeymapOfSettings(): void {
  const { data } = useQuery('settingsGet', {});
  const keymap = data?.shortcuts;
  useEffect(() => {
    if (keymap !== undefined) useKeymap.setState({ keymap });
  }, [keymap]);
}
