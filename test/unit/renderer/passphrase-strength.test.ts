import { expect, test } from 'vitest';
import {
  guessBits,
  passphraseStrength,
} from '../../../src-renderer/features/settings/moving/passphrase-strength';

test('too short is said with what is missing', () => {
  expect(passphraseStrength('')).toEqual({ isLongEnough: false, words: '12 more characters at least.' });
  expect(passphraseStrength('elevenchars')).toEqual({
    isLongEnough: false,
    words: '1 more character at least.',
  });
});

test('repeated and neighbouring characters count for little', () => {
  for (const weak of ['aaaaaaaaaaaaaaaa', 'abcdefghijklmnop', '123456789012', 'abababababab']) {
    expect(passphraseStrength(weak).words, weak).toMatch(/^Weak/);
  }
});

test('length counts, and what no count can see is said', () => {
  expect(guessBits('two laptops, one hearing')).toBeGreaterThan(guessBits('two laptops'));
  expect(passphraseStrength('two laptops, one hearing').words).toMatch(/^Strong.*weaker than it looks/);
});
