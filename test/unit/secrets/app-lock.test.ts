import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../src-main/engine-error';
import { createAppLock } from '../../../src-main/secrets/app-lock';
import { newKeyRing, openByPassphrase } from '../../../src-main/secrets/keys/key-ring';
import { testClock } from '../../helpers/engine/store';

const right = 'a long walk to the court';

function laptop(
  more: { minutes?: number; hasPassphrase?: boolean; verify?: (text: string) => Promise<boolean> } = {},
) {
  const clock = testClock();
  const world = { touchedAt: clock.monotonic(), told: 0, asked: 0, minutes: more.minutes ?? 10 };
  const lock = createAppLock({
    clock,
    idleMs: () => clock.monotonic() - world.touchedAt,
    minutes: () => world.minutes,
    hasPassphrase: () => more.hasPassphrase ?? true,
    verifyPassphrase: (text) => {
      world.asked += 1;
      return more.verify?.(text) ?? Promise.resolve(text === right);
    },
    changed: () => {
      world.told += 1;
    },
  });
  lock.start();
  return { clock, lock, world };
}
const minutes = (count: number) => count * 60_000;

describe('the lock', () => {
  it('comes when nobody has touched the laptop for so long, and not before', () => {
    const { clock, lock, world } = laptop();
    clock.advance(minutes(9));
    world.touchedAt = clock.monotonic();
    clock.advance(minutes(9.5));
    expect(lock.view().isLocked).toBe(false);
    clock.advance(minutes(1));
    expect(lock.view().isLocked).toBe(true);
    expect(world.told).toBe(1);
  });

  it.each([5, 10, 15, 30, 60])('keeps to %i minutes, and to another time from when it is chosen', (after) => {
    const { clock, lock, world } = laptop({ minutes: after });
    clock.advance(minutes(after) - 15_000);
    expect(lock.view().isLocked).toBe(false);
    world.minutes = after + 60;
    clock.advance(minutes(59));
    expect(lock.view().isLocked).toBe(false);
    world.minutes = after;
    clock.advance(15_000);
    expect(lock.view().isLocked).toBe(true);
  });

  it('comes with sleep and with the system’s own lock, unless it never comes by itself', () => {
    const one = laptop();
    one.lock.left();
    expect(one.lock.view().isLocked).toBe(true);
    const never = laptop({ minutes: 0 });
    never.lock.left();
    never.clock.advance(minutes(600));
    expect(never.lock.view().isLocked).toBe(false);
    expect(never.lock.lock().isLocked).toBe(true);
  });

  it('is none without a passphrase', () => {
    const { clock, lock } = laptop({ hasPassphrase: false });
    clock.advance(minutes(600));
    lock.left();
    expect(lock.lock()).toEqual({ isLocked: false, hasPassphrase: false, waitSeconds: 0 });
    expect(lock.refusal('entriesPage')).toBeNull();
  });

  it('refuses every call but its own, once what was being typed is saved', () => {
    const { clock, lock } = laptop();
    lock.lock();
    expect(lock.refusal('timerEdit')).toBeNull();
    clock.advance(2_000);
    for (const call of ['timerEdit', 'entriesPage', 'everythingExport', 'settingsSet', 'securityGet']) {
      expect([call, lock.refusal(call)]).toEqual([call, 'Daybook is locked.']);
    }
    expect(lock.refusal('lockOpen')).toBeNull();
  });

  it('opens by the passphrase, days later too', async () => {
    const { clock, lock, world } = laptop();
    lock.lock();
    clock.advance(minutes(60 * 24 * 30));
    expect((await lock.open(right)).isLocked).toBe(false);
    expect(lock.refusal('entriesPage')).toBeNull();
    expect(world.told).toBe(2);
  });

  it('opens by the very passphrase of the database’s keys', async () => {
    const ring = await newKeyRing({ kind: 'passphrase', passphrase: right }, '2026-11-18T15:00:00.000Z');
    const { lock } = laptop({ verify: async (text) => (await openByPassphrase(ring.file, text)) !== null });
    lock.lock();
    await expect(lock.open('another')).rejects.toThrow('This is not the passphrase');
    expect((await lock.open(right)).isLocked).toBe(false);
  });

  it('a thousand wrong passphrases open nothing, cost nothing but time, and leave the right one good', async () => {
    const { clock, lock, world } = laptop();
    lock.lock();
    for (let count = 0; count < 1000; count += 1) {
      await expect(lock.open(`wrong ${count}`)).rejects.toThrow(EngineError);
      const { waitSeconds } = lock.view();
      expect(waitSeconds).toBeLessThanOrEqual(60);
      clock.advance(waitSeconds * 1000);
    }
    expect(world.asked).toBe(1000);
    expect(lock.view().isLocked).toBe(true);
    expect((await lock.open(right)).isLocked).toBe(false);
  });

  it('many guesses at once don’t slip past the pause', async () => {
    const { lock, world } = laptop();
    lock.lock();
    const guesses = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => lock.open(`wrong ${at}`)));
    expect(guesses.every(({ status }) => status === 'rejected')).toBe(true);
    expect(world.asked).toBe(4);
  });
});
