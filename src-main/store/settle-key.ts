import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import type { Logger } from '../ports';
import { changeKey, finishKeyChange, keyFormerOf, keyReadyOf, takeBackKeyChange } from './change-key';
import { UnusableDatabase } from './check-whole';
import type { DatabaseKey } from './database-key';
import { migrations } from './migrations/all';
import { setAsideForeignLog } from './open-store';
import { type Peek, peekHeader } from './peek-header';
import { finishRestore, restoreReadyOf } from './pending-restore';
import { setAside } from './set-aside';
import { sqliteCode } from './store-error';

export type SettleOptions = {
  readonly file: string;
  readonly current: DatabaseKey;
  /** The key that the database is to get; null: it keeps the one that it has. */
  readonly next: DatabaseKey | null;
  /** Those that it had before: a copy put back by hand may still have one. */
  readonly former: readonly DatabaseKey[];
  readonly rescueFolder: string;
  /** ISO instant */
  readonly now: string;
  readonly logger: Logger;
  readonly hit: (name: string) => void;
};

export type Settled = {
  /** What the database is to be opened with. */
  readonly key: DatabaseKey;
  /** What to tell the person; null where all is well. */
  readonly problem: string | null;
};

/**
 * Brings a database to its key before it is opened: finishes a change that was cut off, encrypts one that is in the clear, and
 * gives it the next key where there is one. A database that opens with none of the keys is left as it is.
 * @throws the disk's errors where a database in the clear can't be encrypted: nothing has changed then
 */
export function settleKey(options: SettleOptions): Settled {
  const { file, current, next, former, now, logger, hit } = options;
  const keys = [...(next === null ? [] : [next]), current, ...former];
  finishWaiting(file, keys, now, hit);
  const restored = stateOf(restoreReadyOf(file), keys);
  // By the key that it was made with: the database may be about to get another.
  if (restored.kind === 'readable') finishRestore(file, hit, restored.key);
  let at = stateOf(file, keys);
  let problem = existsSync(keyFormerOf(file)) ? notWiped(keyFormerOf(file)) : null;
  if (at.kind === 'readable') {
    const aside = setAsideForeignLog({ ...options, key: at.key });
    if (aside !== null) {
      problem = `The log beside the database belongs to another state of it. It was set aside as ${aside}, and nothing of it was read.`;
    }
    at = stateOf(file, keys);
  }
  const wanted = next ?? current;
  if (at.kind === 'nothing') return { key: wanted, problem };
  if (at.kind === 'unreadable' || at.key === wanted || at.isNewer) {
    return { key: (at.kind === 'readable' ? at.key : null) ?? current, problem };
  }
  try {
    changeKey(file, at.key, wanted, hit);
    logger.info('key.changed', { from: at.key === null ? 'none' : 'another' });
    return { key: wanted, problem };
  } catch (error) {
    const isDamaged = error instanceof UnusableDatabase || /CORRUPT|NOTADB/.test(sqliteCode(error) ?? '');
    logger.error('key.not_changed', { damaged: isDamaged, code: sqliteCode(error) });
    takeBackKeyChange(file);
    const after = stateOf(file, keys);
    // It has its new key, and only what came after failed.
    if (after.kind === 'readable' && after.key === wanted) return { key: wanted, problem };
    // With its old key it is as safe as it was; opening it tells of damage, if that was it.
    if (at.key !== null) return { key: at.key, problem: notChanged };
    if (!isDamaged) throw error;
    const aside = setAside(file, 'damaged', now);
    return { key: wanted, problem: damaged(aside) };
  }
}

type State =
  | { readonly kind: 'nothing' }
  /** With none of the keys, or damaged in its first page. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'readable'; readonly key: DatabaseKey | null; readonly isNewer: boolean };

function stateOf(file: string, keys: readonly DatabaseKey[]): State {
  const known = migrations.at(-1)?.version ?? 0;
  for (const key of keys) {
    const peek = peeked(file, key);
    if (peek.kind === 'missing' || peek.kind === 'empty') return { kind: 'nothing' };
    if (peek.kind !== 'sqlite') continue;
    return { kind: 'readable', key: peek.isEncrypted ? key : null, isNewer: peek.userVersion > known };
  }
  return { kind: 'unreadable' };
}

/** What can't even be read (a folder in its place, no right to it) is for the store to explain. */
function peeked(file: string, key: DatabaseKey | null): Peek | { readonly kind: 'unreadable' } {
  try {
    return peekHeader(file, key);
  } catch {
    return { kind: 'unreadable' };
  }
}

/** A change that got its name before it was cut off; one that no key opens is put aside under a name of its own. */
function finishWaiting(file: string, keys: readonly DatabaseKey[], now: string, hit: (name: string) => void) {
  const ready = keyReadyOf(file);
  const fitting = keys.find((key) => {
    const peek = peekHeader(ready, key);
    return peek.kind === 'sqlite' && peek.isEncrypted;
  });
  if (fitting === undefined && existsSync(ready)) {
    putAside(ready, now);
  }
  if (fitting !== undefined && existsSync(file)) {
    const from = stateOf(file, keys);
    if (from.kind === 'readable' && hasMovedOn(file, from.key, fitting)) {
      putAside(ready, now);
      // Another one was begun while this one was set aside: it is not the former of what is there now.
      if (existsSync(keyFormerOf(file))) putAside(keyFormerOf(file), now);
    }
    if (from.kind === 'unreadable') setAside(file, 'damaged', now);
  }
  if (!existsSync(ready)) takeBackKeyChange(file);
  const [any] = keys;
  const by = fitting ?? any;
  if (by !== undefined) finishKeyChange(file, by, hit);
}

/** Whether anything was saved in a database since the copy was made that is to take its place. */
function hasMovedOn(file: string, key: DatabaseKey | null, keyOfReady: DatabaseKey): boolean {
  const [there, ready] = [peekHeader(file, key), peekHeader(keyReadyOf(file), keyOfReady)];
  if (there.kind !== 'sqlite' || ready.kind !== 'sqlite') return false;
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return (
    there.mark !== ready.mark ||
    there.userVersion !== ready.userVersion ||
    (log !== undefined && log.size > 0)
  );
}

const putAside = (file: string, now: string): void =>
  renameSync(file, `${file}.unusable-${now.replace(/[-:]/g, '')}`);

const bytesLookedAt = 64 * 1024;

/**
 * Whether a file without a key file beside it looks encrypted. In noise no byte comes more often than others, one time in 256;
 * a database in the clear, damaged or not, is full of zeros, and what is text is full of blanks and vowels.
 */
export function looksEncrypted(file: string): boolean {
  const { kind } = peeked(file, null);
  if (kind !== 'not_sqlite') return kind === 'locked';
  const handle = openSync(file, 'r');
  const whole = Buffer.alloc(bytesLookedAt);
  const bytes = whole.subarray(0, readSync(handle, whole, 0, bytesLookedAt, 0));
  closeSync(handle);
  const times = new Uint32Array(256);
  for (const byte of bytes) times[byte] = (times[byte] ?? 0) + 1;
  return bytes.length >= 4096 && Math.max(...times) < bytes.length / 50;
}

const notWiped = (former: string): string =>
  `The former copy of the database, ${former}, could not be wiped. Nothing of it is needed. It is tried again at each start.`;

const notChanged =
  'The database could not be given its new key and keeps the one that it has. It is tried again at the next start.';
const damaged = (aside: string): string =>
  `The database was damaged and could not be encrypted. It was set aside as ${aside} and nothing of it was deleted. A new one has been started. What was in the damaged one can be brought back: Settings, Backups and moving.`;
