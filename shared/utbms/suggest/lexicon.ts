import { z } from 'zod';
import { UtbmsKind } from '../../domain/reference';
import { UtbmsCodeText } from '../../domain/time-entry';

/** Shares are weights among their siblings, not percentages: a set among the sets of its kind, a code in its set. */
const Share = z.number().positive().max(1000);

export const LexiconCode = z.strictObject({
  code: UtbmsCodeText,
  share: Share,
  /** Words that speak for the code, as a lawyer would write them. */
  phrases: z.array(z.string().min(1).max(200)),
});

export const LexiconSet = z.strictObject({
  set: z.string().min(1),
  kind: UtbmsKind,
  share: Share,
  /** Words of a matter's caption that speak for the set ("v." for litigation). */
  captions: z.array(z.string().min(1).max(100)),
  codes: z.array(LexiconCode),
});
export type LexiconSet = z.infer<typeof LexiconSet>;

/** The bundled `resources/utbms/lexicon.json`: what makes suggestions useful before any history is known. */
export const Lexicon = z.strictObject({
  about: z.string(),
  version: z.int().min(1),
  sets: z.array(LexiconSet),
  /** What lawyers write short, in small letters, and what it stands for. */
  abbreviations: z.record(z.string().min(1).max(30), z.string().min(1).max(100)),
});
export type Lexicon = z.infer<typeof Lexicon>;
