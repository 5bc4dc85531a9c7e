import type { RestorePreview } from '../../shared/ipc/exchange-calls';
import type { RestoreComparison } from '../exchange/restore/compare';
import type { StoreContext } from '../store/database';
import type { DatabaseFacts } from '../store/database-file';
import { entryViews } from './entry-view';
import { lineTitle } from './line-title';

const named = 12;

/** What a person is shown before a backup is put back. */
export function restorePreviewView(store: StoreContext, comparison: RestoreComparison): RestorePreview {
  const { backup, present, onlyHere, ...counts } = comparison;
  return {
    ...counts,
    backup: holds(backup),
    present: holds(present),
    onlyHere: onlyHere.length,
    onlyHereTitles: entryViews(store, onlyHere.slice(0, named)).map(lineTitle),
  };
}

function holds({ firmName, personName, entries, unsynced, changedAt }: DatabaseFacts) {
  return { firmName, personName, entries, unsynced, changedAt };
}
