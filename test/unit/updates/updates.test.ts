import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSignedBy } from '../../../src-main/updates/signature';
import { createUpdates, type UpdateFeed } from '../../../src-main/updates/updates';
import { silentLogger, testClock } from '../../helpers/engine/store';
import { signList } from '../../helpers/supply/sign-list';

function world(change: { timerRuns?: boolean; unsynced?: number; backUpFails?: boolean } = {}) {
  const done: string[] = [];
  const state = { timerRuns: false, inCourt: false, unsynced: 0, ...change };
  const feed: UpdateFeed = {
    look: async () => ({ version: '2.0.0', isSigned: true }),
    download: async () => void done.push('download'),
    install: () => void done.push('install'),
  };
  const clock = testClock();
  const updates = createUpdates({
    feed,
    current: '1.0.0',
    channel: 'stable',
    facts: async () => ({ timerRuns: state.timerRuns, inCourt: state.inCourt, unsynced: state.unsynced }),
    backUp: async () => {
      if (change.backUpFails) throw new Error('no room');
      done.push('back up');
    },
    clock,
    logger: silentLogger,
    onChanged: () => {},
  });
  return { updates, done, state, clock, feed };
}

test('looks, fetches, backs up and installs, in this order', async () => {
  const { updates, done } = world({ unsynced: 3 });
  expect((await updates.look()).step).toBe('install');
  await updates.install();
  expect(done).toEqual(['download', 'back up', 'install']);
});

test('a running timer and an open review hold it, and let it go', async () => {
  const { updates, done, state } = world({ timerRuns: true });
  await updates.look();
  expect(await updates.install()).toMatchObject({ step: 'wait', why: 'timer', version: '2.0.0' });
  state.timerRuns = false;
  updates.review(true);
  expect(await updates.install()).toMatchObject({ step: 'wait', why: 'review' });
  expect(done).toEqual(['download']);
  updates.review(false);
  await updates.install();
  expect(done).toEqual(['download', 'install']);
});

test('where no backup can be made nothing is installed', async () => {
  const { updates, done } = world({ unsynced: 1, backUpFails: true });
  await updates.look();
  await expect(updates.install()).rejects.toThrow('no room');
  expect(done).toEqual(['download']);
});

test('without a network it says so and tries again', async () => {
  const { updates, done, feed, clock } = world();
  const look = feed.look;
  let isOnline = false;
  feed.look = () => (isOnline ? look() : Promise.reject(new Error('offline')));
  expect(await updates.look()).toMatchObject({ step: 'up_to_date', failed: true });
  isOnline = true;
  updates.start();
  clock.advance(3 * 60_000);
  await expect.poll(() => done).toEqual(['download']);
  updates.stop();
});

test('a list is taken as it was signed, and in no other form', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const text = [
    'version: 2.0.0',
    'files:',
    '  - url: Daybook-2.0.0.AppImage',
    '    sha512: aGFzaA==',
    '    size: 5',
    'path: Daybook-2.0.0.AppImage',
    'sha512: aGFzaA==',
    "releaseDate: '2026-11-21T00:00:00.000Z'",
    '',
  ].join('\n');
  const signed = signList(text, privateKey);
  const signature = /^daybookSignature: (.+)$/m.exec(signed)?.[1];
  const list = { version: '2.0.0', files: [{ sha512: 'aGFzaA==' }] };
  expect(isSignedBy(key, list, signature)).toBe(true);
  expect(isSignedBy(key, { ...list, version: '1.9.9' }, signature)).toBe(false);
  expect(isSignedBy(key, { ...list, files: [{ sha512: 'b3RoZXI=' }] }, signature)).toBe(false);
  expect(isSignedBy(key, { ...list, files: [] }, signature)).toBe(false);
  expect(isSignedBy(key, list, undefined)).toBe(false);
  expect(isSignedBy('', list, signature)).toBe(false);
  const other = generateKeyPairSync('ed25519')
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64');
  expect(isSignedBy(other, list, signature)).toBe(false);
  // Signed anew: one signature, of what stands there now.
  expect(signList(signed, privateKey).match(/daybookSignature/g)).toHaveLength(1);
});
