import type { Id, RemoteId } from '../../../shared/domain/id';
import type { Timekeeper } from '../../../shared/domain/reference';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import { temporaryMatter } from '../../commands/temporary-matter';
import { EngineError } from '../../engine-error';
import { myTimekeeperId } from '../../store/account';
import type { StoreContext } from '../../store/database';
import { contentHash } from '../../store/hash';
import { getTimekeeper } from '../../store/reference';
import { localIdOf } from '../../store/sync/id-map';
import { putMovedMatter, putMovedTimekeeper } from '../../store/sync/moved-reference';
import type { MoveBundle, MoveItem } from './bundle';

/**
 * Puts this laptop's ids of matters and people in place of the other's, going by the vendor's ids and never by a guess
 * (contract 25). What is not cached here yet comes along; a temporary matter is found or made by its name.
 * In the running transaction. @throws EngineError 'not_allowed' where content and its hash do not belong together (P4)
 */
export function translated(store: StoreContext, bundle: MoveBundle): MoveBundle {
  const matters = new Map<Id, Id>();
  for (const { matter, remoteId } of bundle.matters) {
    if (remoteId === null) matters.set(matter.id, temporaryMatter(store, matter.name));
    else
      matters.set(
        matter.id,
        localIdOf(store, 'matters', remoteId) ?? putMovedMatter(store, matter, remoteId),
      );
  }
  const people = new Map<Id, Id>();
  for (const { timekeeper, remoteId } of bundle.timekeepers) {
    people.set(timekeeper.id, personHere(store, bundle, timekeeper, remoteId));
  }
  const matterOf = (id: Id | null): Id | null => (id === null ? null : wanted(matters, id));
  const personOf = (id: Id): Id => wanted(people, id);
  const facts = (from: EntryFacts): EntryFacts => ({
    ...from,
    matterId: matterOf(from.matterId),
    timekeeperId: personOf(from.timekeeperId),
  });
  return {
    ...bundle,
    items: bundle.items.map((item) => translatedItem(item, facts, personOf)),
    timers: bundle.timers.map((timer) => ({ ...timer, matterId: matterOf(timer.matterId) })),
    shorthands: bundle.shorthands.map((one) =>
      one.kind === 'phrase' ? one : { ...one, standsFor: wanted(matters, one.standsFor) },
    ),
  };
}

function personHere(
  store: StoreContext,
  bundle: MoveBundle,
  person: Timekeeper,
  remoteId: RemoteId | null,
): Id {
  if (remoteId !== null) {
    return localIdOf(store, 'timekeepers', remoteId) ?? putMovedTimekeeper(store, person, remoteId);
  }
  if (getTimekeeper(store, person.id) !== null) return person.id;
  // Nobody had signed in there either: it is whoever this laptop's own work is of.
  if (bundle.accountKey === null) return myTimekeeperId(store);
  throw unknownPerson(person.name);
}

function translatedItem(
  item: MoveItem,
  facts: (from: EntryFacts) => EntryFacts,
  personOf: (id: Id) => Id,
): MoveItem {
  const { entry, approval, base, rows } = item;
  const { timekeeperId, matterId } = facts({
    ...blank,
    timekeeperId: entry.timekeeperId,
    matterId: entry.matterId,
  });
  return {
    ...item,
    entry: { ...entry, timekeeperId, matterId },
    base: base && { ...base, facts: facts(base.facts) },
    approval: approval && {
      ...approval,
      approvedBy: personOf(approval.approvedBy),
      ...hashed(approval.facts, approval.hash, facts),
    },
    rows: rows.map((row) => {
      if (row.payload === null) return row;
      const { facts: payload, hash } = hashed(row.payload, row.payloadHash, facts);
      return { ...row, payload, payloadHash: hash };
    }),
  };
}

const blank: EntryFacts = {
  timekeeperId: '',
  matterId: null,
  workDate: '',
  seconds: 0,
  narrative: '',
  taskCode: null,
  activityCode: null,
  rateMinor: null,
  billing: 'billable',
};

/** The same content under this laptop's ids, with the hash that it has then; what was approved must be what is there. */
function hashed(from: EntryFacts, hash: string | null, facts: (from: EntryFacts) => EntryFacts) {
  if (hash !== contentHash(from)) {
    throw new EngineError(
      'not_allowed',
      'The file holds an approval of other content than is in it. Nothing was taken over.',
    );
  }
  const to = facts(from);
  return { facts: to, hash: contentHash(to) };
}

function wanted(map: ReadonlyMap<Id, Id>, id: Id): Id {
  const found = map.get(id);
  if (found === undefined) {
    throw new EngineError(
      'not_allowed',
      'The file names a matter or a person that it does not hold. Nothing was taken over.',
    );
  }
  return found;
}

const unknownPerson = (name: string) =>
  new EngineError(
    'not_allowed',
    `The file names ${name}, whom the firm’s system did not know. Nothing was taken over.`,
  );
