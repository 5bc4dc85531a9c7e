import type { PmsCapabilities } from '../../../shared/pms/port';
import type { Normalise } from '../../../shared/sync/compare';
import type { GroundTruth } from '../../pms-server/control/ground-truth';
import type { Book } from './book';

/**
 * What happened, in order, as every rig records it: commands with their replies, requests with answers or none, commits,
 * crashes. Times are milliseconds since the epoch on the rig's own clock; `laptop` is the name of a machine.
 */
export type HistoryEvent =
  /** A person's command and what the app replied; `died`: the process ended before it could reply. */
  | {
      readonly kind: 'command';
      readonly at: number;
      readonly laptop: string;
      readonly name: string;
      readonly entryIds: readonly string[];
      readonly reply: 'ok' | 'refused' | 'died';
      /** In plain words, for the story of an entry: what was asked, or why it was refused. */
      readonly words: string;
    }
  | {
      readonly kind: 'request';
      readonly at: number;
      readonly laptop: string;
      readonly request: number;
      readonly method: string;
      readonly path: string;
      /** Whose sign-in it carried; null where it carried none. */
      readonly account: string | null;
    }
  /** The request took effect at the PMS; a proxy may make that happen twice, or after its sender gave up. */
  | {
      readonly kind: 'applied';
      readonly at: number;
      readonly laptop: string;
      readonly request: number;
      /** The record that a create made, and in which words. */
      readonly made?: { readonly recordId: string; readonly note: string };
      /** What a change or a deletion took the place of. */
      readonly replaced?: ReplacedVersion;
    }
  | {
      readonly kind: 'answer';
      readonly at: number;
      readonly laptop: string;
      readonly request: number;
      /** Null: none came, for the reason in `words`. */
      readonly status: number | null;
      readonly words: string;
    }
  | { readonly kind: 'commit'; readonly at: number; readonly laptop: string; readonly name: string }
  | { readonly kind: 'crash'; readonly at: number; readonly laptop: string; readonly where: string }
  /** A process began on a database; `amnesia`: on an older copy of it, made at `asOf`. */
  | {
      readonly kind: 'start';
      readonly at: number;
      readonly laptop: string;
      readonly amnesia: boolean;
      /** The database that the copy takes the place of could be read, and told it which record each entry has. */
      readonly told?: boolean;
      readonly asOf?: number;
    }
  /** Somebody at the office did something on the PMS's own pages. */
  | {
      readonly kind: 'office';
      readonly at: number;
      readonly words: string;
      readonly recordIds: readonly string[];
      /** Records went out of somebody's sight. */
      readonly hides?: boolean;
    }
  /** Faults have stopped, conflicts are decided and the sync has come to rest; from here on nothing may be written. */
  | { readonly kind: 'quiet'; readonly at: number };

/** What a record of the PMS says, as far as the judge reads it. */
export type RecordWords = { readonly note: string; readonly seconds: number; readonly date: string };

/** A record of the PMS as it stood right before it was changed or deleted over the API. */
export type ReplacedVersion = RecordWords & {
  readonly recordId: string;
  /** How it stood right after, where a rig tells: what is still so was not replaced. Absent where it was deleted. */
  readonly after?: RecordWords;
};

export type History = readonly HistoryEvent[];

/** The final states that a history ended in. */
export type Finals = {
  readonly laptops: readonly {
    readonly name: string;
    readonly book: Book;
    /** The account that its database belongs to; null where nobody signed in. */
    readonly accountKey: string | null;
    /** What the status bar said at the end: figures by name. */
    readonly status: Readonly<Record<string, number>>;
    /** Narratives that a person read as saved, where replies were not recorded. */
    readonly said?: readonly string[];
  }[];
  /** Null for an exported log: the PMS itself isn't at hand. */
  readonly truth: GroundTruth | null;
  /** What guards an update at this vendor. Default: a version that the request names. */
  readonly updateGuard?: PmsCapabilities['updateGuard'];
  /** What the vendor makes of what it is sent. Default: nothing. */
  readonly normalise?: Normalise;
};
