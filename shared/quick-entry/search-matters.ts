import type { Id } from '../domain/id';
import { findMarked, ordered } from './find-matter';
import type { IndexedMatter, MatterIndex } from './matter-index';

/**
 * Matters for a picker or the palette: best named first, recent ones before the others of the same quality.
 * An empty query gives the recent ones, then the rest.
 */
export function searchMatters(
  index: MatterIndex,
  query: string,
  recents: readonly Id[],
  limit: number,
): IndexedMatter[] {
  if (query.trim() === '') {
    const known = new Set(recents);
    const recent = recents.flatMap((id) => index.byId.get(id) ?? []).slice(0, limit);
    // Only as many of the rest as fit: the index holds them in order already.
    const rest = index.matters.slice(0, limit + known.size).filter((item) => !known.has(item.matter.id));
    return [...recent, ...rest].slice(0, limit);
  }
  const byQuality = new Map<number, number[]>();
  for (const [position, value] of findMarked(index, query.trim())) {
    const same = byQuality.get(value);
    if (same) same.push(position);
    else byQuality.set(value, [position]);
  }
  const best = [...byQuality].toSorted(([left], [right]) => left - right);
  return best.flatMap(([, positions]) => ordered(index, positions, recents)).slice(0, limit);
}
