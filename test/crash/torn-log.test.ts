import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src-main/store/open-store';
import { silentLogger } from '../helpers/engine/quiet';
import { type Dice, diceFor } from '../simulation/world/dice';
import { recover } from './rig/recovery';
import { judgeRemains } from './rig/remains';
import { nobodySaid } from './rig/victim';
import { digestOf, type Recording, recordDay } from './wal/recording';
import { commitsBefore, walHeaderBytes } from './wal/wal-file';

/**
 * The power went: of the log only a beginning has reached the disk, or bits of its end are not what was written. What opens
 * must be what the database held after exactly those commits that are whole: never a part of one, never one without those
 * before it. `DAYBOOK_TORN=all` cuts at every frame.
 */

const seed = Number(process.env.DAYBOOK_SEED ?? Date.now() % 0x7fffffff);
const isWhole = process.env.DAYBOOK_TORN === 'all';
const patience = 600_000;
let day: Recording;
let dice: Dice;

beforeAll(async () => {
  console.log(`torn log seed ${seed} (repeat with DAYBOOK_SEED=${seed}; every frame with DAYBOOK_TORN=all)`);
  dice = diceFor(seed, 'torn');
  day = await recordDay();
}, patience);
afterAll(() => day.laptop.close());

/** Writes a database with this log in a folder of its own and lets `look` at it. */
async function withLog<T>(log: Buffer, look: (file: string, folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(day.laptop.folder, 'torn-'));
  try {
    const file = join(folder, 'daybook.db');
    writeFileSync(file, day.main);
    writeFileSync(`${file}-wal`, log);
    return await look(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a log opens as, held against what the database held after so many commits. */
async function expectCommits(log: Buffer, commits: number, how: string): Promise<void> {
  expect(await opensAs(log), `${how}: ${commits} commits`).toBe(day.states[commits]);
}

/** The same for a log of which only the first bytes, up to `end`, have reached the disk. */
function expectCut(end: number): Promise<void> {
  return expectCommits(day.wal.bytes.subarray(0, end), commitsBefore(day.wal, end), `cut after byte ${end}`);
}

function opensAs(log: Buffer): Promise<string> {
  return withLog(log, (file, folder) => {
    const now = '2026-11-18T15:00:00.000Z';
    const { db, problem } = openStore({ file, rescueFolder: folder, now, logger: silentLogger });
    try {
      expect(problem).toBeNull();
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.pragma('foreign_key_check')).toEqual([]);
      return digestOf(db);
    } finally {
      db.close();
    }
  });
}

function cutsOf(): number[] {
  const { frameEnds, bytes } = day.wal;
  if (isWhole) return [walHeaderBytes, ...frameEnds];
  return Array.from({ length: 60 }, () => dice.one([walHeaderBytes, ...frameEnds])).concat([bytes.length]);
}

test('every commit of the day is one whole, named transaction', () => {
  expect(day.states).toHaveLength(day.wal.commitEnds.length + 1);
  expect(day.states).not.toContain('');
  // Nearly all leave something else than was there: what is expected below is no matter of chance.
  expect(new Set(day.states).size).toBeGreaterThan(day.states.length * 0.8);
});

test(
  'a log that ends after a frame opens as the commits that are whole by then',
  async () => {
    for (const end of cutsOf()) await expectCut(end);
  },
  patience,
);

test(
  'so does one that ends in the middle of a frame, or of its own header',
  async () => {
    const { length } = day.wal.bytes;
    const ends = [
      0,
      1,
      walHeaderBytes - 1,
      length - 1,
      ...Array.from({ length: 40 }, () => dice.below(length)),
    ];
    for (const end of ends) await expectCut(end);
  },
  patience,
);

test(
  'a bit that fell over ends the log before its frame',
  async () => {
    const { bytes, frameEnds } = day.wal;
    const tail = frameEnds.at(-80) ?? 0;
    const places = Array.from({ length: 60 }, (_, n) =>
      n < 6 ? dice.below(walHeaderBytes) : tail + dice.below(bytes.length - tail),
    );
    for (const at of places) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << dice.below(8)), at);
      const frame = at < walHeaderBytes ? 0 : frameEnds.findIndex((end) => end > at);
      const goodUntil = at < walHeaderBytes ? 0 : (frameEnds[frame - 1] ?? walHeaderBytes);
      await expectCommits(flipped, commitsBefore(day.wal, goodUntil), `bit in byte ${at}`);
    }
  },
  patience,
);

test(
  'and with a PMS that is ahead of it, nothing is lost and nothing is there twice',
  async () => {
    const { commitEnds, bytes } = day.wal;
    const ends = Array.from({ length: isWhole ? 60 : 8 }, () =>
      dice.one([walHeaderBytes, ...commitEnds]),
    ).concat(bytes.length);
    for (const end of ends) {
      day.endOfDay();
      await withLog(bytes.subarray(0, end), async (file, folder) => {
        const laptop = { ...day.laptop, file, folder };
        const { remains, wrong } = judgeRemains(laptop, nobodySaid);
        expect([...wrong, ...(await recover(laptop, remains))], `cut after byte ${end}`).toEqual([]);
      });
    }
  },
  patience,
);
