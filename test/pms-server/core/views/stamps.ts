import { etagOf } from '../etag';
import type { Stamped } from '../rows';
import { timestamp } from '../timestamps';

/** The four fields that every record of the vendor has. */
export function stamps(collection: string) {
  return {
    id: (row: Stamped) => row.id,
    etag: (row: Stamped) => etagOf(collection, row),
    created_at: (row: Stamped) => timestamp(row.createdAtMs),
    updated_at: (row: Stamped) => timestamp(row.updatedAtMs),
  };
}
