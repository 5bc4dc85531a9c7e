import { useEffect } from 'react';
import { useUi } from '../state/ui-store';
import { runCommand } from '../state/use-command';

/** Tells main while a pre-bill or a conflict is in sight, so that no newer version takes the window away from it. */
export function useReviewOpen(): void {
  const isOpen = useUi(({ screen }) => screen === 'prebill' || screen === 'conflicts');
  useEffect(() => {
    void runCommand('reviewOpen', { isOpen }, { quiet: true });
  }, [isOpen]);
}
