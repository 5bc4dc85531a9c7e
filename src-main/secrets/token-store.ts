import { open, readFile, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Logger, StoredTokens, TokenStore } from '../ports';
import type { Protector } from './protector';

const Tokens = z.strictObject({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  expiresAt: z.number(),
});
const Sealed = z.strictObject({ kind: z.enum(['keychain', 'none']), payload: z.base64() });

/**
 * Keeps the PMS's tokens in one file that only this user can read, sealed by `protector`. A file that can't be
 * opened any more (another keychain, a torn write) reads as signed out: the person signs in again, and no work
 * is touched (contract 16).
 */
export function fileTokenStore(file: string, protector: Promise<Protector>, logger: Logger): TokenStore {
  let words = 'not known yet';
  void protector.then((known) => {
    words = known.words;
  });
  return {
    async read(): Promise<StoredTokens | null> {
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text === null) return null;
      try {
        const { kind, payload } = Sealed.parse(JSON.parse(text));
        const known = await protector;
        if (kind !== known.kind) throw new Error('sealed by another kind of protection');
        return Tokens.parse(JSON.parse(await known.unwrap(Buffer.from(payload, 'base64'))));
      } catch {
        logger.warn('stored sign-in cannot be opened');
        return null;
      }
    },
    async write(tokens: StoredTokens): Promise<void> {
      const known = await protector;
      const payload = (await known.wrap(JSON.stringify(tokens))).toString('base64');
      await writeWhole(file, JSON.stringify({ kind: known.kind, payload }));
    },
    async clear(): Promise<void> {
      await rm(file, { force: true });
    },
    protection: () => words,
  };
}

/** Writes all or nothing: a refresh token lost to a half-written file would cost a sign-in. */
async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.new`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}
