import { constants } from 'node:buffer';
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { Id } from '../../../shared/domain/id';
import { Instant } from '../../../shared/time/work-date';
import { EngineError } from '../../engine-error';
import { secretBytes } from '../../providers/ids';

/**
 * The file in which unsynced work goes to another laptop:
 *
 *     Daybook move file 1\n            the format's version
 *     {"fileId": …}\n                  the header, readable and authenticated, on one line
 *     <ciphertext> <16 bytes tag>      AES-256-GCM over gzipped JSON
 *     <32 bytes>                       SHA-256 over all that stands before
 *
 * The key is scrypt's from the passphrase (N = 2^17, r = 8, p = 1: 128 MB and some tenths of a second a guess). The digest at
 * the end tells a damaged file from a wrong passphrase before anybody is asked; who changes file and digest is caught by GCM.
 */
const magic = 'Daybook move file';
const format = 1;
const kdf = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 } as const;
const tagBytes = 16;
const digestBytes = 32;
const longestHeader = 64 * 1024;

const Base64 = z.base64();
export const MoveHeader = z.strictObject({
  fileId: Id,
  madeAt: Instant,
  machine: z.string().max(300),
  appVersion: z.string().max(100),
  accountKey: z.string().max(500),
  firmName: z.string().max(500),
  personName: z.string().max(500),
  entries: z.int().min(0),
  timers: z.int().min(0),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z.literal(kdf.N),
    r: z.literal(kdf.r),
    p: z.literal(kdf.p),
    salt: Base64,
  }),
  cipher: z.strictObject({ name: z.literal('aes-256-gcm'), iv: Base64, bytes: z.int().min(tagBytes) }),
  /** Tells a wrong passphrase from a changed file; no help in guessing it that the file itself is not. */
  check: Base64,
});
export type MoveHeader = z.infer<typeof MoveHeader>;
export type MoveFacts = Omit<MoveHeader, 'kdf' | 'cipher' | 'check'>;

export type SealKey = { readonly salt: Buffer; readonly key: Buffer; readonly check: Buffer };

/** A fresh key from a passphrase. Takes some tenths of a second, off the main thread. */
export function newKey(passphrase: string): Promise<SealKey> {
  return keyFrom(passphrase, secretBytes(16));
}

async function keyFrom(passphrase: string, salt: Buffer): Promise<SealKey> {
  const derived = await new Promise<Buffer>((resolve, reject) => {
    // One spelling for one passphrase, however the keyboard of the other laptop composes its letters.
    scrypt(passphrase.normalize('NFC'), salt, 64, kdf, (error, bytes) =>
      error ? reject(error) : resolve(bytes),
    );
  });
  const check = createHmac('sha256', derived.subarray(32))
    .update('Daybook passphrase')
    .digest()
    .subarray(0, 16);
  return { salt, key: derived.subarray(0, 32), check };
}

/** The whole file. @param content JSON text */
export function seal({ salt, key, check }: SealKey, facts: MoveFacts, content: string): Buffer {
  const iv = secretBytes(12);
  const plain = gzipSync(content);
  const header: MoveHeader = {
    ...facts,
    kdf: { name: 'scrypt', N: kdf.N, r: kdf.r, p: kdf.p, salt: salt.toString('base64') },
    cipher: { name: 'aes-256-gcm', iv: iv.toString('base64'), bytes: plain.length + tagBytes },
    check: check.toString('base64'),
  };
  const head = Buffer.from(`${magic} ${format}\n${JSON.stringify(header)}\n`, 'utf8');
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(head);
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([head, body, digestOf(head, body)]);
}

/** A file whose outside is whole: what it says of itself, and what it takes to open it. */
export type SealedFile = { readonly header: MoveHeader; readonly head: Buffer; readonly body: Buffer };

/** The first line says what it is. @throws EngineError 'not_allowed' for another kind of file, or a newer one */
export function assertMoveFile(file: Buffer): void {
  const firstEnd = file.indexOf('\n');
  const first = file.subarray(0, firstEnd === -1 ? 100 : firstEnd).toString('utf8');
  const version = /^Daybook move file (\d{1,6})$/.exec(first)?.[1];
  if (version === undefined) throw refused('It is not a file of unsynced work from Daybook.');
  if (Number(version) > format) {
    throw refused(
      `It was written by a newer Daybook (file version ${version}). Update Daybook on this laptop.`,
    );
  }
}

/** Reads the outside of a file. @throws EngineError 'not_allowed' naming exactly what is wrong with it */
export function readSealed(file: Buffer): SealedFile {
  assertMoveFile(file);
  const firstEnd = file.indexOf('\n');
  const headEnd = file.subarray(0, firstEnd + 1 + longestHeader).indexOf('\n', firstEnd + 1) + 1;
  if (headEnd === 0) throw refused('It is cut short: even its header is not whole.');
  const header = headerIn(file.subarray(firstEnd + 1, headEnd));
  const expected = headEnd + header.cipher.bytes + digestBytes;
  if (file.length < expected)
    throw refused(`It is cut short: ${file.length} of ${expected} bytes are there.`);
  const head = file.subarray(0, headEnd);
  const body = file.subarray(headEnd, expected - digestBytes);
  const digest = file.subarray(expected - digestBytes);
  if (file.length > expected || !digestOf(head, body).equals(digest)) throw changed();
  return { header, head, body };
}

function headerIn(line: Buffer): MoveHeader {
  try {
    return MoveHeader.parse(JSON.parse(line.toString('utf8')));
  } catch {
    throw refused('Its header was changed or damaged since it was written.');
  }
}

/** What is inside: JSON text. @throws EngineError 'invalid' on the field `passphrase`; 'not_allowed' for a changed file */
export async function unseal({ header, head, body }: SealedFile, passphrase: string): Promise<string> {
  const { key, check } = await keyFrom(passphrase, Buffer.from(header.kdf.salt, 'base64'));
  const wanted = Buffer.from(header.check, 'base64');
  if (wanted.length !== check.length || !timingSafeEqual(wanted, check)) {
    throw new EngineError(
      'invalid',
      'This is not the passphrase that the file was written with.',
      'passphrase',
    );
  }
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(header.cipher.iv, 'base64'))
      .setAAD(head)
      .setAuthTag(body.subarray(-tagBytes));
    const plain = Buffer.concat([decipher.update(body.subarray(0, -tagBytes)), decipher.final()]);
    // No text can be longer: what would come out beyond it is not a bundle of ours.
    return gunzipSync(plain, { maxOutputLength: constants.MAX_STRING_LENGTH }).toString('utf8');
  } catch {
    throw changed();
  }
}

function digestOf(head: Buffer, body: Buffer): Buffer {
  return createHash('sha256').update(head).update(body).digest();
}

const refused = (why: string) => new EngineError('not_allowed', `This file can’t be taken over. ${why}`);
const changed = () => refused('It was changed or damaged since it was written.');
