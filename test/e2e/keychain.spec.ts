import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startKeyring } from '../helpers/runtime/keyring';
import { expectAccessible } from './helpers/axe';
import { expect, test } from './helpers/keyring-world';

/** The system's keychain for real: a gnome-keyring, and Electron's safeStorage before it. */

const status = 'Status';
const lost = 'This system’s keychain doesn’t open your entries any more';
const absent = 'This system’s keychain is not there';

// Several starts each.
test.describe.configure({ timeout: 180_000 });

test('the keyring seals the key, and opens it at the next start without a question', async ({
  begin,
  world,
}) => {
  const first = await begin();
  await expect(first.page.getByRole('region', { name: status })).toContainText('safe on this laptop');
  expect(await first.app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend())).toBe(
    'gnome_libsecret',
  );
  const file = readFileSync(join(world.dataFolder, 'daybook.db.keys.json'), 'utf8');
  expect(JSON.parse(file).holders).toMatchObject([{ kind: 'keychain', backend: 'gnome_libsecret' }]);
  await first.close();

  const second = await begin();
  await expect(second.page.getByRole('region', { name: status })).toContainText('safe on this laptop');
  expect(readFileSync(join(world.dataFolder, 'daybook.db.keys.json'), 'utf8')).toBe(file);
});

test('another keyring, or none, is explained and never answered with a new key; the former one opens again', async ({
  begin,
  keyring,
  world,
}) => {
  const inFolder = (name: string) => readFileSync(join(world.dataFolder, name));
  const first = await begin();
  await expect(first.page.getByRole('region', { name: status })).toContainText('safe on this laptop');
  await first.close();
  const before = { keys: inFolder('daybook.db.keys.json'), database: inFolder('daybook.db') };
  const expectUntouched = () => {
    expect(inFolder('daybook.db.keys.json').equals(before.keys)).toBe(true);
    expect(inFolder('daybook.db').equals(before.database)).toBe(true);
  };

  const other = await startKeyring();
  const second = await begin({ keyring: other });
  const changed = second.page.getByRole('dialog', { name: lost });
  await expect(changed).toContainText('No recovery key was made for them');
  await changed.getByRole('button', { name: 'Try again' }).click();
  await expect(changed.getByRole('button', { name: 'Try again' })).toBeEnabled();
  await expect(changed).toBeVisible();
  await second.close();
  await other.end();
  expectUntouched();

  const third = await begin({ keyring: null });
  const gone = third.page.getByRole('dialog', { name: absent });
  await expect(gone).toContainText('It was sealed by gnome_libsecret');
  await expectAccessible(third.page, 'no keychain');
  await third.close();
  expectUntouched();

  await keyring.stop();
  const fourth = await begin();
  await expect(fourth.page.getByRole('dialog', { name: absent })).toBeVisible();
  await fourth.close();
  expectUntouched();

  await keyring.start();
  const fifth = await begin();
  await expect(fifth.page.getByRole('region', { name: status })).toContainText('safe on this laptop');
});
