import { z } from 'zod';
import type { UtbmsKind } from '../domain/reference';
import { UtbmsCodeText } from '../domain/time-entry';
import type { TableCode } from './code-table';

/** The bundled code tables (`resources/utbms/codes.json`): public UTBMS sets, for clients' demands and for work without a PMS. */
export const UtbmsResourceCode = z.strictObject({
  set: z.string().min(1),
  code: UtbmsCodeText,
  /** A `phase` stands over others; where it has none under it, it is billed itself, as a task. */
  kind: z.enum(['phase', 'task', 'activity', 'expense']),
  parent: UtbmsCodeText.nullable(),
  name: z.string().min(1),
});
export type UtbmsResourceCode = z.infer<typeof UtbmsResourceCode>;

export const UtbmsResourceSet = z.strictObject({
  name: z.string().min(1),
  /** Of the edition, where its source says one. */
  year: z.int().min(1990).max(2100).nullable(),
  source: z.string().min(1),
  complete: z.boolean(),
  /** What it holds and what it lacks. */
  note: z.string().min(1),
});
export type UtbmsResourceSet = z.infer<typeof UtbmsResourceSet>;

export const UtbmsResource = z.strictObject({
  about: z.string(),
  source: z.string(),
  sets: z.array(UtbmsResourceSet),
  codes: z.array(UtbmsResourceCode),
});
export type UtbmsResource = z.infer<typeof UtbmsResource>;

/** Bundled codes as a table holds them: a heading is of the kind of what stands under it, and a task where nothing does. */
export function resourceCodes(resource: Pick<UtbmsResource, 'codes'>): TableCode[] {
  const kindUnder = new Map<string, UtbmsKind>();
  for (const { set, parent, kind } of resource.codes) {
    if (parent !== null && kind !== 'phase') kindUnder.set(`${set} ${parent}`, kind);
  }
  return resource.codes.map(({ set, code, kind, parent, name }) => ({
    code,
    kind: kind === 'phase' ? (kindUnder.get(`${set} ${code}`) ?? 'task') : kind,
    setName: set,
    name,
    parent,
  }));
}
