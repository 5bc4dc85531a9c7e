import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { Instant } from '../../shared/time/work-date';
import { CodeSetName, CustomCode } from '../../shared/utbms/custom-set';
import { myName } from './account';
import { nowInstant, prepared, type StoreContext } from './database';
import { jsonColumn } from './sync/json-column';

/** A client's own code set as its latest version has it. */
export const CodeSet = z.strictObject({
  id: Id,
  name: CodeSetName,
  clientId: Id.nullable(),
  retiredAt: Instant.nullable(),
  version: z.int().min(1),
  codes: z.array(CustomCode),
  source: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
});
export type CodeSet = z.infer<typeof CodeSet>;

const CodeSetRow = CodeSet.extend({ codes: jsonColumn(z.array(CustomCode)) });

/** All sets, retired ones included, by name. One that can't be read is reported and left out; the others go on. */
export function codeSets(store: StoreContext): CodeSet[] {
  const rows = prepared(
    store.db,
    `SELECT s.id, s.name, s.client_id AS clientId, s.retired_at AS retiredAt, v.version, v.codes, v.source,
       v.made_at AS madeAt, v.made_by AS madeBy
     FROM code_set s JOIN code_set_version v ON v.set_id = s.id
       AND v.version = (SELECT max(version) FROM code_set_version WHERE set_id = s.id)
     ORDER BY s.name, s.id`,
  ).all() as { id: string }[];
  return rows.flatMap((row) => {
    const parsed = CodeSetRow.safeParse(row);
    if (parsed.success) return [parsed.data];
    store.logger.error('code_set.damaged', { id: String(row.id) });
    return [];
  });
}

/** What a version of a set held and where it came from; null where there is none that can be read. */
export function codeSetVersion(
  store: StoreContext,
  id: Id,
  version: number,
): Pick<CodeSet, 'codes' | 'source'> | null {
  const row = prepared(
    store.db,
    'SELECT codes, source FROM code_set_version WHERE set_id = ? AND version = ?',
  ).get(id, version);
  return CodeSetRow.pick({ codes: true, source: true }).safeParse(row).data ?? null;
}

/** Adds a set, or a version to one; versions are never changed. @returns the version */
export function putCodeSetVersion(
  store: StoreContext,
  set: { id: Id; name: string; clientId: Id | null; codes: readonly CustomCode[]; source: string },
): number {
  const now = nowInstant(store);
  prepared(
    store.db,
    `INSERT INTO code_set (id, name, client_id, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET retired_at = NULL`,
  ).run(set.id, set.name, set.clientId, now);
  const last = prepared(store.db, 'SELECT max(version) FROM code_set_version WHERE set_id = ?')
    .pluck()
    .get(set.id) as number | null;
  const version = (last ?? 0) + 1;
  prepared(
    store.db,
    'INSERT INTO code_set_version (set_id, version, codes, source, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(set.id, version, JSON.stringify(set.codes), set.source, now, myName(store));
  return version;
}

/** Whether a set is offered; its versions stay. @param retiredAt null: offered */
export function setRetired(store: StoreContext, id: Id, retiredAt: string | null): void {
  prepared(store.db, 'UPDATE code_set SET retired_at = ? WHERE id = ?').run(retiredAt, id);
}

/** Another one whenever a set, a version or what is offered changes. */
export function codeSetsStamp(store: StoreContext): string {
  const stamp = prepared(
    store.db,
    `SELECT (SELECT count(*) FROM code_set_version) || ' ' ||
       (SELECT coalesce(group_concat(id || retired_at), '') FROM code_set WHERE retired_at IS NOT NULL)`,
  )
    .pluck()
    .get();
  return String(stamp);
}
