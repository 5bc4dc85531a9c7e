import { randomOf } from '../../helpers/random';

/** Seeded chance in the world's words. One pair of dice for each thing that is decided, so that none moves another. */
export type Dice = {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of the items; undefined where there are none. */
  pick<T>(items: readonly T[]): T | undefined;
  /** One of the items: there must be one. */
  one<T>(items: readonly [T, ...T[]]): T;
};

/** Dice of their own for a purpose: the same seed and purpose give the same throws, whatever others throw. */
export function diceFor(seed: number, purpose: string): Dice {
  let salt = 0x811c9dc5;
  for (let at = 0; at < purpose.length; at += 1) {
    salt = Math.imul(salt ^ purpose.charCodeAt(at), 0x01000193);
  }
  const draw = randomOf((Math.imul(seed, 0x9e3779b1) ^ salt) >>> 0);
  return {
    below: draw,
    between: (low, high) => low + draw(high - low + 1),
    chance: (probability) => draw(1_000_000) < probability * 1_000_000,
    pick: (items) => (items.length === 0 ? undefined : items[draw(items.length)]),
    one: (items) => items[draw(items.length)] ?? items[0],
  };
}
