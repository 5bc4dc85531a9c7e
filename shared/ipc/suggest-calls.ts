import { z } from 'zod';
import { Id } from '../domain/id';
import { maxNarrativeLength } from '../domain/time-entry';
import { call } from './call';
import { LineSuggestions } from './views';

/** Codes suggested on this laptop, from the lexicon and from what was coded before. */
export const suggestCalls = {
  codesSuggest: call(
    z.strictObject({
      lines: z
        .array(
          z.strictObject({
            narrative: z.string().max(maxNarrativeLength),
            matterId: Id.nullable(),
            /** An expense is described, and has one code. */
            what: z.enum(['fee', 'expense']).default('fee'),
          }),
        )
        .max(100),
    }),
    z.array(LineSuggestions),
  ),
};
