import { safeStorage } from 'electron';

/** Wraps and unwraps text with the key of the system's keychain, or says that it can't. */
export interface Protector {
  kind: 'keychain' | 'none';
  /** How secrets are kept, for Settings and diagnostics. */
  words: string;
  /** Which of a Linux desktop's keyrings; null elsewhere, and where there is none. */
  backend: string | null;
  wrap(plain: string): Promise<Buffer>;
  unwrap(wrapped: Buffer): Promise<string>;
}

/**
 * The system's keychain where there is one. On Linux without a keyring Electron would "encrypt" with a key that
 * everybody knows; that counts as none, and is said. To be called after `ready`.
 */
export async function systemProtector(): Promise<Protector> {
  // The asynchronous calls are the ones that stay; older Electrons have only the synchronous ones.
  const hasAsync = typeof safeStorage.isAsyncEncryptionAvailable === 'function';
  if (usesKnownKey()) return plainProtector;
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : null;
  if (hasAsync && (await safeStorage.isAsyncEncryptionAvailable())) return { ...asyncKeychain, backend };
  if (!hasAsync && safeStorage.isEncryptionAvailable()) return { ...syncKeychain, backend };
  return plainProtector;
}

function usesKnownKey(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
}

const KEYCHAIN_WORDS = 'sealed with this system’s keychain';

const asyncKeychain: Protector = {
  kind: 'keychain',
  words: KEYCHAIN_WORDS,
  backend: null,
  wrap: (plain) => safeStorage.encryptStringAsync(plain),
  unwrap: async (wrapped) => (await safeStorage.decryptStringAsync(wrapped)).result,
};

const syncKeychain: Protector = {
  kind: 'keychain',
  words: KEYCHAIN_WORDS,
  backend: null,
  wrap: async (plain) => safeStorage.encryptString(plain),
  unwrap: async (wrapped) => safeStorage.decryptString(wrapped),
};

/** Without a keychain the file's own permissions are all the protection there is. */
export const plainProtector: Protector = {
  kind: 'none',
  backend: null,
  words: 'not encrypted: this system offers no keychain; only your user account can read the file',
  wrap: async (plain) => Buffer.from(plain, 'utf8'),
  unwrap: async (wrapped) => wrapped.toString('utf8'),
};
