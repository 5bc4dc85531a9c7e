import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import type { RemoteEntry } from '../../../shared/pms/port';
import type { Normalise } from '../../../shared/sync/compare';
import type { OpenConflict } from '../../../shared/sync/plan-pull';
import { planQueue } from '../../../shared/sync/plan-queue';
import type { Base, ConflictKind, LocalEntry, OutboxRow } from '../../../shared/sync/types';
import { baseWith, idOf, remoteWith } from '../../helpers/sync/sample-facts';
import { hashOf, rowsAfter } from '../arbitraries/outbox';

/** A record as the PMS truly holds it, hidden fields included. */
export type TrueRecord = {
  readonly remoteId: string;
  readonly version: number;
  readonly facts: EntryFacts;
  readonly hidden: readonly FactName[];
  readonly onBill: boolean;
};

export type Entry = LocalEntry & { readonly madeHere: boolean };

/** A laptop and a PMS of a few records in a world where every step succeeds. Everything local is approved as it stands. */
export type World = {
  readonly entries: Map<string, Entry>;
  readonly bases: Map<string, Base>;
  readonly records: Map<string, TrueRecord>;
  readonly conflicts: Map<string, OpenConflict>;
  readonly rows: Map<string, readonly OutboxRow[]>;
  readonly normalise: Normalise;
  /** Conflicts that were opened, in order: what a person would have seen. */
  readonly opened: { readonly entryId: string; readonly kind: ConflictKind }[];
  /** Requests that changed the PMS. */
  writes: number;
  /** Counts what was made, for its id. */
  made: number;
};

export function emptyWorld(normalise: Normalise): World {
  return {
    entries: new Map(),
    bases: new Map(),
    records: new Map(),
    conflicts: new Map(),
    rows: new Map(),
    normalise,
    opened: [],
    writes: 0,
    made: 0,
  };
}

/** A record as this user is shown it: what is hidden reads as nothing. */
export function shown({ remoteId, version, facts, hidden, onBill }: TrueRecord): RemoteEntry {
  return remoteWith({
    remoteId,
    etag: `"${remoteId}.${version}"`,
    facts: {
      ...facts,
      ...(hidden.includes('seconds') ? { seconds: 0 } : {}),
      ...(hidden.includes('rateMinor') ? { rateMinor: null } : {}),
    },
    hidden: [...hidden],
    onBill,
    billLabel: onBill ? 'Bill 7' : null,
  });
}

/** The base that a shown record and the facts agreed on make. */
export function baseOf(remote: RemoteEntry, facts: EntryFacts, revision: number): Base {
  const { remoteId, etag, hidden, onBill, billLabel } = remote;
  return baseWith({ remoteId, etag, facts, hidden, onBill, billLabel, revision });
}

/** What a command or a sync step does in its transaction: the outbox is brought in line with the entry (contract 8). */
export function requeue(world: World, entryId: string): void {
  const entry = world.entries.get(entryId);
  if (entry === undefined) return;
  const openRows = world.rows.get(entryId) ?? [];
  const { revision, deleted, facts } = entry;
  const effects = planQueue({
    entry: { revision, deleted, reviewState: 'approved' },
    facts,
    base: world.bases.get(entryId) ?? null,
    approval: { revision, facts, hash: hashOf(facts) },
    openRows,
  });
  const made = () => {
    world.made += 1;
    return idOf(9000 + world.made);
  };
  world.rows.set(entryId, rowsAfter(openRows, effects, made, entryId));
}

/** Whether the two sides of an entry hold the same, as far as this user can see and the normaliser explains. */
export function agree(world: World, entryId: string): boolean {
  const entry = world.entries.get(entryId);
  const base = world.bases.get(entryId);
  const record = base === undefined ? undefined : world.records.get(base.remoteId);
  if (entry === undefined) return false;
  if (entry.deleted || record === undefined) return entry.deleted && record === undefined;
  return sameFacts(world.normalise, entry.facts, record.facts, record.hidden);
}

export function sameFacts(
  normalise: Normalise,
  left: EntryFacts,
  right: EntryFacts,
  except: readonly FactName[] = [],
): boolean {
  const one = normalise(left);
  const other = normalise(right);
  return (Object.keys(one) as FactName[]).every((name) => one[name] === other[name] || except.includes(name));
}
