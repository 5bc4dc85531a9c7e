import { z } from 'zod';
import { FactName } from '../domain/time-entry';

/** A verdict on one line. `block` stops approval, `warn` does not. */
export const Flag = z.strictObject({
  rule: z.string(),
  level: z.enum(['block', 'warn']),
  message: z.string(),
  field: FactName.nullable(),
  /** Where the rule comes from ("Daybook", "Clio", a client's clause). */
  source: z.string(),
});
export type Flag = z.infer<typeof Flag>;
