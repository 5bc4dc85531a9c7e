import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Ids } from '../ports';

/** The one place where the product draws ids and randomness. */
export const systemIds: Ids = {
  uuid: () => v7(),
  jitter: () => Math.random(),
};

/** 256 bits that nobody can guess, safe in a URL: for the sign-in's state and the page's nonce. */
export function unguessable(): string {
  return randomBytes(32).toString('base64url');
}

/** Bytes that nobody can guess: for the salt and the nonce of a sealed file. */
export function secretBytes(length: number): Buffer {
  return randomBytes(length);
}
