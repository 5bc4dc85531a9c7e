import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { DatabaseKey } from './database-key';

/**
 * The pages of an encrypted database, read without SQLite: who opens a file through SQLite already writes beside it. The
 * format is SQLCipher 4's: the file begins with a salt of 16 bytes in the place of SQLite's magic; each page of 4,096 bytes is
 * AES-256-CBC, and ends with its own IV (16 bytes) and an HMAC-SHA-512 (64 bytes) over ciphertext, IV and page number.
 */
export const pageBytes = 4096;
export const saltBytes = 16;
const ivBytes = 16;
const macBytes = 64;
const reserved = ivBytes + macBytes;

/** The key of the pages' HMACs, as SQLCipher 4 derives it from a raw key. */
export function macKeyOf(key: DatabaseKey, salt: Uint8Array): Buffer {
  const masked = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return pbkdf2Sync(key.bytes(), masked, 2, 32, 'sha512');
}

/** Whether a page was written with this key and not changed since. @param number 1 for the first page of a file */
export function isPageWhole(page: Buffer, number: number, macKey: Buffer): boolean {
  if (page.length !== pageBytes) return false;
  const count = Buffer.alloc(4);
  count.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(number === 1 ? saltBytes : 0, pageBytes - macBytes))
    .update(count)
    .digest();
  return timingSafeEqual(mac, page.subarray(pageBytes - macBytes));
}

/** The first 96 bytes of a first page, in the clear: SQLite's header but for its magic, which is the salt there. */
export function firstPageHeader(page: Buffer, key: DatabaseKey): Buffer {
  const iv = page.subarray(pageBytes - reserved, pageBytes - macBytes);
  const decipher = createDecipheriv('aes-256-cbc', key.bytes(), iv).setAutoPadding(false);
  return Buffer.concat([page.subarray(0, saltBytes), decipher.update(page.subarray(saltBytes, 96))]);
}
