import { factsOf } from '../../shared/domain/entry-facts';
import type { CallParsed } from '../../shared/ipc/contract';
import type { EntryView } from '../../shared/ipc/views';
import { textSimilarity } from '../../shared/sync/twin';
import { addDays } from '../../shared/time/calendar';
import { getAccount } from '../store/account';
import type { StoreContext } from '../store/database';
import { newestEntries } from '../store/entry-page';
import type { EntryRow } from '../store/entry-rows';
import { factsContext } from '../store/reference';
import { entryViewsOf } from './entry-view';

const lookBackDays = 7;
/** No timekeeper makes more entries than this in a week; the bound keeps a keystroke cheap. */
const atMost = 300;
const alikeText = 0.6;
const nearSeconds = 360;
const shown = 5;

/**
 * The person's own entries of the seven days up to a work date that look like the one being typed: alike in words, or of
 * near-equal time with some words in common; on another matter never. Most alike first.
 */
export function nearDuplicates(store: StoreContext, input: CallParsed<'nearDuplicates'>): EntryView[] {
  const me = getAccount(store).timekeeperId;
  if (me === null) return [];
  const filter = { timekeeperId: me, from: addDays(input.workDate, -lookBackDays), to: input.workDate };
  const context = factsContext(store);
  const scored = newestEntries(store, filter, atMost)
    .filter(({ entry }) => entry.id !== input.exceptId)
    .map((row) => ({ row, score: likeness(row, factsOf(row.entry, context).seconds, input) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  return entryViewsOf(
    store,
    scored.slice(0, shown).map(({ row }) => row),
  );
}

function likeness({ entry }: EntryRow, seconds: number, input: CallParsed<'nearDuplicates'>): number {
  if (entry.matterId !== input.matterId) return 0;
  const text = textSimilarity(entry.narrative, input.narrative);
  const near = Math.abs(seconds - input.seconds) <= nearSeconds;
  if (text >= alikeText) return text + (near ? 1 : 0);
  return near && entry.workDate === input.workDate && text >= alikeText / 2 ? text : 0;
}
