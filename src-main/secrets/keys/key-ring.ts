import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { Instant } from '../../../shared/time/work-date';
import { secretBytes } from '../../providers/ids';
import { DatabaseKey, keyBytes } from '../../store/database-key';
import type { Protector } from '../protector';
import type { Holder, HolderKind, KeptKey, KeyFile } from './key-file';
import { keyOfPassphrase, newKdf } from './passphrase';
import { keyOfRecovery } from './recovery-key';
import { closeBox, openBox, publicText, readPublicKey } from './sealed-box';

/** The keys of a database, opened, with the file that they came from. Nothing here touches a disk. */
export type KeyRing = {
  readonly file: KeyFile;
  readonly current: DatabaseKey;
  readonly next: DatabaseKey | null;
  readonly former: readonly DatabaseKey[];
};

/** What a holder is made of, before it holds anything. */
export type NewHolder =
  | { readonly kind: 'keychain'; readonly protector: Protector }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly recoveryKey: string }
  | { readonly kind: 'firm'; readonly publicKey: string };

/** A new random key, with its first holder. */
export async function newKeyRing(holder: NewHolder, now: Instant): Promise<KeyRing> {
  const current = newKey();
  const made = await holderOf(holder, now);
  const protector = holder.kind === 'keychain' ? holder.protector : null;
  const boxes = { [made.kind]: await boxFor(made, current, protector) };
  const kept: KeptKey = { id: idOf(current), since: now, role: 'current', boxes };
  const file: KeyFile = { format: 'Daybook keys', version: 1, holders: [made], keys: [kept] };
  return { file, current, next: null, former: [] };
}

export const holderIn = <K extends HolderKind>(file: KeyFile, kind: K) =>
  file.holders.find((one): one is Extract<Holder, { kind: K }> => one.kind === kind) ?? null;

/** @throws Error where the keychain doesn't open it: it is another one, or was reset */
export async function openByKeychain(file: KeyFile, protector: Protector): Promise<KeyRing> {
  return openedWith(file, 'keychain', async (box) =>
    Buffer.from(await protector.unwrap(Buffer.from(box, 'base64')), 'base64'),
  );
}

/** Null where it isn't the passphrase. */
export async function openByPassphrase(file: KeyFile, passphrase: string): Promise<KeyRing | null> {
  const holder = holderIn(file, 'passphrase');
  if (holder === null) return null;
  const key = await keyOfPassphrase(passphrase, holder.kdf);
  return publicText(key) === holder.publicKey ? openedBy(file, 'passphrase', key) : null;
}

/** Null where it isn't the recovery key of this file. @param text one that `troubleInRecoveryKey` found nothing wrong with */
export async function openByRecovery(file: KeyFile, text: string): Promise<KeyRing | null> {
  const key = keyOfRecovery(text);
  return holderIn(file, 'recovery')?.publicKey === publicText(key) ? openedBy(file, 'recovery', key) : null;
}

/** Null where it isn't the other half of the firm's key. @param pem the firm's private key */
export async function openByFirm(file: KeyFile, pem: string): Promise<KeyRing | null> {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return null;
  }
  return holderIn(file, 'firm')?.publicKey === publicText(key) ? openedBy(file, 'firm', key) : null;
}

/** Adds a holder, or takes the place of the one of its kind. */
export async function withHolder(ring: KeyRing, holder: NewHolder, now: Instant): Promise<KeyRing> {
  const made = await holderOf(holder, now);
  const protector = holder.kind === 'keychain' ? holder.protector : null;
  const holders = [...ring.file.holders.filter(({ kind }) => kind !== made.kind), made];
  const keys: KeptKey[] = [];
  for (const kept of ring.file.keys) {
    const key = keyIn(ring, kept);
    // A former key that nobody could open stays as it is.
    if (key === null) keys.push(kept);
    else keys.push({ ...kept, boxes: { ...kept.boxes, [made.kind]: await boxFor(made, key, protector) } });
  }
  return { ...ring, file: { ...ring.file, holders, keys } };
}

/** @throws Error where nobody would be left who opens it */
export function withoutHolder(ring: KeyRing, kind: HolderKind): KeyRing {
  const holders = ring.file.holders.filter((one) => one.kind !== kind);
  if (!holders.some((one) => one.kind === 'keychain' || one.kind === 'passphrase')) {
    throw new Error('Nobody would be left who opens the database');
  }
  const keys = ring.file.keys.map(({ boxes: { [kind]: _gone, ...boxes }, ...kept }) => ({ ...kept, boxes }));
  return { ...ring, file: { ...ring.file, holders, keys } };
}

/** A new key for every holder that is there; the database gets it when it is opened next. */
export async function withNextKey(ring: KeyRing, protector: Protector, now: Instant): Promise<KeyRing> {
  const next = newKey();
  const boxes: KeptKey['boxes'] = {};
  for (const holder of ring.file.holders) boxes[holder.kind] = await boxFor(holder, next, protector);
  const kept: KeptKey = { id: idOf(next), since: now, role: 'next', boxes };
  const keys = [...ring.file.keys.filter(({ role }) => role !== 'next'), kept];
  return { ...ring, next, file: { ...ring.file, keys } };
}

/** The database has the next key now: it is the current one, and opens the former, which backups still have. */
export function withNextInPlace(ring: KeyRing): KeyRing {
  const { next } = ring;
  if (next === null) return ring;
  const keys = ring.file.keys.map((kept): KeptKey => {
    if (kept.role === 'next') return { ...kept, role: 'current' };
    const key = keyIn(ring, kept);
    if (key === null) return kept;
    return { ...kept, role: 'former', boxes: { ...kept.boxes, current: wrapUnder(next, key) } };
  });
  return { file: { ...ring.file, keys }, current: next, next: null, former: [ring.current, ...ring.former] };
}

async function openedBy(file: KeyFile, kind: HolderKind, by: KeyObject): Promise<KeyRing> {
  return openedWith(file, kind, async (box) => openBox(box, by));
}

async function openedWith(
  file: KeyFile,
  kind: HolderKind,
  open: (box: string) => Promise<Buffer>,
): Promise<KeyRing> {
  const keyOfRole = async (role: 'current' | 'next'): Promise<DatabaseKey | null> => {
    const kept = file.keys.find((one) => one.role === role);
    const box = kept?.boxes[kind];
    if (kept === undefined || box === undefined) return null;
    return checked(kept, new DatabaseKey(await open(box)));
  };
  const current = await keyOfRole('current');
  if (current === null) throw new Error('The key is not in it');
  const former = file.keys.flatMap((kept) => {
    const box = kept.role === 'former' ? kept.boxes.current : undefined;
    return box === undefined ? [] : [checked(kept, unwrapUnder(current, box))];
  });
  return { file, current, next: await keyOfRole('next'), former };
}

function checked(kept: KeptKey, key: DatabaseKey): DatabaseKey {
  if (idOf(key) !== kept.id) throw new Error('The key is another one than its note says');
  return key;
}

function keyIn(ring: KeyRing, { id }: KeptKey): DatabaseKey | null {
  return [ring.current, ring.next, ...ring.former].find((key) => key !== null && idOf(key) === id) ?? null;
}

const newKey = (): DatabaseKey => new DatabaseKey(secretBytes(keyBytes));

/** A name for a key that says nothing of it. */
export const idOf = (key: DatabaseKey): string =>
  createHash('sha256').update('Daybook key id').update(key.bytes()).digest('hex').slice(0, 16);

async function holderOf(holder: NewHolder, since: Instant): Promise<Holder> {
  switch (holder.kind) {
    case 'keychain':
      return { kind: 'keychain', since, backend: holder.protector.backend };
    case 'passphrase': {
      const kdf = newKdf();
      const publicKey = publicText(await keyOfPassphrase(holder.passphrase, kdf));
      return { kind: 'passphrase', since, publicKey, kdf };
    }
    case 'recovery':
      return { kind: 'recovery', since, publicKey: publicText(keyOfRecovery(holder.recoveryKey)) };
    case 'firm':
      return { kind: 'firm', since, publicKey: publicText(readPublicKey(holder.publicKey)) };
  }
}

async function boxFor(holder: Holder, key: DatabaseKey, protector: Protector | null): Promise<string> {
  if (holder.kind !== 'keychain') return closeBox(key.bytes(), readPublicKey(holder.publicKey));
  if (protector?.kind !== 'keychain') throw new Error('There is no keychain');
  return (await protector.wrap(key.bytes().toString('base64'))).toString('base64');
}

/** One key under another. */
function wrapUnder(outer: DatabaseKey, inner: DatabaseKey): string {
  const iv = secretBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(outer), iv);
  return Buffer.concat([iv, cipher.update(inner.bytes()), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  );
}

function unwrapUnder(outer: DatabaseKey, box: string): DatabaseKey {
  const bytes = Buffer.from(box, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(outer), bytes.subarray(0, 12)).setAuthTag(
    bytes.subarray(-16),
  );
  return new DatabaseKey(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]));
}

const wrappingKey = (outer: DatabaseKey): Buffer =>
  Buffer.from(hkdfSync('sha256', outer.bytes(), '', 'Daybook former key 1', 32));
