import { z } from 'zod';
import { type Id, RemoteId } from '../domain/id';
import type { Client, Matter, MatterRate, Timekeeper, UtbmsCode } from '../domain/reference';
import { EntryFacts, FactName } from '../domain/time-entry';
import { Instant } from '../time/work-date';

/**
 * The port every PMS adapter fills. The planner and the executor know a vendor only through this page.
 */

/** What a vendor can do, declared by its adapter; rules 6, 10, 11 and 12 of the contract branch on it. */
export type PmsCapabilities = {
  readonly vendor: string;
  /**
   * How changes are listed: since an instant of the server's clock, since an opaque cursor that the vendor gave with the
   * last page, or everything each time.
   */
  readonly changes: 'updated_since' | 'cursor' | 'full_list';
  /** Seconds that are subtracted from an `updated_since`, to cover the vendor's resolution and late commits. */
  readonly changesOverlapSeconds: number;
  /** Whether a page of changes names what was deleted, or only a sweep shows it (contract 6). */
  readonly deletions: 'tombstone' | 'absence';
  /** A precondition on the version, or read, compare with base, write, read back (contract 11). */
  readonly updateGuard: 'if_match' | 'read_compare';
  /** Whether codes that are set can be taken away again, or only be replaced. */
  readonly takesCodesAway: boolean;
  /** Whether a time entry there can hold an amount off beside its hours and rate; where not, write-downs stay here and are said. */
  readonly carriesWriteDowns: boolean;
  /**
   * What settles a create without an answer (contract 10): the same key again, our operation id in a field that can be
   * looked up, or a search by content.
   */
  readonly createGuard: 'idempotency_key' | 'reference' | 'search';
  /** How long the vendor remembers a key, in seconds; 0 where it knows none. */
  readonly keySeconds: number;
  /** The longest that a request may still take effect after its answer was given up, in seconds. */
  readonly lateEffectSeconds: number;
  /** Ids that one `listByIds` call takes. */
  readonly idsPerCall: number;
};

/** A snapshot of one activity on the PMS, already in our words and our ids. */
export const RemoteEntry = z.strictObject({
  remoteId: RemoteId,
  /** The version token, verbatim, quotes included. */
  etag: z.string(),
  facts: EntryFacts,
  /** Fields the vendor hides from this user: unknown, not zero (contract 5). Their values in `facts` mean nothing. */
  hidden: z.array(FactName),
  /** On a bill of any state, draft included: read-only for us (contract 13). */
  onBill: z.boolean(),
  billLabel: z.string().nullable(),
  createdAt: Instant,
  /** Later than `createdAt` wherever the record may have been changed since: so too where the vendor doesn't tell. */
  updatedAt: Instant,
  /** The operation id that the create carried, where the vendor keeps one (`createGuard: 'reference'`). */
  reference: z.string().max(200).nullable().optional(),
});
export type RemoteEntry = z.infer<typeof RemoteEntry>;

/** A record that this version can't read (contract 7). `reason` names field and problem, never content. */
export type Unreadable = {
  readonly remoteId: RemoteId | null;
  readonly reason: string;
  readonly raw: string;
  /** It names a record of this collection that is not known here yet: reading the reference data may help. */
  readonly unknown: IdCollection | null;
};

export type Page<T> = {
  readonly items: readonly T[];
  readonly unreadable: readonly Unreadable[];
  /** Records that the vendor says were deleted (`deletions: 'tombstone'`). */
  readonly gone: readonly RemoteId[];
  /** Opaque; ask again with it. Null after the last page. */
  readonly next: string | null;
  /** The server's own time when it answered, for the cursor (contract 1); null where it never told it. */
  readonly serverTime: Instant | null;
  /** With the last page of a vendor whose changes go by cursor: where to go on from next time. Null elsewhere. */
  readonly cursor: string | null;
};

/** What a request came to. Every adapter call resolves to one of these and never rejects for what a network can do. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** Nothing was applied, and asking again later may work (429, connection refused; of a read any failure). */
  | {
      readonly kind: 'retry';
      readonly reason: RetryReason;
      readonly afterMs: number | null;
      readonly message: string;
    }
  /** The vendor said no, for a reason in the content. `field` is ours where it can be told. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly message: string;
      readonly field: FactName | null;
      readonly why: RefusalReason;
    }
  /** The version moved (412). */
  | { readonly kind: 'moved' }
  /**
   * 404, 403: deleted, or no longer ours to see; the two cannot be told apart (contract 6). A vendor's 410 is a 404 here.
   * Of `listChanged`: the cursor is no longer known, and everything is to be read anew.
   */
  | { readonly kind: 'absent'; readonly status: 403 | 404 }
  /** It was sent and may have been applied: neither failure nor success (contract 9). */
  | { readonly kind: 'unknown'; readonly message: string }
  /** A person must sign in again (contract 16). */
  | { readonly kind: 'signed_out'; readonly message: string };

export type RetryReason =
  | 'offline'
  | 'refused_connection'
  /** The PMS refused it: its limit is used up, whoever used it. */
  | 'rate_limit'
  /** It never left: what the PMS told of its limit is used up by what this token has sent. */
  | 'own_limit'
  | 'server_error'
  | 'captive_portal'
  | 'proxy'
  | 'certificate'
  | 'bad_answer'
  | 'timeout';
export type RefusalReason =
  | 'billed'
  | 'codes_missing'
  | 'matter_closed'
  | 'no_permission'
  | 'invalid'
  /** The key of a create was used before, with another content. */
  | 'key_reused'
  | 'version_retired';

export type ReferenceScope = 'all' | 'without_codes';

/** Reference data in the vendor's ids; the executor joins them to ours through the id map. */
export type RemoteReference = {
  readonly timekeepers: readonly (Omit<Timekeeper, 'id'> & { remoteId: RemoteId })[];
  readonly clients: readonly (Omit<Client, 'id'> & { remoteId: RemoteId })[];
  readonly matters: readonly (Omit<Matter, 'id' | 'clientId' | 'responsibleId'> & {
    remoteId: RemoteId;
    clientRemoteId: RemoteId | null;
    responsibleRemoteId: RemoteId | null;
    rates: readonly { timekeeperRemoteId: RemoteId; rateMinor: MatterRate['rateMinor'] }[];
  })[];
  /** Null where they were not asked for. */
  readonly codes: readonly (Omit<UtbmsCode, 'id'> & { remoteId: RemoteId })[] | null;
  readonly unreadable: readonly Unreadable[];
};

export type PmsAccount = {
  /** Firm and user on the vendor's side; a database belongs to exactly one (contract 18). */
  readonly accountKey: string;
  readonly firmName: string;
  readonly userName: string;
  readonly userRemoteId: RemoteId;
};

/** The PMS's own rounding, read so that the app can warn when both would round (contract 26). */
export type PmsBillingSettings = { readonly roundingMinutes: number; readonly currency: string };

/** Translates between the vendor's ids and ours. Unknown ids give null, and are never guessed. */
export type IdMap = {
  toLocal(collection: IdCollection, remoteId: RemoteId): Id | null;
  toRemote(collection: IdCollection, id: Id): RemoteId | null;
  /** The text of a code by the vendor's id, and the vendor's id by kind and text. */
  codeText(remoteId: RemoteId): UtbmsCode['code'] | null;
  codeRemote(kind: UtbmsCode['kind'], code: UtbmsCode['code']): RemoteId | null;
};
export const IdCollection = z.enum(['timekeepers', 'clients', 'matters', 'codes']);
export type IdCollection = z.infer<typeof IdCollection>;

/** A create that was sent: what to look for where its outcome is unknown (contract 10). */
export type SentCreate = {
  readonly operationId: Id;
  readonly facts: EntryFacts;
  /** By the server's clock, not later than the attempt began. */
  readonly since: Instant;
};

export type FoundRecords = {
  readonly items: readonly RemoteEntry[];
  /** Records among them that can't be read: one of them could be it. */
  readonly unreadable: readonly Unreadable[];
};

export type PmsAdapter = {
  readonly capabilities: PmsCapabilities;
  account(): Promise<Answer<PmsAccount>>;
  /** People, clients, matters and rates, each whole; code tables, which hardly ever change, only with `all`. */
  reference(scope: ReferenceScope): Promise<Answer<RemoteReference>>;
  billingSettings(): Promise<Answer<PmsBillingSettings>>;
  /**
   * One page of time entries changed since an instant, or since the cursor that the vendor gave (null: all), in the
   * vendor's stable order.
   */
  listChanged(since: string | null, next: string | null, ids: IdMap): Promise<Answer<Page<RemoteEntry>>>;
  /** One page of all time entries of a matter, whenever they changed, in the vendor's stable order. */
  listOfMatter(matterRemoteId: RemoteId, next: string | null, ids: IdMap): Promise<Answer<Page<RemoteEntry>>>;
  /** Those of the named entries that still exist and may be seen. At most `idsPerCall`. */
  listByIds(remoteIds: readonly RemoteId[], ids: IdMap): Promise<Answer<Page<RemoteEntry>>>;
  get(remoteId: RemoteId, ids: IdMap): Promise<Answer<RemoteEntry>>;
  /** Sends the operation id along as key or reference, where the vendor takes one. */
  create(operationId: Id, facts: EntryFacts, ids: IdMap): Promise<Answer<RemoteEntry>>;
  /** Fields named in `hidden` were never seen by this user, so their values in `facts` are not sent. */
  update(
    remoteId: RemoteId,
    etag: string,
    facts: EntryFacts,
    hidden: readonly FactName[],
    ids: IdMap,
  ): Promise<Answer<RemoteEntry>>;
  remove(remoteId: RemoteId, etag: string, ids: IdMap): Promise<Answer<null>>;
  /**
   * What a create may have made (contract 10). Where the vendor keeps references: the records that carry its operation id,
   * whatever they hold by now; elsewhere all of its timekeeper that were made at or after `since`, whatever they hold.
   */
  findCreated(sent: SentCreate, ids: IdMap): Promise<Answer<FoundRecords>>;
  /** The server's own time now as far as its answers told, never later than it really is; null before the first answer. */
  serverTime(): Instant | null;
  /** What the vendor's normaliser makes of our facts: differences it explains are no edits (contract 5). */
  normalise(facts: EntryFacts): EntryFacts;
};
