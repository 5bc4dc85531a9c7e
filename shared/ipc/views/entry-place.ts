import { z } from 'zod';

/**
 * Where the next page begins: a keyset, to be handed back as it came. `whole`: a list that was put in order as a whole;
 * `parts`: one that is walked along an index, part by part.
 */
export const EntryPlace = z.strictObject({
  by: z.enum(['whole', 'parts']),
  part: z.int().min(0).max(9),
  values: z.array(z.union([z.string(), z.number()])).max(6),
});
export type EntryPlace = z.infer<typeof EntryPlace>;
