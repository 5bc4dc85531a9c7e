import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { VaultOpen, VaultView, WayIn } from '../../shared/ipc/security-calls';
import { EngineError } from '../engine-error';
import { diskWords } from '../exchange/disk-words';
import type { Clock, Logger, Meanwhile } from '../ports';
import { keyFormerOf, keyReadyOf } from '../store/change-key';
import { hasCipher } from '../store/cipher';
import { nameForGood } from '../store/database-file';
import { type DatabaseKey, keyFileOf } from '../store/database-key';
import { rescueName, rescueNameAt } from '../store/open-store';
import { restoreReadyOf } from '../store/pending-restore';
import { setAside } from '../store/set-aside';
import { looksEncrypted, settleKey } from '../store/settle-key';
import { guessDelay } from './guess-delay';
import { copyOfKeyFile, isKeptTwice, KeyFile, readKeyFile, writeKeyFile } from './keys/key-file';
import {
  holderIn,
  type KeyRing,
  newKeyRing,
  openByFirm,
  openByKeychain,
  openByPassphrase,
  openByRecovery,
  withHolder,
  withNextInPlace,
} from './keys/key-ring';
import { troubleInRecoveryKey } from './keys/recovery-key';
import { hasPublicHalf, keepPublicHalf, newRescueKey, publicHalfOf } from './keys/rescue-key';
import { publicText, readPublicKey } from './keys/sealed-box';
import type { Protector } from './protector';
import { meanwhileWords, type Obstacle, obstacles, otherKeys } from './vault-words';

export type VaultWorld = {
  readonly databaseFile: string;
  readonly rescueFolder: string;
  readonly protector: Promise<Protector>;
  /** Looks for the keychain once more: it may have been unlocked or started meanwhile. Left out: the first answer stays. */
  readonly protectorAgain?: () => Promise<Protector>;
  /** Development, or the firm's policy: where it can't be encrypted, it runs in the clear. */
  readonly allowUnencrypted: boolean;
  /** The firm's public key of recovery; null: it has none. */
  readonly firmKey: string | null;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly hit: (name: string) => void;
  /** Whether this build of SQLite can encrypt. */
  readonly canEncrypt?: boolean;
  /** Why the database must not lie where it does; its file is left alone then. Null or left out: it may. */
  readonly unfitFolder?: string | null;
  /** Something that a view shows has changed. */
  changed(): void;
};

/** The database's key, or that there is none; what to tell the person of how it came about. */
export type VaultOpened = {
  readonly key: DatabaseKey | null;
  readonly problem: string | null;
  /** The database stays closed for now, and time goes elsewhere. */
  readonly meanwhile: Meanwhile | null;
};

export type Vault = {
  view(): VaultView;
  /** Tries without a person: the keychain alone, or nothing to open. Never rejects. */
  begin(): Promise<void>;
  /** @throws EngineError 'invalid' at the field that is wrong; 'not_allowed' where that way isn't open */
  open(asked: VaultOpen): Promise<VaultView>;
  /** Resolves once the database can be opened. */
  readonly opened: Promise<VaultOpened>;
  /** The keys as they are now; null while locked, and where the database is in the clear. */
  ring(): KeyRing | null;
  /** Puts other holders or keys in the file, and has them on disk. */
  keep(ring: KeyRing): void;
  /** Somebody proved who they are by a recovery key: they need not know the passphrase to set another. */
  isRecovered(): boolean;
  /** The database stays closed for now, and time goes into a rescue database. */
  isMeanwhile(): boolean;
  /** The keys of rescue databases that have one of their own. */
  ofRescues(): readonly DatabaseKey[];
  /** The keychain as it was found last. */
  protector(): Promise<Protector>;
  readonly world: VaultWorld;
};

/** Opens the way to the database before the engine is there. The file of keys is the truth; a new key is made only where none ever was. */
export function createVault(world: VaultWorld): Vault {
  const { databaseFile, logger, clock, hit } = world;
  const isUnfit = (world.unfitFolder ?? null) !== null;
  // Where the database must not lie, no key may either: entries go to the rescue folder, and their key with them.
  const rescueFile = join(world.rescueFolder, rescueName);
  const path = keyFileOf(isUnfit ? rescueFile : databaseFile);
  const canEncrypt = world.canEncrypt ?? hasCipher();
  const delay = guessDelay(() => clock.monotonic());
  const done = Promise.withResolvers<VaultOpened>();
  let state: VaultView['state'] = 'opening';
  let obstacle: Obstacle = 'passphrase';
  let more = '';
  let ring: KeyRing | null = null;
  let recovered = false;
  let isMeanwhile = false;
  let rescues: readonly DatabaseKey[] = [];
  let { protector: keychain } = world;
  let queue: Promise<unknown> = Promise.resolve();
  const now = () => new Date(clock.now()).toISOString();

  function ask(why: Obstacle, words = ''): void {
    state = 'asks';
    obstacle = why;
    more = words;
    logger.warn('vault.asks', { why });
    world.changed();
  }

  function finish(found: Pick<VaultOpened, 'key' | 'problem'> & Partial<VaultOpened>): void {
    const opened: VaultOpened = { meanwhile: null, ...found };
    state = 'open';
    done.resolve(opened);
    world.changed();
  }

  function write(changed: KeyRing): void {
    mkdirSync(dirname(path), { recursive: true });
    writeKeyFile(path, changed.file, hit);
    ring = changed;
  }

  /** Who hears that it failed must find it as it was; where only the copy couldn't be written, it did not fail. */
  function keep(changed: KeyRing): void {
    try {
      write(changed);
    } catch (error) {
      const found = readKeyFile(path);
      const isThere =
        found.kind === 'found' && JSON.stringify(found.file) === JSON.stringify(KeyFile.parse(changed.file));
      if (!isThere) throw error;
      ring = changed;
      logger.error('vault.key_copy_not_written');
    }
  }

  /** The key is at hand: a disk that takes no key file just now keeps nobody out, and the next start tries again. */
  function writeIfPossible(changed: KeyRing): void {
    ring = changed;
    try {
      write(changed);
    } catch (error) {
      logger.error('vault.keys_not_written', { error: error instanceof Error ? error.name : 'unknown' });
    }
  }

  async function begin(): Promise<void> {
    try {
      const found = readKeyFile(path);
      if (found.kind === 'none') return await beginWithoutKeys();
      if (!canEncrypt) return ask('no_cipher');
      if (found.kind === 'damaged') return ask('keys_damaged');
      if (found.kind === 'newer') return ask('keys_newer');
      if (holderIn(found.file, 'keychain') === null) return ask('passphrase');
      const protector = await keychain;
      if (protector.kind !== 'keychain') return ask('keychain_gone', backendWords(found.file, protector));
      const opened = await openByKeychain(found.file, protector).catch(() => null);
      if (opened === null) return ask('keychain_changed', backendWords(found.file, protector));
      await settle(opened);
    } catch (error) {
      notEncrypted(error);
    }
  }

  /** No key file: a first start, a database of before there were keys, or a key file that somebody took away. */
  async function beginWithoutKeys(): Promise<void> {
    if (isUnfit) return beginRescueKeys();
    // A change of key or a restore that was cut short: what stands for the database then.
    const former = keyFormerOf(databaseFile);
    const standing = [databaseFile, former, restoreReadyOf(databaseFile), keyReadyOf(databaseFile)].find(
      existsSync,
    );
    if (standing !== undefined && looksEncrypted(standing)) {
      return ask(canEncrypt ? 'keys_missing' : 'no_cipher');
    }
    if (standing === former) nameForGood(former, databaseFile);
    await makeFirstKey();
  }

  /** In a folder that is unfit nothing is looked at; what was taken down in the rescue folder may have lost its key. */
  async function beginRescueKeys(): Promise<void> {
    if (existsSync(rescueFile) && looksEncrypted(rescueFile)) setAside(rescueFile, 'locked', now());
    await makeFirstKey();
  }

  async function makeFirstKey(): Promise<void> {
    const protector = await keychain;
    if (canEncrypt && protector.kind === 'keychain') {
      const made = await newKeyRing({ kind: 'keychain', protector }, now());
      // Proven before anything depends on it: what the keychain wrapped it opens again.
      await openByKeychain(made.file, protector);
      write(made);
      return settle(made);
    }
    if (world.allowUnencrypted) return finish({ key: null, problem: null });
    ask(canEncrypt ? 'no_keychain' : 'no_cipher');
  }

  /** With its keys at hand: the firm's box as policy has it now, and the database with the key that it is to have. */
  async function settle(opened: KeyRing): Promise<void> {
    const known = await withFirm(opened);
    ring = known;
    if (known !== opened || !isKeptTwice(path)) writeIfPossible(known);
    if (isUnfit) return finish({ key: known.current, problem: null });
    // First, so that time can be written even where the rest fails; and only for a key that the next start finds again.
    if (readKeyFile(path).kind === 'found') keepHalfIfPossible(known.current);
    let settled: ReturnType<typeof settleKey>;
    try {
      const { current, next, former } = known;
      const { rescueFolder } = world;
      settled = settleKey({
        file: databaseFile,
        current,
        next,
        former,
        rescueFolder,
        now: now(),
        logger,
        hit,
      });
    } catch (error) {
      return notEncrypted(error);
    }
    if (known.next !== null && settled.key === known.next) writeIfPossible(withNextInPlace(known));
    rescues = await keysOfRescues();
    finish(settled);
  }

  async function withFirm(opened: KeyRing): Promise<KeyRing> {
    if (world.firmKey === null) return opened;
    try {
      const wanted = publicText(readPublicKey(world.firmKey));
      if (holderIn(opened.file, 'firm')?.publicKey === wanted) return opened;
      return await withHolder(opened, { kind: 'firm', publicKey: world.firmKey }, now());
    } catch {
      logger.error('vault.firm_key_unusable');
      return opened;
    }
  }

  function keepHalfIfPossible(key: DatabaseKey): void {
    try {
      keepPublicHalf(databaseFile, key);
    } catch {
      logger.error('vault.rescue_key_not_written');
    }
  }

  /** What was taken down while the database's folder was unfit has a key of its own beside it. */
  async function keysOfRescues(): Promise<DatabaseKey[]> {
    const found = readKeyFile(keyFileOf(rescueFile));
    if (found.kind !== 'found') return [];
    const opened = await openByKeychain(found.file, await keychain).catch(() => null);
    return opened === null ? [] : [opened.current, ...opened.former];
  }

  /** Beside the database where its folder takes it, else in the person's home. @throws EngineError 'store' */
  function takeMeanwhile(): void {
    const words = meanwhileWords(obstacles[obstacle].title);
    let wrong: unknown = null;
    for (const folder of [dirname(databaseFile), world.rescueFolder]) {
      const file = join(folder, rescueNameAt(now()));
      try {
        const key = newRescueKey(databaseFile, file);
        ring = null;
        isMeanwhile = true;
        finish({ key, problem: null, meanwhile: { file, words } });
        return;
      } catch (error) {
        wrong = error;
      }
    }
    throw new EngineError('store', `Nothing can be saved anywhere. ${diskWords(wrong)}`);
  }

  /** The disk didn't let it be encrypted. What is in the clear stays so where that is allowed; else nothing is opened. */
  function notEncrypted(error: unknown): void {
    logger.error('vault.not_encrypted', { error: error instanceof Error ? error.name : 'unknown' });
    const words = diskWords(error);
    if (!world.allowUnencrypted || looksEncrypted(databaseFile)) {
      ask('not_encrypted', words);
      return;
    }
    ring = null;
    finish({
      key: null,
      problem: `The database could not be encrypted. ${words} It is tried again at the next start.`,
    });
  }

  /** @throws EngineError 'not_allowed' */
  function keyFile(): KeyFile {
    const found = readKeyFile(path);
    if (found.kind === 'found') return found.file;
    throw new EngineError('not_allowed', 'There is no key file that this could open.');
  }

  async function openWith(asked: VaultOpen): Promise<void> {
    switch (asked.by) {
      case 'retry':
        keychain = world.protectorAgain?.() ?? keychain;
        return begin();
      case 'passphrase':
        return guessed(await openByPassphrase(keyFile(), asked.passphrase), 'passphrase');
      case 'recovery': {
        const trouble = troubleInRecoveryKey(asked.recoveryKey);
        if (trouble !== null) throw new EngineError('invalid', trouble, 'recoveryKey');
        return restored(await openByRecovery(keyFile(), asked.recoveryKey), 'recoveryKey');
      }
      case 'firm':
        return restored(await openByFirm(keyFile(), asked.privateKey), 'privateKey');
      case 'new_passphrase': {
        const made = await newKeyRing({ kind: 'passphrase', passphrase: asked.passphrase }, now());
        write(made);
        return settle(made);
      }
      case 'meanwhile':
        return takeMeanwhile();
      case 'afresh':
        beginAfresh();
        return begin();
    }
  }

  async function guessed(opened: KeyRing | null, field: string): Promise<void> {
    if (opened === null) {
      delay.wasWrong();
      world.changed();
      throw new EngineError('invalid', wrongWords[field] ?? '', field);
    }
    delay.wasRight();
    await settle(opened);
  }

  /** Opened by a recovery key: the keychain of now takes the place of the one that is gone, so that the next start asks nothing. */
  async function restored(opened: KeyRing | null, field: string): Promise<void> {
    if (opened === null) return guessed(null, field);
    recovered = true;
    const protector = await keychain;
    const hadKeychain = holderIn(opened.file, 'keychain') !== null;
    if (!hadKeychain || protector.kind !== 'keychain') return guessed(opened, field);
    await guessed(await sealedAnew(opened, protector), field);
  }

  /** By the keychain of now; as it was, where that one doesn't do its work: who opened it isn't kept out for that. */
  async function sealedAnew(opened: KeyRing, protector: Protector): Promise<KeyRing> {
    try {
      const rewrapped = await withHolder(opened, { kind: 'keychain', protector }, now());
      await openByKeychain(rewrapped.file, protector);
      write(rewrapped);
      return rewrapped;
    } catch {
      logger.error('vault.not_sealed_anew');
      return opened;
    }
  }

  /** The locked database and its keys step aside together: a keychain that comes back opens them still. */
  function beginAfresh(): void {
    const aside = existsSync(databaseFile) ? setAside(databaseFile, 'locked', now()) : null;
    const stamp = now().replace(/[-:]/g, '').replace(/\.\d+/, '');
    const waiting = [keyReadyOf, keyFormerOf, restoreReadyOf].map((nameOf) => nameOf(databaseFile));
    for (const file of [...waiting, path, copyOfKeyFile(path), publicHalfOf(databaseFile)]) {
      if (existsSync(file)) renameSync(file, `${file}.locked-${stamp}`);
    }
    logger.warn('vault.begun_afresh', { aside: aside !== null });
  }

  const waysNow = (): WayIn[] => {
    const found = readKeyFile(path);
    const has = (kind: 'recovery' | 'firm') => found.kind === 'found' && holderIn(found.file, kind) !== null;
    return obstacles[obstacle].ways.filter((way) => {
      if (way === 'meanwhile') return canEncrypt && !isUnfit && hasPublicHalf(databaseFile);
      return (way !== 'recovery' && way !== 'firm') || has(way);
    });
  };

  const view = (): VaultView => {
    if (state !== 'asks') return { state, title: '', words: '', ways: [], waitSeconds: 0 };
    const { title, words } = obstacles[obstacle];
    const ways = waysNow();
    const said = words(otherKeys(ways));
    return {
      state,
      title,
      words: more === '' ? said : `${said} ${more}`,
      ways,
      waitSeconds: delay.waitSeconds(),
    };
  };

  return {
    view,
    begin,
    async open(asked) {
      const turn = queue.then(async () => {
        if (state === 'open') return view();
        if (state !== 'asks' || !waysNow().includes(asked.by)) {
          throw new EngineError('not_allowed', 'The database can’t be opened in this way now.');
        }
        const isGuess = asked.by === 'passphrase' || asked.by === 'recovery' || asked.by === 'firm';
        const seconds = delay.waitSeconds();
        if (isGuess && seconds > 0) {
          throw new EngineError(
            'not_allowed',
            `It was wrong several times. It can be tried again in ${seconds} seconds.`,
          );
        }
        await openWith(asked);
        return view();
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
    opened: done.promise,
    ring: () => ring,
    keep,
    isRecovered: () => recovered,
    isMeanwhile: () => isMeanwhile,
    ofRescues: () => rescues,
    protector: () => keychain,
    world,
  };
}

const wrongWords: Readonly<Record<string, string>> = {
  passphrase: 'This is not the passphrase. Nothing was changed.',
  recoveryKey:
    'This is a recovery key, but not the one of these entries. Is it of another laptop, or an older one?',
  privateKey: 'This is not the other half of the firm’s key that these entries are kept for.',
};

/** On Linux a session of another desktop has another keyring. */
function backendWords(file: KeyFile, protector: Protector): string {
  const backend = holderIn(file, 'keychain')?.backend ?? null;
  if (backend === null || backend === protector.backend) return '';
  return `It was sealed by ${backend}; this session has ${protector.backend ?? 'no keyring'}.`;
}
