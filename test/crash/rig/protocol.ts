import type { StoredTokens } from '../../../src-main/ports';
import type { BookEntry } from '../../helpers/promises/book';

/** What the parent tells the process that is to die. */
export type ChildArguments = {
  readonly file: string;
  /** Where the firm answers, on this machine. */
  readonly url: string;
  readonly tokens: StoredTokens;
  /** What the clocks of the world show, by the system's clock at `since`: both in milliseconds since the epoch. */
  readonly now: number;
  readonly since: number;
  readonly seed: number;
  /** `freely`: whatever comes to mind, for ever. `story`: the same acts in the same order, and then an end. */
  readonly mode: 'freely' | 'story';
  /** The failpoint, counted from the start, at which it kills itself; null: it is killed from outside. */
  readonly dieAt: number | null;
};

/** An entry as a command left it, short enough for a line. */
export type EntryState = Pick<BookEntry, 'id' | 'revision' | 'narrative'> & { readonly deleted: boolean };
/** The end of the audit chain. */
export type Head = { readonly sequence: number; readonly hash: string };

/** Said before a command: the ids of the entries that it may touch, so far as they are known before. */
export type Begun = { readonly begin: string; readonly touches: readonly string[] };
/** Said when a command has returned: from here on nothing of it may be lost (P1). */
export type Acknowledged = { readonly ack: readonly EntryState[]; readonly head: Head | null };
/** Said when a command was refused, which is an answer like any other. */
export type Refused = { readonly refused: string };
/** Said by the story when it has come to its end, with every failpoint that it passed. */
export type Ended = { readonly ended: readonly string[] };
export type Line = Begun | Acknowledged | Refused | Ended;
