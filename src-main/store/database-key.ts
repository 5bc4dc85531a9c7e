import { inspect } from 'node:util';

export const keyBytes = 32;

/**
 * The key of a database: 256 bits, as they are. It never shows itself, neither in a log nor in an error nor as JSON; who
 * needs the bytes asks for them by name.
 */
export class DatabaseKey {
  readonly #bytes: Buffer;

  /** @throws RangeError where these aren't 32 bytes */
  constructor(bytes: Uint8Array) {
    if (bytes.length !== keyBytes) throw new RangeError('A database key has 32 bytes');
    this.#bytes = Buffer.from(bytes);
  }

  bytes(): Buffer {
    return Buffer.from(this.#bytes);
  }

  /** As SQLite's ciphers take a raw key: no passphrase is derived from it. */
  raw(): string {
    return `x'${this.#bytes.toString('hex')}'`;
  }

  equals(other: DatabaseKey): boolean {
    return this.#bytes.equals(other.#bytes);
  }

  toString(): string {
    return 'a database key';
  }
  toJSON(): string {
    return this.toString();
  }
  [inspect.custom](): string {
    return this.toString();
  }
}

/** Where the wrapped forms of a database's key lie. That this file is there says that the database is encrypted. */
export const keyFileOf = (databaseFile: string): string => `${databaseFile}.keys.json`;
