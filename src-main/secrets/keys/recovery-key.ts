import { createHash, hkdfSync, type KeyObject } from 'node:crypto';
import { secretBytes } from '../../providers/ids';
import { privateKeyOf } from './sealed-box';

/**
 * A recovery key is 160 random bits as nine groups of four: letters and digits that can't be taken for one another on paper
 * (Crockford's base 32), the last group a check of the others. It is shown once and kept nowhere.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 20;
const groupLength = 4;
const textLength = 36;

/** A new one, as it is shown. */
export function newRecoveryKey(): string {
  return shown(secretBytes(secretLength));
}

/** What is wrong with a recovery key as somebody typed it; null where it may be one. */
export function troubleInRecoveryKey(text: string): string | null {
  const letters = plain(text);
  const strange = [...letters].findIndex((letter) => !alphabet.includes(letter));
  if (strange !== -1) {
    return `“${letters[strange]}” in group ${Math.floor(strange / groupLength) + 1} is in no recovery key.`;
  }
  if (letters.length !== textLength) {
    return `A recovery key has nine groups of four: ${textLength} letters and digits. These are ${letters.length}.`;
  }
  return shown(secretOf(letters)) === grouped(letters)
    ? null
    : 'Its last group doesn’t fit the others: one letter or digit is another one on the paper.';
}

/** The private key of a recovery key that `troubleInRecoveryKey` found nothing wrong with. */
export function keyOfRecovery(text: string): KeyObject {
  const secret = secretOf(plain(text));
  return privateKeyOf(Buffer.from(hkdfSync('sha256', secret, '', 'Daybook recovery key 1', 32)));
}

/** As people type it: any case, any gaps, O for 0 and I or L for 1. */
function plain(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

function shown(secret: Buffer): string {
  const check = createHash('sha256').update('Daybook recovery key').update(secret).digest();
  return grouped(encoded(secret) + encoded(check.subarray(0, 5)).slice(0, groupLength));
}

const grouped = (letters: string): string => (letters.match(/.{4}/g) ?? []).join('-');

/** Five bits a letter. */
function encoded(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}

function secretOf(letters: string): Buffer {
  const bits = [...letters.slice(0, textLength - groupLength)]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
