import { z } from 'zod';
import { call, done } from './call';

/** Where text is typed that is not saved yet: a name that the page gives, never content. */
export const KeptPlace = z.string().regex(/^[a-z][a-z-]{0,40}$/);
/** JSON as the page wrote it; long pasted notes are some hundred kilobytes. */
const Kept = z.string().max(4_000_000);

/** What was typed and not yet saved. It lies in the database, the one file that is encrypted, and nowhere else. */
export const keptCalls = {
  keptGet: call(z.strictObject({ place: KeptPlace }), z.strictObject({ value: Kept.nullable() })),
  /** On disk when it answers. Null: nothing is kept there any more. */
  keptSet: call(z.strictObject({ place: KeptPlace, value: Kept.nullable() }), done),
};
