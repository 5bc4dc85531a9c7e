import type { TimeEntry } from '../../shared/domain/time-entry';

/** What the parent tells the child. With a failpoint, the child kills itself at its `hits`-th passing. */
export type ChildArguments = { file: string; seed: number; failpoint: string | null; hits: number };

/** An entry as the command left it, short enough for a line. */
export type EntryState = { id: string; revision: number; narrative: string; deleted: boolean };

/** Said before a command: the ids of the entries that it may touch, or what it is about. */
export type Begun = { begin: string[] };
/** Said when a command has returned: from here on nothing of it may be lost (P1). */
export type Acknowledged = { ack: EntryState[] };

export function stateOf(entry: TimeEntry): EntryState {
  return {
    id: entry.id,
    revision: entry.revision,
    narrative: entry.narrative,
    deleted: entry.deletedAt !== null,
  };
}
