import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { ExportProfile } from '../../shared/ledes/profile';
import { nowInstant, prepared, type StoreContext } from './database';
import { jsonColumn } from './sync/json-column';

const Row = z.strictObject({ id: Id, profile: jsonColumn(ExportProfile) });

function readable(store: StoreContext, rows: readonly unknown[]): ExportProfile[] {
  return rows.flatMap((row) => {
    const parsed = Row.safeParse(row);
    if (parsed.success) return [parsed.data.profile];
    store.logger.error('ledes_profile.damaged', { id: String((row as { id?: unknown }).id) });
    return [];
  });
}

/** Those in use, by name. */
export function ledesProfiles(store: StoreContext): ExportProfile[] {
  const rows = prepared(store.db, 'SELECT id, profile FROM ledes_profile WHERE removed_at IS NULL').all();
  return readable(store, rows).sort((left, right) => left.name.localeCompare(right.name));
}

/** A profile, whether or not it was removed: an invoice that names it still shows by it. */
export function getLedesProfile(store: StoreContext, id: Id): ExportProfile | null {
  const row = prepared(store.db, 'SELECT id, profile FROM ledes_profile WHERE id = ?').get(id);
  return row === undefined ? null : (readable(store, [row])[0] ?? null);
}

export function putLedesProfile(store: StoreContext, profile: ExportProfile): void {
  prepared(
    store.db,
    `INSERT INTO ledes_profile (id, profile) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET profile = excluded.profile, removed_at = NULL`,
  ).run(profile.id, JSON.stringify(profile));
}

export function removeLedesProfile(store: StoreContext, id: Id): void {
  prepared(store.db, 'UPDATE ledes_profile SET removed_at = ? WHERE id = ?').run(nowInstant(store), id);
}
