import type { Id } from '../../shared/domain/id';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { requireMatter } from '../store/reference';
import { patchContent } from './entry-patch';
import { keepWords } from './prebill-comment';
import { assertPermitted, type PrebillLine } from './prebill-line';
import { writeChange } from './write-change';

/**
 * Moves lines to another matter. One that the PMS has goes there as an ordinary update with its price, since the PMS would
 * derive another (contract 27). A rate that was the old matter's stays behind.
 * @returns how many changed
 * @throws EngineError 'not_allowed' where the matter takes no work any more
 */
export function moveLinesTo(
  store: StoreContext,
  lines: readonly PrebillLine[],
  matterId: Id,
  reason: string | null,
): number {
  assertPermitted(store, lines, 'review');
  assertTakesWork(store, matterId);
  const moved = lines.filter(({ entry }) => entry.matterId !== matterId);
  for (const { entry } of moved) {
    writeChange(store, entry, {
      action: 'prebill.move',
      change: patchContent(store, entry, { matterId }),
      withdrawn: 'Moved to another matter',
      reason,
    });
    if (reason !== null) keepWords(store, entry.id, 'move', reason);
  }
  return moved.length;
}

/** @throws EngineError 'not_allowed' where a matter takes no work any more */
export function assertTakesWork(store: StoreContext, matterId: Id): void {
  const matter = requireMatter(store, matterId);
  if (matter.status !== 'closed' && matter.status !== 'gone') return;
  throw new EngineError('not_allowed', `${matter.name} is closed: no work can be moved there.`, 'matterId');
}
