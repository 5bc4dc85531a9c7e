import { z } from 'zod';
import { prepared, type StoreContext } from './database';

/** What rows of a report are called: by id, the name and what is said beside it. */
export type ReportName = { readonly label: string; readonly detail: string };

const Rows = z.array(z.strictObject({ id: z.string(), label: z.string(), detail: z.string() }));

const statements = {
  matter:
    'SELECT id, name AS label, number AS detail FROM matter WHERE id IN (SELECT value FROM json_each(?))',
  client: "SELECT id, name AS label, '' AS detail FROM client WHERE id IN (SELECT value FROM json_each(?))",
  timekeeper:
    'SELECT id, name AS label, initials AS detail FROM timekeeper WHERE id IN (SELECT value FROM json_each(?))',
} as const;

/** The names of those that are asked for, and of no others. */
export function reportNames(
  store: StoreContext,
  of: keyof typeof statements,
  ids: readonly (string | null)[],
): Map<string, ReportName> {
  const asked = JSON.stringify(ids.filter((id) => id !== null));
  const rows = Rows.parse(prepared(store.db, statements[of]).all(asked));
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
