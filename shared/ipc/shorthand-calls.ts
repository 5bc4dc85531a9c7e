import { z } from 'zod';
import { longestPhrase, Nickname, Phrase, ShorthandKind } from '../quick-entry/shorthand';
import { call, done, nothing } from './call';

const typed = z.string().max(200);

/** A person's own phrases and nicknames for matters. */
export const shorthandCalls = {
  shorthandsGet: call(nothing, z.strictObject({ phrases: z.array(Phrase), nicknames: z.array(Nickname) })),
  /** Keeps a shorthand, changes it or takes it away, in one step that one undo takes back. */
  shorthandSet: call(
    z.strictObject({
      kind: ShorthandKind,
      trigger: typed,
      /** The phrase's words, or the matter's id; null: the trigger means nothing any more. */
      standsFor: z.string().trim().min(1).max(longestPhrase).nullable(),
      /** The trigger that it had until now; null for a new one. */
      instead: typed.nullable(),
    }),
    done,
  ),
};
