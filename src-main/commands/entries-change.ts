import type { Id } from '../../shared/domain/id';
import { changeEndsApproval, type TimeEntry } from '../../shared/domain/time-entry';
import {
  type EntriesChangeRow,
  type EntriesDeed,
  type EntriesOutcome,
  type EntryPick,
  maxEntriesAtOnce,
} from '../../shared/ipc/bulk-calls';
import type { CallParsed } from '../../shared/ipc/contract';
import type { EntryPatch } from '../../shared/ipc/views';
import { sumByCurrency } from '../../shared/money/amounts';
import { replaceIn } from '../../shared/prebill/find-replace';
import { addDays } from '../../shared/time/calendar';
import { EngineError } from '../engine-error';
import { entryChanges } from '../queries/entry-changes';
import { titledEntries } from '../queries/line-title';
import { firmCurrency } from '../store/currencies';
import { inSavepoint, type StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { entryIds } from '../store/entry-page';
import { totalsOfEntries } from '../store/entry-totals';
import { contentHash } from '../store/hash';
import { deleteInto } from './entry-delete';
import { editInto } from './entry-edit';
import { assertTakesWork } from './prebill-move';
import { narrativeFault } from './prebill-replace';
import { runCommand, tryCommand } from './run-command';

/** So many entries of each kind, changed or refused, are told one by one; the figures count all. */
const shownOfKind = 300;

type Asked = { readonly pick: EntryPick; readonly deed: EntriesDeed };

/**
 * Does one thing to many entries: one transaction, one step to undo. Each goes by the same guard as in the editor; one that
 * is refused stays as it is, as the preview said.
 * @throws EngineError 'moved' where it would do anything but what was shown under the seal (P3)
 */
export function changeEntries(store: StoreContext, asked: CallParsed<'entriesChange'>): EntriesOutcome {
  let changed = 0;
  const label = () => labelOf(asked.deed, changed);
  return runCommand(store, { name: 'entries.change', label }, () => {
    const outcome = perform(store, asked);
    changed = outcome.changed;
    if (outcome.seal !== asked.seal) {
      throw new EngineError(
        'moved',
        'Some of these entries have changed since they were shown. Look at the preview again; nothing was changed.',
      );
    }
    return outcome;
  });
}

/** What it would do, found by doing it and taking it back: the preview can't differ from the deed. */
export function tryOnEntries(store: StoreContext, asked: Asked): EntriesOutcome {
  return tryCommand(store, 'entries.try', () => perform(store, asked));
}

function perform(store: StoreContext, { pick, deed }: Asked): EntriesOutcome {
  if (deed.kind === 'matter') assertTakesWork(store, deed.matterId);
  const ids = idsOf(store, pick);
  const before = figuresOf(store, ids);
  const done = titledEntries(store, ids).map(({ entry, ...shown }) => ({
    revision: entry.revision,
    row: doTo(store, entry, shown, deed),
  }));
  const told = done.flatMap(({ row }) => (row.kind === 'same' ? [] : [row]));
  const refused = told.filter(({ kind }) => kind === 'refused');
  const changed = told.filter(({ kind }) => kind === 'changed');
  return {
    changed: changed.length,
    same: done.length - told.length,
    refused: refused.length,
    approvals: changed.filter(({ endsApproval }) => endsApproval).length,
    before,
    after: figuresOf(store, ids),
    rows: [...changed.slice(0, shownOfKind), ...refused.slice(0, shownOfKind)],
    seal: contentHash({ deed, rows: done.map(({ revision, row }) => [row.id, revision, row.kind]) }),
  };
}

/** @throws EngineError 'invalid' where there are more than can be changed at once */
function idsOf(store: StoreContext, pick: EntryPick): readonly Id[] {
  if ('ids' in pick) return [...new Set(pick.ids)];
  const except = new Set(pick.except);
  const ids = entryIds(store, pick.filter, maxEntriesAtOnce + except.size + 1).filter(
    (id) => !except.has(id),
  );
  if (ids.length <= maxEntriesAtOnce) return ids;
  throw new EngineError(
    'invalid',
    `At most ${maxEntriesAtOnce.toLocaleString('en-US')} entries can be changed at once. Narrow the list, by dates or a matter, and change the rest after it.`,
  );
}

function figuresOf(store: StoreContext, ids: readonly Id[]): EntriesOutcome['before'] {
  const { total, totalSeconds, totalMinor, otherAmounts } = totalsOfEntries(store, ids);
  const own = { currency: firmCurrency(store), minor: totalMinor };
  return { lines: total, billedSeconds: totalSeconds, amounts: sumByCurrency([own, ...otherAmounts]) };
}

type Done = EntriesChangeRow | { readonly id: Id; readonly kind: 'same' };

function doTo(
  store: StoreContext,
  entry: TimeEntry,
  shown: Pick<EntriesChangeRow, 'title' | 'narrative'>,
  deed: EntriesDeed,
): Done {
  const { id, revision } = entry;
  // Where the words aren't in it nothing is asked of it, so nothing is refused either, whatever its custody.
  if (deed.kind === 'replace' && replaceIn(entry.narrative, deed.query, deed.replacement).count === 0)
    return { id, kind: 'same' };
  try {
    // What a refused entry had begun is taken back by itself.
    const after = inSavepoint(store, () => {
      if (deed.kind === 'delete') deleteInto(store, { id, revision });
      else editInto(store, { id, revision, patch: patchFor(entry, deed), reason: null });
      return requireEntry(store, id);
    });
    const changes = entryChanges(store, entry, after);
    if (changes.length === 0) return { id, kind: 'same' };
    const endsApproval = changeEndsApproval(entry) && !changeEndsApproval(after);
    return { id, ...shown, kind: 'changed', why: null, endsApproval, changes };
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === 'store') throw error;
    return { id, ...shown, kind: 'refused', why: error.message, endsApproval: false, changes: [] };
  }
}

/** @throws EngineError 'invalid' where the entry could not say what would be left */
function patchFor(entry: TimeEntry, deed: Exclude<EntriesDeed, { kind: 'delete' }>): EntryPatch {
  switch (deed.kind) {
    case 'matter':
      return { matterId: deed.matterId };
    case 'codes':
      return deed.codes;
    case 'billing':
      return { billing: deed.billing };
    case 'shift':
      return { workDate: addDays(entry.workDate, deed.days) };
    case 'replace': {
      const { text } = replaceIn(entry.narrative, deed.query, deed.replacement);
      const fault = narrativeFault(text);
      if (fault !== null)
        throw new EngineError('invalid', `${fault.charAt(0).toUpperCase()}${fault.slice(1)}`, 'narrative');
      return { narrative: text };
    }
  }
}

function labelOf(deed: EntriesDeed, count: number): string {
  const entries = count === 1 ? '1 entry' : `${count} entries`;
  switch (deed.kind) {
    case 'matter':
      return `Move ${entries}`;
    case 'codes':
      return `Codes of ${entries}`;
    case 'billing':
      return `Billing of ${entries}`;
    case 'shift':
      return `Days of ${entries}`;
    case 'replace':
      return `Replace words in ${entries}`;
    case 'delete':
      return `Delete ${entries}`;
  }
}
