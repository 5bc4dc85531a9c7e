import type { Id } from '../../../shared/domain/id';
import type { Timer } from '../../../shared/domain/timer';
import { getAccount } from '../../store/account';
import { getApproval } from '../../store/approvals';
import { auditOf } from '../../store/audit';
import { lineCodes } from '../../store/code-mappings';
import { DamagedRow } from '../../store/damaged-row';
import { nowInstant, type StoreContext } from '../../store/database';
import { requireEntry } from '../../store/entries';
import { firmWords } from '../../store/firm-words';
import { getMatter, getTimekeeper } from '../../store/reference';
import type { Shorthand } from '../../store/shorthands';
import { getBase, otherRecordsOfDay } from '../../store/sync/base';
import { idMapOf } from '../../store/sync/id-map';
import { openRowsOf } from '../../store/sync/outbox';
import type { MoveBundle, MoveItem } from './bundle';

/**
 * Everything another database needs to take over the named entries and timers. Reads only. An entry of which something can't
 * be read is left out: it keeps nothing else from the file.
 * @param shorthands the phrases and nicknames that go along; a nickname of a matter that is gone is left out
 */
export function collectBundle(
  store: StoreContext,
  fileId: Id,
  entryIds: readonly Id[],
  timers: readonly Timer[],
  shorthands: readonly Shorthand[] = [],
): MoveBundle {
  const items = entryIds.flatMap((id) => readableItem(store, id) ?? []);
  const ids = idMapOf(store);
  const meant = shorthands.filter((one) => one.kind === 'phrase' || getMatter(store, one.standsFor) !== null);
  const matterIds = [
    ...items.map(({ entry }) => entry.matterId),
    ...items.flatMap(namedMatters),
    ...timers.map(({ matterId }) => matterId),
    ...meant.flatMap(({ kind, standsFor }) => (kind === 'nickname' ? [standsFor] : [])),
  ];
  const peopleIds = items.flatMap(namedPeople);
  return {
    fileId,
    accountKey: getAccount(store).accountKey,
    machine: store.machine,
    madeAt: nowInstant(store),
    items,
    timers: [...timers],
    matters: known(matterIds).flatMap((id) => {
      const matter = getMatter(store, id);
      return matter === null ? [] : [{ matter, remoteId: ids.toRemote('matters', id) }];
    }),
    timekeepers: known(peopleIds).flatMap((id) => {
      const timekeeper = getTimekeeper(store, id);
      return timekeeper === null ? [] : [{ timekeeper, remoteId: ids.toRemote('timekeepers', id) }];
    }),
    shorthands: meant,
    firmWords: firmWords(store),
  };
}

function readableItem(store: StoreContext, id: Id): MoveItem | null {
  try {
    return collectItem(store, id);
  } catch (error) {
    if (error instanceof DamagedRow) return null;
    throw error;
  }
}

function collectItem(store: StoreContext, id: Id): MoveItem {
  const entry = requireEntry(store, id);
  return {
    entry,
    approval: getApproval(store, id),
    base: getBase(store, id),
    rows: openRowsOf(store, id),
    otherRecords: otherRecordsOfDay(store, entry),
    history: auditOf(store, 'entry', id),
    lineCodes: lineCodes(store, id),
  };
}

function namedMatters({ approval, base, rows }: MoveItem): (Id | null)[] {
  return [approval?.facts, base?.facts, ...rows.map(({ payload }) => payload)].map(
    (facts) => facts?.matterId ?? null,
  );
}

function namedPeople({ entry, approval, base, rows }: MoveItem): (Id | null)[] {
  const facts = [approval?.facts, base?.facts, ...rows.map(({ payload }) => payload)];
  return [entry.timekeeperId, approval?.approvedBy ?? null, ...facts.map((one) => one?.timekeeperId ?? null)];
}

const known = (ids: readonly (Id | null)[]): Id[] => [...new Set(ids.filter((id) => id !== null))];
