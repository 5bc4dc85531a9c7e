import { maxNarrativeLength } from '../../shared/domain/time-entry';
import { replaceIn, type TextQuery } from '../../shared/prebill/find-replace';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { assertPermitted, type PrebillLine } from './prebill-line';
import { writeChange } from './write-change';

/**
 * Replaces words in the narratives of these lines and in nothing else of them.
 * @returns how many changed
 * @throws EngineError 'invalid' where a narrative would be empty or too long; nothing is changed then
 */
export function replaceInLines(
  store: StoreContext,
  lines: readonly PrebillLine[],
  query: TextQuery,
  replacement: string,
): number {
  assertPermitted(store, lines, 'review');
  let changed = 0;
  for (const { entry, title } of lines) {
    const { text, count } = replaceIn(entry.narrative, query, replacement);
    if (count === 0 || text === entry.narrative) continue;
    const fault = narrativeFault(text);
    if (fault !== null) throw refused(title, fault);
    writeChange(store, entry, {
      action: 'prebill.replace',
      change: { narrative: text },
      withdrawn: 'Words replaced in the narrative',
      reason: null,
    });
    changed += 1;
  }
  return changed;
}

/** Why words may not be replaced so that this is left, or null. */
export function narrativeFault(text: string): string | null {
  if (text.trim() === '') return 'it would say nothing any more.';
  return text.length > maxNarrativeLength ? 'its narrative would be too long.' : null;
}

function refused(title: string, why: string): EngineError {
  return new EngineError('invalid', `${title}: ${why} Nothing was replaced.`, 'narrative');
}
