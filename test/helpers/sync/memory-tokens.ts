import type { StoredTokens, TokenStore } from '../../../src-main/ports';

export function memoryTokens(): TokenStore & { current(): StoredTokens | null } {
  let kept: StoredTokens | null = null;
  return {
    read: async () => kept,
    write: async (tokens) => {
      kept = tokens;
    },
    clear: async () => {
      kept = null;
    },
    protection: () => 'kept in memory for a test',
    current: () => kept,
  };
}
