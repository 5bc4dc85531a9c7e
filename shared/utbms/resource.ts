import { z } from 'zod';
import { UtbmsCodeText } from '../domain/time-entry';

/** The bundled code tables (`resources/utbms/codes.json`): public UTBMS sets, for work without a PMS. */
export const UtbmsResourceCode = z.strictObject({
  set: z.string().min(1),
  code: UtbmsCodeText,
  /** A `phase` stands over tasks; where it has none it is billed itself, as a task. */
  kind: z.enum(['phase', 'task', 'activity', 'expense']),
  parent: UtbmsCodeText.nullable(),
  name: z.string().min(1),
});
export type UtbmsResourceCode = z.infer<typeof UtbmsResourceCode>;

export const UtbmsResource = z.strictObject({
  about: z.string(),
  source: z.string(),
  codes: z.array(UtbmsResourceCode),
});
export type UtbmsResource = z.infer<typeof UtbmsResource>;
