import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Protector } from '../../../src-main/secrets/protector';

/** A keychain as the system's is: what one wrapped another doesn't open. */
export function testKeychain(word: string): Protector {
  const key = createHash('sha256').update(`keychain ${word}`).digest();
  return {
    kind: 'keychain',
    words: 'sealed with a keychain of tests',
    backend: 'gnome_libsecret',
    async wrap(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    async unwrap(wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12)).setAuthTag(
        wrapped.subarray(-16),
      );
      return decipher.update(wrapped.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
