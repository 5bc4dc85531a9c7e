import { canonicalJson } from '../../../shared/domain/canonical-json';
import type { Id } from '../../../shared/domain/id';
import type { TimeEntry } from '../../../shared/domain/time-entry';
import { formatHours } from '../../../shared/time/hours';
import { keepWords } from '../../commands/prebill-comment';
import { writeEntry } from '../../commands/write-entry';
import { EngineError } from '../../engine-error';
import { appendAudit, auditOf } from '../../store/audit';
import { DamagedRow } from '../../store/damaged-row';
import { inSavepoint, nowInstant, type StoreContext } from '../../store/database';
import { getEntry } from '../../store/entries';
import { entryIds } from '../../store/entry-revisions';
import { getMatter } from '../../store/reference';
import { getBase } from '../../store/sync/base';

/** Entries of the damaged file against those that the rebuild begins with. */
export type Compared = {
  /** Only in the damaged file. */
  readonly onlyThere: readonly Id[];
  /** In both, with different contents, and not as the PMS has them. */
  readonly differing: readonly Id[];
  /** In the damaged file, and not to be read even there. */
  readonly unreadable: number;
};

export function compareEntries(copy: StoreContext, read: StoreContext): Compared {
  const onlyThere: Id[] = [];
  const differing: Id[] = [];
  let unreadable = 0;
  for (const id of entryIds(read)) {
    const there = readable(read, id);
    const here = readable(copy, id);
    if (there === null) unreadable += here === null ? 1 : 0;
    else if (here === null) onlyThere.push(id);
    else if (!isSame(here, there) && !isOnPms(read, there)) differing.push(id);
  }
  return { onlyThere, differing, unreadable };
}

function readable(store: StoreContext, id: Id): TimeEntry | null {
  try {
    return getEntry(store, id);
  } catch (error) {
    if (error instanceof DamagedRow) return null;
    throw error;
  }
}

const isSame = (one: TimeEntry, other: TimeEntry): boolean => {
  const content = ({ revision: _revision, updatedAt: _at, ...rest }: TimeEntry) => canonicalJson(rest);
  return content(one) === content(other);
};

/** What the PMS has in just this content the next sync brings by itself. */
function isOnPms(read: StoreContext, { id, revision }: TimeEntry): boolean {
  try {
    return getBase(read, id)?.revision === revision;
  } catch {
    return false;
  }
}

/**
 * An entry that two places hold with different contents: the later content stands where the trail proves that it is the later
 * one, else that of the backup; the other one is said beside it and kept in the trail. It is on hold, so that nobody approves or
 * sends it without having looked (P3, P4). In the running transaction.
 * @param isLater the damaged file's history goes on where the backup's ends
 */
export function holdDiffering(copy: StoreContext, read: StoreContext, id: Id, isLater: boolean): void {
  const here = readable(copy, id);
  const there = readable(read, id);
  if (here === null || there === null) return;
  const [stands, other, whose] = isLater
    ? ([there, here, 'The backup'] as const)
    : ([here, there, 'The damaged file'] as const);
  const isMatterHere = stands.matterId !== null && getMatter(copy, stands.matterId) !== null;
  const words = `${whose} has it otherwise: ${said(other)}`;
  const after: TimeEntry = {
    ...stands,
    timekeeperId: here.timekeeperId,
    matterId: isMatterHere ? stands.matterId : here.matterId,
    reviewState: isMatterHere ? 'on_hold' : 'draft',
    reviewNote: words.slice(0, 2000),
    revision: Math.max(here.revision, there.revision) + 1,
    updatedAt: nowInstant(copy),
  };
  keepWords(copy, id, 'hold', words.slice(0, 2000));
  try {
    inSavepoint(copy, () =>
      writeEntry(copy, { action: 'rebuild.differs', before: here, after, reason: differsWords }),
    );
  } catch (error) {
    // The PMS hides a part of it from this person: what the backup has stays, and the words beside it say the other.
    if (!(error instanceof EngineError) || error.code === 'store') throw error;
  }
  appendAudit(copy, {
    action: 'rebuild.differs',
    subject: 'entry',
    subjectId: id,
    before: other,
    after: { history: isLater ? auditOf(read, 'entry', id) : [] },
    reason: differsWords,
  });
}

const differsWords = 'Two places held it with different contents when the database was rebuilt';

function said({ workedSeconds, billedSeconds, workDate, narrative, deletedAt }: TimeEntry): string {
  const trash = deletedAt === null ? '' : ', in the trash';
  return `${formatHours(billedSeconds ?? workedSeconds)} h on ${workDate}${trash}, “${narrative}”`;
}
