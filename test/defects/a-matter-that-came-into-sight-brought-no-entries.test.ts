import { expect, test } from 'vitest';
import { allEntries } from '../../src-main/store/entries';
import { rig } from '../helpers/sync/rig';

/**
 * Found by the seeded simulation: entries of a matter that somebody was let in on (again) had changed before the cursor, so
 * no list of changes ever showed them, and the laptop went without them for ever (contract 1).
 */

const matter = '00231-004';

test('a matter that comes into sight for the first time brings its entries, however old', async () => {
  const laptop = await rig({ fresh: true });
  const email = 'ana.rivera@hollisrivera.example';
  await laptop.control.rights({ email, hiddenMatters: [matter] });
  await laptop.signIn();
  const before = known(laptop);
  await laptop.control.rights({ email, hiddenMatters: [] });
  laptop.store.clock.advance(60_000);
  laptop.sync.handlers.syncNow();
  await laptop.cycle();
  const all = laptop.server.groundTruth().activities.filter(({ type }) => type === 'TimeEntry');
  expect(before).toBeLessThan(all.length);
  expect(known(laptop)).toBe(all.length);
});

test('a matter that was out of sight for a while comes back with what was said to be deleted', async () => {
  const laptop = await rig();
  const email = 'ana.rivera@hollisrivera.example';
  const before = known(laptop);
  await laptop.control.rights({ email, hiddenMatters: [matter] });
  laptop.sync.handlers.syncNow();
  await laptop.cycle();
  laptop.sync.handlers.missingDecide({ choice: 'they_were_deleted' });
  await laptop.cycle();
  expect(known(laptop)).toBeLessThan(before);
  await laptop.control.rights({ email, hiddenMatters: [] });
  laptop.sync.handlers.syncNow();
  await laptop.cycle();
  expect(known(laptop)).toBe(before);
});

function known({ store }: Awaited<ReturnType<typeof rig>>): number {
  return allEntries(store).filter(({ deletedAt }) => deletedAt === null).length;
}
