import type { Handlers } from '../../shared/ipc/contract';
import type { SecurityView, securityCalls } from '../../shared/ipc/security-calls';
import { EngineError } from '../engine-error';
import {
  holderIn,
  type KeyRing,
  openByKeychain,
  openByPassphrase,
  withHolder,
  withNextKey,
  withoutHolder,
} from './keys/key-ring';
import { newRecoveryKey } from './keys/recovery-key';
import type { Vault } from './vault';

export type SecurityHandlers = Pick<Handlers, keyof typeof securityCalls>;

export type SecurityWorld = {
  /** Prints the sheet with a recovery key; resolves to whether it went to a printer. */
  print(recoveryKey: string): Promise<boolean>;
  /** Somebody changed who opens the database: for the audit trail. */
  note(action: string): void;
};

/** The calls around the database's key. They are answered before the engine is there. */
export function securityHandlers(vault: Vault, world: SecurityWorld): SecurityHandlers {
  const { clock, changed } = vault.world;
  const now = () => new Date(clock.now()).toISOString();
  /** Made and shown, and kept nowhere until its paper was read back. */
  let made: string | null = null;

  function ring(): KeyRing {
    const keys = vault.ring();
    if (keys === null || vault.view().state !== 'open') {
      throw new EngineError('not_allowed', 'The database is not encrypted, so there is no key to change.');
    }
    return keys;
  }

  async function keep(keys: KeyRing, action: string): Promise<SecurityView> {
    vault.keep(keys);
    world.note(action);
    changed();
    return view();
  }

  /** Who sits at an open laptop must not lock its owner out: the present passphrase is asked, unless a recovery key just opened. */
  async function assertKnows(keys: KeyRing, present: string | null): Promise<void> {
    if (holderIn(keys.file, 'passphrase') === null || vault.isRecovered()) return;
    if (present !== null && (await openByPassphrase(keys.file, present)) !== null) return;
    throw new EngineError('invalid', 'This is not the present passphrase. Nothing was changed.', 'present');
  }

  async function view(): Promise<SecurityView> {
    const keys = vault.ring();
    const { kind } = await vault.protector();
    const since = (holder: 'keychain' | 'passphrase' | 'recovery' | 'firm') =>
      keys === null ? null : (holderIn(keys.file, holder)?.since ?? null);
    const isOpen = keys !== null || vault.isMeanwhile();
    const cannot = vault.world.canEncrypt === false;
    return {
      state: isOpen ? 'encrypted' : cannot ? 'development' : 'allowed',
      words: vault.isMeanwhile() ? meanwhile : isOpen ? encrypted : cannot ? development : allowed,
      since: keys?.file.keys.find(({ role }) => role === 'current')?.since ?? null,
      keychain: since('keychain'),
      passphrase: since('passphrase'),
      recovery: since('recovery'),
      firm: since('firm'),
      hasNextKey: keys !== null && keys.next !== null,
      asksPassphrase: since('passphrase') !== null && !vault.isRecovered(),
      hasKeychain: kind === 'keychain',
    };
  }

  return {
    vaultGet: () => vault.view(),
    vaultOpen: (asked) => vault.open(asked),
    securityGet: view,
    async passphraseSet({ passphrase, present }) {
      const keys = ring();
      await assertKnows(keys, present);
      // The keychain lets go: else whoever is signed in to this system opens the database without the passphrase.
      const set = await withHolder(keys, { kind: 'passphrase', passphrase }, now());
      return keep(withoutHolder(set, 'keychain'), 'security.passphrase_set');
    },
    async passphraseRemove({ present }) {
      const keys = ring();
      await assertKnows(keys, present);
      const protector = await vault.protector();
      if (protector.kind !== 'keychain') {
        throw new EngineError(
          'not_allowed',
          'This system has no keychain that could open the database in the passphrase’s place.',
        );
      }
      const sealed = await withHolder(keys, { kind: 'keychain', protector }, now());
      // Proven before the passphrase goes: else nobody would be left who opens it.
      if ((await openByKeychain(sealed.file, protector).catch(() => null)) === null) {
        throw new EngineError(
          'not_allowed',
          'This system’s keychain doesn’t open what it sealed. The passphrase stays.',
        );
      }
      return keep(withoutHolder(sealed, 'passphrase'), 'security.passphrase_removed');
    },
    recoveryMake() {
      ring();
      made = newRecoveryKey();
      return { recoveryKey: made };
    },
    async recoveryPrint() {
      if (made === null) throw nothingMade();
      return { printed: await world.print(made) };
    },
    async recoveryKeep({ fifthGroup }) {
      const keys = ring();
      if (made === null) throw nothingMade();
      const typed = fifthGroup.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').trim();
      if (made.split('-')[4] !== typed) {
        throw new EngineError('invalid', 'This is not the fifth group of the key above.', 'fifthGroup');
      }
      const kept = await withHolder(keys, { kind: 'recovery', recoveryKey: made }, now());
      made = null;
      return keep(kept, 'security.recovery_key_made');
    },
    async keyRotate() {
      const keys = ring();
      return keep(await withNextKey(keys, await vault.protector(), now()), 'security.key_asked_anew');
    },
  };
}

const nothingMade = () => new EngineError('not_found', 'No recovery key was made yet.');

const encrypted =
  'Your entries, their log and their backups are encrypted on this laptop: AES-256, with a key of their own.';
const meanwhile =
  'Your entries are locked for now. What you write meanwhile is encrypted too, and comes in when they are opened again.';
const development =
  'Not encrypted: development runtime. Its database part can’t encrypt; an installed Daybook does.';
const allowed =
  'Not encrypted: this system has no keychain, or the firm allows it. The entries are as safe as the disk that they are on.';
