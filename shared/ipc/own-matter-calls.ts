import { z } from 'zod';
import { Id } from '../domain/id';
import { call } from './call';

const number = z.string().trim().min(1).max(100);
const name = z.string().trim().min(1).max(500);
/** By its name; empty: none. */
const client = z.string().trim().max(300);

/** A row of a file of matters. */
export const OwnMatterRow = z.strictObject({ number, name, client });
export type OwnMatterRow = z.infer<typeof OwnMatterRow>;

export const OwnMattersOutcome = z.strictObject({
  added: z.int(),
  /** Here already by their number, with another name or client: they take those of the file. */
  changed: z.int(),
  same: z.int(),
  newClients: z.int(),
});
export type OwnMattersOutcome = z.infer<typeof OwnMattersOutcome>;

const rows = z.strictObject({ rows: z.array(OwnMatterRow).min(1).max(20_000) });

/** Matters and clients of a firm that works on its own; refused once a PMS has them (contract 25). */
export const ownMatterCalls = {
  /** Makes a matter, changes one, or makes one of a temporary one. One step to undo. */
  ownMatterSave: call(
    z.strictObject({
      id: Id.nullable(),
      number,
      name,
      client,
      status: z.enum(['open', 'closed']),
      requireUtbms: z.boolean(),
    }),
    z.strictObject({ id: Id }),
  ),
  /** What taking a list of matters would do; nothing is changed. */
  ownMattersTry: call(rows, OwnMattersOutcome),
  /** Takes it, all of it, as one step to undo. */
  ownMattersImport: call(rows, OwnMattersOutcome),
};
