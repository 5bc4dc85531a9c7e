import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { secretBytes } from '../../providers/ids';

/**
 * A box that anybody can close and one private key opens: that is how a data key is kept for a passphrase, for a person's
 * recovery key and for the firm, so that a new data key can be put in all their boxes while none of them is at hand.
 * X25519 with a key of its own for each box, HKDF-SHA-256, AES-256-GCM; RSA-OAEP with SHA-256 where the firm's key is RSA.
 */
const rawBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const purpose = 'Daybook sealed box 1';
/** What stands before the 32 bytes of an X25519 key in PKCS #8 and in SPKI (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicHead = Buffer.from('302a300506032b656e032100', 'hex');

/** The private key whose 32 bytes were derived from a secret. */
export function privateKeyOf(bytes: Uint8Array): KeyObject {
  if (bytes.length !== rawBytes) throw new RangeError('An X25519 key has 32 bytes');
  return createPrivateKey({ key: Buffer.concat([privateHead, bytes]), format: 'der', type: 'pkcs8' });
}

/** A public key as base64 of its SPKI form, from either half. */
export const publicText = (key: KeyObject): string =>
  (key.type === 'private' ? createPublicKey(key) : key)
    .export({ format: 'der', type: 'spki' })
    .toString('base64');

/** @param text PEM, or base64 of SPKI @throws Error where it is no public key that a box can be closed with */
export function readPublicKey(text: string): KeyObject {
  const key = text.includes('BEGIN')
    ? createPublicKey(text)
    : createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType === 'x25519' || (key.asymmetricKeyType === 'rsa' && bits >= 2048)) return key;
  throw new Error('A recovery key is X25519, or RSA of 2048 bits at least');
}

export function closeBox(content: Uint8Array, to: KeyObject): string {
  if (to.asymmetricKeyType === 'rsa') return publicEncrypt(oaep(to), content).toString('base64');
  const mine = privateKeyOf(secretBytes(rawBytes));
  const mineText = Buffer.from(publicText(mine), 'base64').subarray(publicHead.length);
  const iv = secretBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', sharedKey(mine, to, mineText), iv);
  const body = [cipher.update(content), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([mineText, iv, ...body]).toString('base64');
}

/** @throws Error where the box isn't this key's, or was changed */
export function openBox(box: string, by: KeyObject): Buffer {
  const bytes = Buffer.from(box, 'base64');
  if (by.asymmetricKeyType === 'rsa') return privateDecrypt(oaep(by), bytes);
  const theirsText = bytes.subarray(0, rawBytes);
  const theirs = createPublicKey({
    key: Buffer.concat([publicHead, theirsText]),
    format: 'der',
    type: 'spki',
  });
  const iv = bytes.subarray(rawBytes, rawBytes + ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', sharedKey(by, theirs, theirsText), iv).setAuthTag(
    bytes.subarray(-tagBytes),
  );
  return Buffer.concat([decipher.update(bytes.subarray(rawBytes + ivBytes, -tagBytes)), decipher.final()]);
}

function sharedKey(privateKey: KeyObject, publicKey: KeyObject, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), salt, purpose, 32));
}

const oaep = (key: KeyObject) => ({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' });
