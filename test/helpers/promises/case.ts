import type { Normalise } from '../../../shared/sync/compare';
import type { OpenRowState } from '../../../shared/sync/custody';
import type { GroundTruth, TrueActivity } from '../../pms-server/control/ground-truth';
import type { Book, BookAuditEvent, BookBase, BookConflict, BookEntry, BookOutboxRow } from './book';
import type { Finals, History } from './history';

/** A history with its final states, indexed once, so that each rule is a walk and never a search. */
export type Case = {
  readonly history: History;
  readonly laptops: readonly LaptopCase[];
  readonly truth: TruthCase | null;
  readonly updateGuard: NonNullable<Finals['updateGuard']>;
  readonly normalise: Normalise;
  /** Faults stopped and everything came to rest before the final states were taken. */
  readonly isQuiet: boolean;
};

export type LaptopCase = {
  readonly name: string;
  readonly accountKey: string | null;
  readonly status: Finals['laptops'][number]['status'];
  readonly said: readonly string[];
  readonly book: Book;
  readonly entries: ReadonlyMap<string, BookEntry>;
  readonly baseOf: ReadonlyMap<string, BookBase>;
  readonly baseByRemoteId: ReadonlyMap<string, BookBase>;
  readonly openRowsOf: ReadonlyMap<string, readonly (BookOutboxRow & { state: OpenRowState })[]>;
  readonly openConflictOf: ReadonlyMap<string, BookConflict>;
  /** Remote ids that any conflict showed, open or closed. */
  readonly inConflicts: ReadonlySet<string>;
  /** The trail of each entry, oldest first. */
  readonly trailOf: ReadonlyMap<string, readonly BookAuditEvent[]>;
};

export type TruthCase = GroundTruth & {
  readonly recordById: ReadonlyMap<string, TrueActivity>;
  readonly deletedIds: ReadonlySet<string>;
};

export function caseOf(history: History, finals: Finals): Case {
  return {
    history,
    laptops: finals.laptops.map(laptopCase),
    truth: finals.truth === null ? null : truthCase(finals.truth),
    updateGuard: finals.updateGuard ?? 'if_match',
    normalise: finals.normalise ?? ((facts) => facts),
    isQuiet: history.some(({ kind }) => kind === 'quiet'),
  };
}

function laptopCase({ name, accountKey, status, said, book }: Finals['laptops'][number]): LaptopCase {
  const open = book.outbox.filter(isOpen);
  const inConflicts = new Set<string>();
  for (const { remote, candidates } of book.conflicts) {
    for (const shown of [remote, ...candidates]) if (shown !== null) inConflicts.add(shown.remoteId);
  }
  return {
    name,
    accountKey,
    status,
    said: said ?? [],
    book,
    entries: new Map(book.entries.map((entry) => [entry.id, entry])),
    baseOf: new Map(book.bases.map((base) => [base.entryId, base])),
    baseByRemoteId: new Map(book.bases.map((base) => [base.remoteId, base])),
    openRowsOf: Map.groupBy(open, ({ entryId }) => entryId),
    openConflictOf: new Map(
      book.conflicts.filter(({ closedAt }) => closedAt === null).map((one) => [one.entryId, one]),
    ),
    inConflicts,
    trailOf: Map.groupBy(
      book.audit.filter(({ subject }) => subject === 'entry'),
      ({ subjectId }) => subjectId,
    ),
  };
}

function isOpen(row: BookOutboxRow): row is BookOutboxRow & { state: OpenRowState } {
  return row.state !== 'done' && row.state !== 'withdrawn';
}

function truthCase(truth: GroundTruth): TruthCase {
  return {
    ...truth,
    recordById: new Map(truth.activities.map((record) => [String(record.id), record])),
    deletedIds: new Set(truth.deleted.map(({ id }) => String(id))),
  };
}
