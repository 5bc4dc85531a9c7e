import { type KeyObject, scrypt } from 'node:crypto';
import { z } from 'zod';
import { secretBytes } from '../../providers/ids';
import { privateKeyOf } from './sealed-box';

/** A guess costs 128 MB and some tenths of a second. The numbers lie beside what they made, so that they can grow one day. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
/** No file makes this program take more than this: a changed one could stop it otherwise. */
const mostMemory = 1024 * 2 ** 20;

export const Kdf = z
  .strictObject({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
    salt: z.base64(),
  })
  .refine(({ N, r }) => 128 * N * r < mostMemory, 'asks for too much memory');
export type Kdf = z.infer<typeof Kdf>;

export const newKdf = (): Kdf => ({ name: 'scrypt', ...cost, salt: secretBytes(16).toString('base64') });

/** The private key of a passphrase. Takes some tenths of a second, off the main thread. */
export function keyOfPassphrase(passphrase: string, kdf: Kdf): Promise<KeyObject> {
  const { N, r, p, salt } = kdf;
  return new Promise((resolve, reject) => {
    // One spelling for one passphrase, however another keyboard composes its letters.
    scrypt(
      passphrase.normalize('NFC'),
      Buffer.from(salt, 'base64'),
      32,
      { N, r, p, maxmem: mostMemory },
      (error, bytes) => (error ? reject(error) : resolve(privateKeyOf(bytes))),
    );
  });
}
