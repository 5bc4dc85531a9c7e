import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** What a kind of conflict took: the keys in their order; what is typed into a field counts by its characters. */
export type Played = { readonly kind: string; readonly keys: readonly string[]; readonly count: number };

/** A keyboard that counts. */
export type CountingKeys = {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  played(kind: string): Played;
};

export function countingKeys(page: Page): CountingKeys {
  const keys: string[] = [];
  let count = 0;
  return {
    async press(key) {
      keys.push(key.replace('Control', 'Ctrl'));
      count += 1;
      await page.keyboard.press(key);
    },
    async type(text) {
      keys.push(`“${text}”`);
      count += text.length;
      await page.keyboard.type(text);
    },
    played: (kind) => ({ kind, keys, count }),
  };
}

/** The keystroke table as text, for the README of the conflicts screen. */
export function keystrokeTable(played: readonly Played[]): string {
  const rows = played.map(({ kind, keys, count }) => [kind, String(count), keys.join('  ')] as const);
  const all = [['kind', 'keys', 'which'] as const, ...rows];
  const width = (column: 0 | 1): number => Math.max(...all.map((row) => row[column].length));
  return all
    .map(([kind, count, keys]) => `${kind.padEnd(width(0))}  ${count.padStart(width(1))}  ${keys}`)
    .join('\n');
}

/** What the app itself takes for one decision, from the key that accepts to the next conflict on screen. */
export function paceWords(milliseconds: readonly number[], goalSeconds: number): string {
  const sorted = [...milliseconds].sort((left, right) => left - right);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const words = (ms: number): string =>
    `${(ms / 1000).toFixed(2)} s (${((ms / 1000 / goalSeconds) * 100).toFixed(0)} %)`;
  const tenth = Math.max(1, Math.floor(milliseconds.length / 4));
  const median = (some: readonly number[]): number =>
    [...some].sort((left, right) => left - right)[Math.floor(some.length / 2)] ?? 0;
  const growth = median(milliseconds.slice(-tenth)) / median(milliseconds.slice(0, tenth));
  return [
    `${milliseconds.length} conflicts, what the app takes of the ${goalSeconds} s goal for each decision:`,
    `median ${words(at(0.5))}, nine of ten within ${words(at(0.9))}, most ${words(at(1))}`,
    `the last quarter takes ${growth.toFixed(2)} times what the first quarter takes`,
  ].join('\n');
}

/** Prints figures of the screen, and keeps them beside the demo's pictures. */
export function keepFigures(name: string, text: string): void {
  const folder = join(process.cwd(), 'out', 'demo');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.txt`), `${text}\n`);
  console.log(`\n${text}\n`);
}
