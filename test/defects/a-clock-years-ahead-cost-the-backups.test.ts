import { expect, test } from 'vitest';
import { listBackups } from '../../src-main/exchange/backup/backups';
import { outdated } from '../../src-main/exchange/backup/rotation';
import { enter, offlineLaptop } from '../helpers/engine/laptop';

/**
 * With a clock in 2099 every backup was decades old, and all but the newest were removed. Back in its own year, the laptop took
 * the one of 2099 for its last, and made none by itself for seventy years.
 */
const day = 86_400_000;

test('backups of before a leap of the clock are not removed for their age', () => {
  const start = Date.parse('2026-11-18T15:00:00.000Z');
  const before = [0, 1, 2, 9, 16].map((days) => start - days * day);
  const leapt = Date.parse('2099-01-01T00:00:00.000Z');
  const backups = [leapt + day, leapt, ...before].map((at) => ({
    at: new Date(at).toISOString(),
    kind: 'scheduled' as const,
  }));
  expect(outdated(backups, leapt + day)).toEqual([]);
});

test('a backup that lies in the future is not the last one: the next is made when it is due', async () => {
  const laptop = offlineLaptop();
  const years = Date.parse('2099-01-01T00:00:00.000Z') - laptop.clock.now();
  const ahead = { ...laptop.clock, now: () => laptop.clock.now() + years };
  const wrong = laptop.start(undefined, { clock: ahead });
  await wrong.handlers.backupNow({});
  await wrong.close();
  const engine = laptop.start();
  await enter(laptop, engine, 'Hearing');
  laptop.clock.advance(60_000);
  const inTime = () => listBackups(laptop.backupFolder).filter(({ at }) => at.startsWith('2026'));
  await expect.poll(() => inTime().length).toBe(1);
});
