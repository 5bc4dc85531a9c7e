import { etagOf } from '../../../../pms-server/core/etag';
import { applyChange } from '../../../../pms-server/core/state';
import { activityAsk, bearerIn, reshaped, type Server, type Trait } from './layer';

/** What stands where other vendors show a version. */
export const noVersion = '"-"';

/** A write that sets out this long after its record was read was not made from that reading. */
const readCountsMs = 120_000;

/**
 * Records carry no version, and where it is so told no instant of their last change, and `If-Match` means nothing here. In the ground truth's log each update is written down with
 * the version that its sender had read just before, so that one rule judges every vendor: null is a write that nobody had
 * read for, another one than the record had is the moment between reading and writing.
 */
export function noVersions({ withUpdatedAt }: { withUpdatedAt: boolean }): Trait {
  return (below) => withoutVersions(below, withUpdatedAt);
}

function withoutVersions(below: Server, withUpdatedAt: boolean): Server {
  const lastRead = new Map<string, { etag: string; atMs: number }>();
  const currentEtag = (id: number): string | null => {
    const row = below.state.tables.activities.get(id);
    return row === undefined ? null : etagOf('activities', row);
  };
  return {
    ...below,
    handle(request) {
      const ask = activityAsk(request);
      if (ask === null) return below.handle(request);
      const { 'if-match': _, ...headers } = request.headers;
      const reader = `${bearerIn(request)} ${ask.id}`;
      const writesBefore = below.state.tables.writes.size;
      const answer = below.handle({ ...request, headers });
      const etag = ask.id === null ? null : currentEtag(ask.id);
      if (ask.method === 'GET' && answer.status === 200 && etag !== null) {
        lastRead.set(reader, { etag, atMs: below.clock() });
      }
      if (ask.method === 'PATCH') {
        const read = lastRead.get(reader);
        const counts = read !== undefined && below.clock() - read.atMs <= readCountsMs;
        noteRead(below, writesBefore, counts ? read.etag : null);
        // A second write without another reading was not read for.
        lastRead.delete(reader);
      }
      const { etag: __, ...shown } = answer.headers;
      return reshaped({ ...answer, headers: shown }, (record) => ({
        ...record,
        etag: noVersion,
        ...(withUpdatedAt ? {} : { updated_at: record.created_at }),
      }));
    },
  };
}

function noteRead({ state }: Server, writesBefore: number, etag: string | null): void {
  for (const row of state.tables.writes.values()) {
    if (row.id > writesBefore) applyChange(state, { put: 'writes', row: { ...row, ifMatch: etag } });
  }
}
