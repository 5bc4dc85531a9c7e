import { z } from 'zod';

/** A timekeeper's class as e-billing knows it: six letters, two in files before 2014, or a client's own word. */
export const TimekeeperClass = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,9}$/, '2 to 10 capital letters or digits, such as “PARTNR”');
export type TimekeeperClass = z.infer<typeof TimekeeperClass>;

/** The bundled list (`resources/utbms/timekeeper-classes.json`). */
export const TimekeeperClasses = z.strictObject({
  about: z.string(),
  source: z.string(),
  classes: z.array(
    z.strictObject({
      code: TimekeeperClass,
      label: z.string().min(1),
      /** The label is vendors' own; otherwise it only spells the code out. */
      published: z.boolean(),
      /** False for what stands for a fee and not for somebody. */
      person: z.boolean(),
    }),
  ),
  before2014: z.array(TimekeeperClass),
});
export type TimekeeperClasses = z.infer<typeof TimekeeperClasses>;
