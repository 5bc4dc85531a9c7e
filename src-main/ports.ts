import type { PolicyInForce } from '../shared/policy/in-force';
import type { DatabaseKey } from './store/database-key';

/**
 * The five things that the engine is given and never takes: clock, ids, transport, database file, failpoints; and a logger.
 * With them injected, the whole engine runs in plain Node, on a virtual clock, and can be crashed at will.
 */

export type Cancel = () => void;

export type Clock = {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
  /** Milliseconds that never jump. */
  monotonic(): number;
  /** The zone the person is in ("America/New_York"). */
  zone(): string;
  /** Runs it so much later; 0: as soon as everything that has arrived by now is dealt with. */
  after(milliseconds: number, run: () => void): Cancel;
};

export type Ids = {
  /** A new UUIDv7. */
  uuid(): string;
  /** A number in [0, 1) for jitter only. */
  jitter(): number;
};

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutMs: number;
};

/** An answer of this size is no page of records: no transport reads further, and nothing of it is parsed. */
export const largestAnswer = 32 * 1024 * 1024;

export type HttpAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** How a request failed without an answer. `sent: false` means for certain that nothing left. */
export type TransportFailure = {
  readonly kind: 'offline' | 'refused_connection' | 'timeout' | 'reset' | 'certificate' | 'proxy' | 'aborted';
  readonly sent: boolean;
  readonly message: string;
};

export type TransportResult =
  | { readonly ok: true; readonly answer: HttpAnswer }
  | { readonly ok: false; readonly failure: TransportFailure };

/** One request, one result; never rejects. */
export type Transport = (request: HttpRequest, signal?: AbortSignal) => Promise<TransportResult>;

/** Named points at which a test may stop the process; in the product each is a no-op. */
export type Failpoints = { hit(name: string): void };

/** Logs carry ids and names of things, never narratives, client names or tokens. */
export type Logger = {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
  error(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
};

/**
 * Looks through a database file from end to end, away from the thread on which a person types. Resolves to what is wrong with
 * it in plain words, or null; rejects where it could not look.
 */
export type FileCheck = (file: string, key?: DatabaseKey | null) => Promise<string | null>;

/**
 * Copies an encrypted database that is in use, away from the thread on which a person types. Resolves to false, with nothing
 * left behind, where it could not.
 */
export type FileCopy = (file: string, to: string, key: DatabaseKey) => Promise<boolean>;

/** The keys of backups, as far as the engine has to know. */
export type BackupKeysPort = {
  /** A file that belongs beside the backups, with the wrapped forms of their key; null where they are in the clear. */
  note(): { readonly name: string; readonly text: string } | null;
  /** Keys besides the database's own by which a backup may open. */
  others(): readonly DatabaseKey[];
  /** The key of a rescue database that was begun while nothing opened this one; null where none opens it. */
  ofRescue(rescueFile: string): DatabaseKey | null;
  /** Opens what lies beside a backup. @returns what is wrong, in plain words; null where it is open now */
  unlock(
    backup: string,
    asked: { readonly by: 'passphrase' | 'recovery' | 'firm'; readonly secret: string },
  ): Promise<string | null>;
};

/** OAuth tokens at rest; the product wraps them with the system's keychain. */
export type TokenStore = {
  read(): Promise<StoredTokens | null>;
  write(tokens: StoredTokens): Promise<void>;
  clear(): Promise<void>;
  /** How they are kept, for Settings: in plain words. */
  protection(): string;
};
export type StoredTokens = {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Milliseconds since the epoch, by our clock. */
  readonly expiresAt: number;
};

/** Where time is written while nothing opens the database, and the words for it. */
export type Meanwhile = { readonly file: string; readonly words: string };

export type Ports = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly transport: Transport;
  readonly databaseFile: string;
  /** What the database is encrypted with; null or left out: it is kept in the clear. */
  readonly databaseKey?: DatabaseKey | null;
  /** What the person must be told of how the key came about. */
  readonly keyProblem?: string | null;
  readonly failpoints: Failpoints;
  readonly logger: Logger;
  readonly tokens: TokenStore;
  /** Milliseconds since the last key or move of the mouse; null or left out: the system doesn't say. */
  readonly idleMs?: () => number | null;
  /** Left out: files are looked through on this thread, in steps. */
  readonly checkFile?: FileCheck;
  /** What goes along with encrypted backups, and what opens those from elsewhere; left out: nothing does. */
  readonly backupKeys?: BackupKeysPort;
  /** Left out: an encrypted database is copied on this thread, in one go. */
  readonly copyFile?: FileCopy;
  /** This laptop's name, for the audit trail. */
  readonly machine: string;
  /** Why the database's folder must not be used; null or left out: it may. */
  readonly unfitFolder?: string | null;
  /** Nothing opens the database for now: where time is written meanwhile, and why. Null or left out: it is opened. */
  readonly meanwhile?: Meanwhile | null;
  /** What a person should know of the folder although it may be used; null or left out: nothing. */
  readonly folderWarning?: string | null;
  /** What the firm settled for its laptops; left out: nothing. */
  readonly policy?: PolicyInForce;
};
