import { hkdfSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { secretBytes } from '../../providers/ids';
import { DatabaseKey, keyBytes } from '../../store/database-key';
import { writeWhole } from './key-file';
import { closeBox, openBox, privateKeyOf, publicText, readPublicKey } from './sealed-box';

/**
 * While nothing opens the database, time is written into a rescue database all the same, and it is encrypted too. Its key goes
 * into a box that anybody can close and only the database's own key opens: the public half lies beside the database from the
 * day on which it was opened last. So what was written is read by whoever opens the database again, and by nobody else.
 */
export const publicHalfOf = (databaseFile: string): string => `${databaseFile}.rescue-key.json`;
export const boxOf = (rescueFile: string): string => `${rescueFile}.key.json`;

const PublicHalf = z.strictObject({
  format: z.literal('Daybook rescue key'),
  publicKey: z.base64().max(1000),
});
const Box = z.strictObject({ format: z.literal('Daybook rescue box'), box: z.base64().max(1000) });

const privateHalf = (key: DatabaseKey): KeyObject =>
  privateKeyOf(Buffer.from(hkdfSync('sha256', key.bytes(), '', 'Daybook rescue key 1', 32)));

/** Puts the public half beside the database, where another one or none lies. @throws the disk's errors */
export function keepPublicHalf(databaseFile: string, key: DatabaseKey): void {
  const file: z.infer<typeof PublicHalf> = {
    format: 'Daybook rescue key',
    publicKey: publicText(privateHalf(key)),
  };
  const path = publicHalfOf(databaseFile);
  const text = `${JSON.stringify(file)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeWhole(path, text, () => undefined);
}

/** Whether a box can be closed for this database's key. */
export function hasPublicHalf(databaseFile: string): boolean {
  return readPublicHalf(databaseFile) !== null;
}

function readPublicHalf(databaseFile: string): KeyObject | null {
  try {
    return readPublicKey(
      PublicHalf.parse(JSON.parse(readFileSync(publicHalfOf(databaseFile), 'utf8'))).publicKey,
    );
  } catch {
    return null;
  }
}

/**
 * A key for a rescue database that is to be, with its box on disk before anything is written with it.
 * @throws Error where there is no public half; the disk's errors
 */
export function newRescueKey(databaseFile: string, rescueFile: string): DatabaseKey {
  const to = readPublicHalf(databaseFile);
  if (to === null) throw new Error('There is no public half');
  const key = new DatabaseKey(secretBytes(keyBytes));
  const file: z.infer<typeof Box> = { format: 'Daybook rescue box', box: closeBox(key.bytes(), to) };
  mkdirSync(dirname(rescueFile), { recursive: true });
  writeWhole(boxOf(rescueFile), `${JSON.stringify(file)}\n`, () => undefined);
  return key;
}

/** The key of a rescue database by one of the database's own; null where none of them opens its box, or there is none. */
export function rescueKeyOf(rescueFile: string, keys: readonly DatabaseKey[]): DatabaseKey | null {
  let box: string;
  try {
    box = Box.parse(JSON.parse(readFileSync(boxOf(rescueFile), 'utf8'))).box;
  } catch {
    return null;
  }
  for (const key of keys) {
    try {
      return new DatabaseKey(openBox(box, privateHalf(key)));
    } catch {
      // Another database's, or one that it had before.
    }
  }
  return null;
}
