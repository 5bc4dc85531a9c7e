import type { AuditEvent } from '../../shared/domain/audit-event';
import type { Id } from '../../shared/domain/id';
import type { Base, OutboxRow } from '../../shared/sync/types';
import { auditOf } from '../store/audit';
import type { StoreContext } from '../store/database';
import { auditHashAt, auditHead } from '../store/database-file';
import { allBases } from '../store/sync/base';
import { type FromCopy, fromCopyRows } from '../store/sync/from-copy';
import { allCreates } from '../store/sync/outbox';

/** What a database that goes knows of what was sent from it. */
export type Replaced = {
  /** The copy that takes its place was made of it, so that all that was sent since stands in it. */
  readonly isLater: boolean;
  /** It is later, and everything in it could be read. */
  readonly isWhole: boolean;
  readonly bases: ReadonlyMap<Id, Base>;
  /** All creates that there ever were, by operation. */
  readonly rows: ReadonlyMap<Id, OutboxRow>;
  /** Creates without a certain answer. */
  readonly inFlight: readonly OutboxRow[];
  /** Creates of an entry, oldest first. */
  createsOf(entryId: Id): readonly OutboxRow[];
  /** The event by which a content of an entry was approved; null where there is none. */
  approvalOf(entryId: Id, contentHash: string): AuditEvent | null;
  /** What it has not looked up itself since an even older copy was put back. */
  readonly doubts: readonly FromCopy[];
};

/**
 * Reads what a copy has to be told by the database that it takes the place of; to be called before anything is written into
 * the copy. Null where that can't be read, as where it is damaged: nobody knows then, and everything is looked up (P2).
 */
export function readReplaced(copy: StoreContext, replaced: StoreContext): Replaced | null {
  try {
    const head = auditHead(copy.db);
    const isLater = head !== null && auditHashAt(replaced.db, head.sequence) === head.hash;
    const bases = allBases(replaced);
    const creates = allCreates(replaced);
    const byEntry = Map.groupBy(creates.read, ({ entryId }) => entryId);
    return {
      isLater,
      isWhole: isLater && bases.unreadable + creates.unreadable === 0,
      bases: new Map(bases.read.map(({ entryId, base }) => [entryId, base])),
      rows: new Map(creates.read.map((row) => [row.operationId, row])),
      inFlight: creates.read.filter(({ state }) => state === 'attempted' || state === 'unknown'),
      createsOf: (entryId) => byEntry.get(entryId) ?? [],
      approvalOf: (entryId, contentHash) => approvalIn(replaced, entryId, contentHash),
      doubts: fromCopyRows(replaced),
    };
  } catch {
    copy.logger.warn('restore.replaced_not_read');
    return null;
  }
}

function approvalIn(replaced: StoreContext, entryId: Id, contentHash: string): AuditEvent | null {
  const isIt = ({ action, after }: AuditEvent): boolean =>
    action.startsWith('approval.') &&
    typeof after === 'object' &&
    after !== null &&
    (after as { readonly hash?: unknown }).hash === contentHash;
  return auditOf(replaced, 'entry', entryId).find(isIt) ?? null;
}
