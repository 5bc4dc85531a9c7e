import { z } from 'zod';

/** One call: the schema of what goes in and of what comes out. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const nothing = z.strictObject({});
export const done = z.strictObject({});
