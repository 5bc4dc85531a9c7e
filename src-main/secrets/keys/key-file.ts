import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../../shared/time/work-date';
import { Kdf } from './passphrase';

/**
 * The file beside the database that holds its key in wrapped forms only. Who has this file alone has nothing; who has the
 * database without it, and no copy, has nothing either: so it lies twice beside the database, and with every backup.
 */
const Base64 = z.base64().max(20_000);
export const HolderKind = z.enum(['keychain', 'passphrase', 'recovery', 'firm']);
export type HolderKind = z.infer<typeof HolderKind>;

export const Holder = z.discriminatedUnion('kind', [
  /** @param backend which of a Linux desktop's keyrings; null elsewhere */
  z.strictObject({ kind: z.literal('keychain'), since: Instant, backend: z.string().max(100).nullable() }),
  z.strictObject({ kind: z.literal('passphrase'), since: Instant, publicKey: Base64, kdf: Kdf }),
  z.strictObject({ kind: z.literal('recovery'), since: Instant, publicKey: Base64 }),
  z.strictObject({ kind: z.literal('firm'), since: Instant, publicKey: Base64 }),
]);
export type Holder = z.infer<typeof Holder>;

export const KeptKey = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  since: Instant,
  /** `next`: the database is to get it when it is opened next. `former`: it had it, and backups of then still have. */
  role: z.enum(['current', 'next', 'former']),
  /** By holder. A former key is kept under the current one as well. */
  boxes: z.partialRecord(z.enum(['keychain', 'passphrase', 'recovery', 'firm', 'current']), Base64),
});
export type KeptKey = z.infer<typeof KeptKey>;

export const KeyFile = z
  .strictObject({
    format: z.literal('Daybook keys'),
    version: z.literal(1),
    holders: z.array(Holder).min(1).max(4),
    keys: z.array(KeptKey).min(1).max(200),
  })
  .refine(({ keys }) => keys.filter(({ role }) => role === 'current').length === 1, 'has no current key');
export type KeyFile = z.infer<typeof KeyFile>;

export type KeyFileFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly file: KeyFile; readonly text: string }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

export const copyOfKeyFile = (path: string): string => `${path}.copy`;

/** Reads the key file, or its copy where it is damaged or gone. */
export function readKeyFile(path: string): KeyFileFound {
  const found = [path, copyOfKeyFile(path)].map(readOne);
  return (
    found.find(({ kind }) => kind === 'found') ??
    found.find(({ kind }) => kind === 'newer') ??
    found.find(({ kind }) => kind === 'damaged') ?? { kind: 'none' }
  );
}

/** Whether the two are alike. One by a newer Daybook is not to be written over, so it counts as what it should be. */
export function isKeptTwice(path: string): boolean {
  const [one, other] = [readOne(path), readOne(copyOfKeyFile(path))];
  if (one.kind === 'newer' || other.kind === 'newer') return true;
  return one.kind === 'found' && other.kind === 'found' && one.text === other.text;
}

function readOne(path: string): KeyFileFound {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    // ENOTDIR: a file lies where the data folder should be, so nothing can lie in it.
    const isGone = error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code));
    return { kind: isGone ? 'none' : 'damaged' };
  }
  try {
    const content: unknown = JSON.parse(text);
    const file = KeyFile.safeParse(content);
    if (file.success) return { kind: 'found', file: file.data, text };
    const { success } = z.looseObject({ version: z.int().min(2) }).safeParse(content);
    return { kind: success ? 'newer' : 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
}

/**
 * Writes the key file, and after it its copy: each whole or not at all, and on disk, so that one of them is always there.
 * @param hit failpoints, one between any two steps
 */
export function writeKeyFile(
  path: string,
  file: KeyFile,
  hit: (name: string) => void = () => undefined,
): void {
  const text = `${JSON.stringify(KeyFile.parse(file), null, 2)}\n`;
  writeWhole(path, text, () => hit('keys:written'));
  hit('keys:named');
  writeWhole(copyOfKeyFile(path), text, () => hit('keys:copy-written'));
  hit('keys:copied');
}

/** Only for this user to read, and on disk with its name. */
export function writeWhole(path: string, text: string, written: () => void): void {
  const unfinished = `${path}.new`;
  const handle = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  written();
  renameSync(unfinished, path);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
