import type { PrebillMatter } from '../../../shared/ipc/views';
import { useUi } from '../../state/ui-store';
import { type LineState, waitingIn } from './line-state';

/** Which matters the list at the left shows. */
export type MatterFilter = LineState | 'waiting' | 'all';

export function isUnder(filter: MatterFilter, matter: PrebillMatter): boolean {
  if (filter === 'all') return true;
  return filter === 'waiting' ? waitingIn(matter) > 0 : matter.counts[filter] > 0;
}

/** The matter whose pre-bill is open: the one that was kept open, wherever it stands now, else the first that is listed. */
export function openMatterOf(
  all: readonly PrebillMatter[],
  filter: MatterFilter,
  keptId: string | null,
): PrebillMatter | null {
  const kept = all.find(({ matterId }) => matterId === keptId);
  return kept ?? all.find((matter) => isUnder(filter, matter)) ?? null;
}

/** What is open stays open: an act that changes the order of the list must not put another matter under the hands. */
export function keepOpen(matterId: string | null): void {
  if (matterId !== null) useUi.setState({ prebillMatterId: matterId });
}
