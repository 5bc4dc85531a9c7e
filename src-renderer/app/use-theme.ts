import { useEffect } from 'react';
import { useQuery } from '../state/use-query';

/** Sets the theme from the settings; `system` leaves it to the system. */
export function useTheme(): void {
  const { data } = useQuery('settingsGet', {});
  const { data: court } = useQuery('courtGet', {});
  // In court the screen is dark, whatever was chosen.
  const theme = court?.since ? 'dark' : data?.theme;
  useEffect(() => {
    if (theme !== undefined) document.documentElement.dataset.theme = theme;
  }, [theme]);
}
