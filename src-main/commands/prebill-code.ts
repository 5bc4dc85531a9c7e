import type { TimeEntry } from '../../shared/domain/time-entry';
import type { StoreContext } from '../store/database';
import { patchContent, sameContent } from './entry-patch';
import { assertPermitted, type PrebillLine } from './prebill-line';
import { writeChange } from './write-change';

/**
 * Says the codes of lines; what the client demands of them is flagged as on any entry, not refused here. What was approved has
 * to be approved again (P4).
 * @param codes what is left out stays as it is on each line; null takes the code away
 * @returns how many changed
 */
export function codeLines(
  store: StoreContext,
  lines: readonly PrebillLine[],
  codes: Partial<Pick<TimeEntry, 'taskCode' | 'activityCode'>>,
): number {
  assertPermitted(store, lines, 'review');
  let changed = 0;
  for (const { entry } of lines) {
    const change = patchContent(store, entry, codes);
    if (sameContent(change, entry)) continue;
    writeChange(store, entry, {
      action: 'prebill.code',
      change,
      withdrawn: 'The codes were changed',
      reason: null,
    });
    changed += 1;
  }
  return changed;
}
