import type { ReferenceView } from '../../shared/ipc/views';
import { createMatterIndex, type MatterIndex } from '../../shared/quick-entry/matter-index';
import { withNicknames } from '../../shared/quick-entry/nicknames';
import type { Nickname } from '../../shared/quick-entry/shorthand';

const indexes = new WeakMap<readonly unknown[], MatterIndex>();
const nicknamed = new WeakMap<MatterIndex, { nicknames: readonly Nickname[]; index: MatterIndex }>();

/** The search index of the cached matters, built once per reading of the reference data; nicknames are laid over it. */
export function matterIndexOf(
  reference: Pick<ReferenceView, 'matters' | 'clients'>,
  nicknames: readonly Nickname[] = [],
): MatterIndex {
  const plain = plainIndexOf(reference);
  if (nicknames.length === 0) return plain;
  const known = nicknamed.get(plain);
  if (known?.nicknames === nicknames) return known.index;
  const index = withNicknames(plain, nicknames);
  nicknamed.set(plain, { nicknames, index });
  return index;
}

function plainIndexOf({ matters, clients }: Pick<ReferenceView, 'matters' | 'clients'>): MatterIndex {
  const known = indexes.get(matters);
  if (known) return known;
  const index = createMatterIndex(matters, clients);
  indexes.set(matters, index);
  return index;
}
