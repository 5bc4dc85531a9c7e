import type { MatterSum } from '../../../shared/ipc/views';
import { searchMatters } from '../../../shared/quick-entry/search-matters';
import { matterIndexOf } from '../../state/matter-index';
import type { ReferenceIndex } from '../../state/use-reference';

export type MatterShow = 'open' | 'unbilled' | 'all';

/** The matters to show, in order: as found by the words typed, else recent ones first; unbilled ones by money. */
export function matterOrder(
  reference: ReferenceIndex,
  sums: readonly MatterSum[],
  show: MatterShow,
  query: string,
): string[] {
  const words = query.trim();
  if (show === 'unbilled' && words === '') return sums.map(({ matterId }) => matterId);
  const found = searchMatters(
    matterIndexOf(reference),
    words,
    reference.recentMatterIds,
    reference.matters.length,
  ).map(({ matter }) => matter);
  if (show === 'all') return found.map(({ id }) => id);
  const unbilled = new Set(sums.map(({ matterId }) => matterId));
  const isShown =
    show === 'unbilled'
      ? ({ id }: (typeof found)[number]) => unbilled.has(id)
      : ({ status }: (typeof found)[number]) => status !== 'closed' && status !== 'gone';
  return found.filter(isShown).map(({ id }) => id);
}
