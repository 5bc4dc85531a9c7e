import { z } from 'zod';

/** One thing that was tried, with what was found and what can be done about it. No content and no secret. */
export const Finding = z.strictObject({
  id: z.enum(['network', 'proxy', 'clock', 'disk', 'database', 'backups']),
  title: z.string(),
  /** `unknown`: it could not be tried, or was not to be. */
  verdict: z.enum(['good', 'warn', 'bad', 'unknown']),
  words: z.string(),
  whatToDo: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;
