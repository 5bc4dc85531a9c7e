import { z } from 'zod';
import { Instant } from '../time/work-date';
import { call, done, nothing } from './call';
import { Passphrase, RestoreSource } from './exchange-calls';

/** What opens a database, or a backup of one. */
const secret = z.string().min(1).max(20_000);
const ways = ['passphrase', 'recovery', 'firm', 'retry', 'new_passphrase', 'meanwhile', 'afresh'] as const;
export const WayIn = z.enum(ways);
export type WayIn = z.infer<typeof WayIn>;

/** How far the database is from being open, before the engine is there. */
export const VaultView = z.strictObject({
  state: z.enum(['opening', 'asks', 'open']),
  /** What is the matter, in plain words; empty where nothing is asked. */
  title: z.string(),
  words: z.string(),
  /** What the person can do, the best first; `afresh` is never among the first. */
  ways: z.array(WayIn),
  /** So many seconds no passphrase is tried: somebody has guessed wrong too often. */
  waitSeconds: z.int().min(0),
});
export type VaultView = z.infer<typeof VaultView>;

export const VaultOpen = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('passphrase'), passphrase: secret }),
  z.strictObject({ by: z.literal('recovery'), recoveryKey: secret }),
  /** The other half of the firm's key, as PEM. */
  z.strictObject({ by: z.literal('firm'), privateKey: secret }),
  z.strictObject({ by: z.literal('retry') }),
  /** Where there is no keychain: from now on the passphrase alone opens the database. */
  z.strictObject({ by: z.literal('new_passphrase'), passphrase: Passphrase }),
  /** Leaves the database as it lies, and takes time into a rescue database until it can be opened. */
  z.strictObject({ by: z.literal('meanwhile') }),
  /** Sets the locked database aside and begins an empty one. Asked twice; nothing is deleted. */
  z.strictObject({ by: z.literal('afresh'), sure: z.literal('twice') }),
]);
export type VaultOpen = z.infer<typeof VaultOpen>;

export const SecurityView = z.strictObject({
  /** `development`: this runtime can't encrypt. `allowed`: it could, and the firm or the lack of a keychain lets it be. */
  state: z.enum(['encrypted', 'development', 'allowed']),
  words: z.string(),
  since: Instant.nullable(),
  /** Since when each opens the database; null: it doesn't. */
  keychain: Instant.nullable(),
  passphrase: Instant.nullable(),
  recovery: Instant.nullable(),
  firm: Instant.nullable(),
  /** The database gets a new key when Daybook starts next. */
  hasNextKey: z.boolean(),
  /** Whether the passphrase has to be said before it can be changed or removed. */
  asksPassphrase: z.boolean(),
  /** Whether this system has a keychain that can open the database in the passphrase's place. */
  hasKeychain: z.boolean(),
});
export type SecurityView = z.infer<typeof SecurityView>;

/** Answered before the engine is there, and by no engine: the database's key is the desktop's to keep. */
export const securityCalls = {
  vaultGet: call(nothing, VaultView),
  vaultOpen: call(VaultOpen, VaultView),
  securityGet: call(nothing, SecurityView),
  passphraseSet: call(
    z.strictObject({ passphrase: Passphrase, present: z.string().max(200).nullable() }),
    SecurityView,
  ),
  passphraseRemove: call(z.strictObject({ present: z.string().max(200).nullable() }), SecurityView),
  /** A new recovery key, shown once. It opens nothing before it is kept. */
  recoveryMake: call(nothing, z.strictObject({ recoveryKey: z.string() })),
  /** Opens the system's print dialog with the recovery key that was just made. */
  recoveryPrint: call(nothing, z.strictObject({ printed: z.boolean() })),
  /** Keeps the recovery key that was just made, once its fifth group was read back from paper. */
  recoveryKeep: call(z.strictObject({ fifthGroup: z.string().max(10) }), SecurityView),
  keyRotate: call(nothing, SecurityView),
};

/** Answered by the engine: a backup from another laptop, or of before its key was changed. */
export const backupKeyCalls = {
  /** Opens a backup's key with what opens it there; the key is forgotten when Daybook ends. */
  backupUnlock: call(
    z.strictObject({ source: RestoreSource, by: z.enum(['passphrase', 'recovery', 'firm']), secret }),
    done,
  ),
};
