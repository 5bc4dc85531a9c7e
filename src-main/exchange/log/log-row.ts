import type { AuditEvent } from '../../../shared/domain/audit-event';
import { contentHash } from '../../store/hash';
import type { RawLogRow } from '../../store/log-rows';
import { type LogKind, storedRow, type UnreadableRow } from './log-format';

/** A stored row as a log tells it. One that is damaged is told as such, by id and field and never by what it holds. */
export function logRowOf({ kind, row }: RawLogRow): { kind: LogKind; row: unknown } {
  const read = storedRow[kind].safeParse(row);
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map(({ path }) => path.join('.')))];
    const id = row.operationId ?? row.id ?? row.sequence ?? row.entryId ?? row.remoteId;
    return { kind: 'unreadable', row: { table: kind, id: String(id), fields } satisfies UnreadableRow };
  }
  return kind === 'audit'
    ? { kind, row: { ...read.data, fits: fits(read.data as AuditEvent) } }
    : { kind, row: read.data };
}

function fits({ hash, ...body }: AuditEvent): boolean {
  return contentHash(body) === hash;
}
