import type { Id } from '../../shared/domain/id';
import type { TimeEntry } from '../../shared/domain/time-entry';
import type { CallParsed } from '../../shared/ipc/contract';
import { isoToday } from '../../shared/time/calendar';
import { myTimekeeperId } from '../store/account';
import { nowInstant, type StoreContext } from '../store/database';
import { getEntry } from '../store/entries';
import { blankContent, patchContent } from './entry-patch';
import { placeEntry } from './entry-place';
import { runCommand } from './run-command';
import { temporaryMatter } from './temporary-matter';
import { writeEntry } from './write-entry';

/**
 * Saves a new entry of the person at this laptop. It never refuses for being incomplete. The entry's id is the request's,
 * so the same call twice, after a lost answer or a crash, is one entry (P2).
 * @returns the entry's id; the entry is on disk
 */
export function createEntry(store: StoreContext, input: CallParsed<'entryCreate'>): Id {
  return runCommand(store, { name: 'entry.create', label: 'Add entry' }, () => {
    if (getEntry(store, input.requestId) !== null) return input.requestId;
    const today = isoToday(store.clock.now(), store.clock.zone());
    const blank = blankContent(myTimekeeperId(store), today);
    const named = input.temporaryMatterName;
    const matterId =
      named !== null && input.patch.matterId == null ? temporaryMatter(store, named) : undefined;
    const at = nowInstant(store);
    const entry: TimeEntry = {
      ...patchContent(store, blank, matterId === undefined ? input.patch : { ...input.patch, matterId }),
      id: input.requestId,
      adjustmentMinor: 0,
      reviewState: 'draft',
      reviewNote: null,
      source: input.source,
      rawText: input.rawText,
      revision: 1,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    };
    writeEntry(store, { action: 'entry.create', before: null, after: entry, reason: null });
    if (input.clock) placeEntry(store, entry, input.clock);
    return entry.id;
  });
}
