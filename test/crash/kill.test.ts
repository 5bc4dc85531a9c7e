import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '../helpers/random';
import { judgeRemains } from './judge';
import { runVictim } from './victim';

const seed = Number(process.env.DAYBOOK_SEED ?? Date.now() % 0x7fffffff);
const rounds = Number(process.env.DAYBOOK_CRASH_ROUNDS ?? 12);
const random = randomOf(seed);

let folder = '';
beforeAll(() => {
  console.log(`crash seed ${seed}, ${rounds} rounds (repeat with DAYBOOK_SEED=${seed})`);
  folder = mkdtempSync(join(tmpdir(), 'daybook-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`one database survives ${rounds} kills at moments that nobody chose`, async () => {
  const file = join(folder, 'daybook.db');
  let entries = 0;
  for (let round = 0; round < rounds; round += 1) {
    const testament = await runVictim(
      { file, seed: random(0x7fffffff), failpoint: null, hits: 0 },
      { killAfter: 1 + random(40), delayMs: random(12) },
    );
    const now = judgeRemains(file, testament);
    expect(now).toBeGreaterThanOrEqual(entries);
    entries = now;
  }
  expect(entries).toBeGreaterThan(rounds);
});

/** Every command that a person's hand can reach here, on both sides of its commit. */
const commands = ['entry.create', 'entry.edit', 'entry.delete', 'timer.start', 'timer.finish', 'undo'];

test.each(commands)('a death right before and right after the commit of %s', async (command) => {
  const file = join(folder, `${command}.db`);
  for (const side of ['before', 'after']) {
    const failpoint = `${command}:${side}-commit`;
    const testament = await runVictim(
      { file, seed: random(0x7fffffff), failpoint, hits: 1 + random(3) },
      null,
    );
    expect(testament.inFlight).not.toEqual([]);
    judgeRemains(file, testament);
  }
});

test('before its commit a command has left nothing, after it everything', async () => {
  const file = join(folder, 'sides.db');
  const die = (side: string, seed_: number) =>
    runVictim({ file, seed: seed_, failpoint: `entry.create:${side}-commit`, hits: 1 }, null);
  const before = await die('before', 1);
  expect(judgeRemains(file, before)).toBe(before.acknowledged.size);
  const after = await die('after', 2);
  expect(judgeRemains(file, after)).toBe(before.acknowledged.size + after.acknowledged.size + 1);
});
