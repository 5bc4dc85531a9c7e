import type { ReferenceView } from '../../shared/ipc/views';
import { createMatterIndex, type MatterIndex } from '../../shared/quick-entry/matter-index';

const indexes = new WeakMap<readonly unknown[], MatterIndex>();

/** The search index of the cached matters, built once per reading of the reference data. */
export function matterIndexOf(reference: Pick<ReferenceView, 'matters' | 'clients'>): MatterIndex {
  const known = indexes.get(reference.matters);
  if (known) return known;
  const index = createMatterIndex(reference.matters, reference.clients);
  indexes.set(reference.matters, index);
  return index;
}
