import type { StoredTokens, TokenStore } from '../../../src-main/ports';

export type MemoryTokens = TokenStore & { current(): StoredTokens | null };

/** Tokens that end with the test. */
export function memoryTokens(kept: StoredTokens | null = null): MemoryTokens {
  let current = kept;
  return {
    read: async () => current,
    write: async (tokens) => {
      current = tokens;
    },
    clear: async () => {
      current = null;
    },
    protection: () => 'kept in memory for a test',
    current: () => current,
  };
}
