import { z } from 'zod';
import { UtbmsCodeText } from '../../domain/time-entry';

export const SuggestionReasonView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), text: z.string(), start: z.int(), end: z.int() }),
  z.strictObject({ kind: z.enum(['matter', 'timekeeper']), lines: z.int(), of: z.int() }),
]);
export type SuggestionReasonView = z.infer<typeof SuggestionReasonView>;

/** A code that may be meant, why, and how sure. It is nobody's code until a person takes it. */
export const CodeSuggestionView = z.strictObject({
  code: UtbmsCodeText,
  name: z.string(),
  /** Whole percent. */
  percent: z.int().min(0).max(100),
  /** Sure enough to be offered for one key. */
  isSure: z.boolean(),
  reasons: z.array(SuggestionReasonView),
  /** As which code it goes out by the client's mapping; null: as it is. */
  outAs: z.strictObject({ code: UtbmsCodeText, name: z.string() }).nullable(),
});
export type CodeSuggestionView = z.infer<typeof CodeSuggestionView>;

/** For one line: the likeliest first; empty where nothing is known. */
export const LineSuggestions = z.strictObject({
  task: z.array(CodeSuggestionView),
  activity: z.array(CodeSuggestionView),
  /** Of an expense. */
  expense: z.array(CodeSuggestionView),
  /** Codes of the client's own sets, where the line itself can't carry them: as what it may go out. */
  out: z.strictObject({ task: z.array(CodeSuggestionView), activity: z.array(CodeSuggestionView) }),
});
export type LineSuggestions = z.infer<typeof LineSuggestions>;
