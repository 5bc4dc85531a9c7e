import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { goTo } from './demo/person';
import { expectAccessible } from './helpers/axe';
import { expect, test } from './helpers/keyring-world';

/** The locked side as a person meets it: in a real window, with the database encrypted for real. */

// Several starts each.
test.describe.configure({ timeout: 180_000 });

const passphrase = 'seven brown bears at breakfast';
const another = 'eight grey geese before the gate';

async function toSecurity(page: Page) {
  await expect(status(page)).toContainText('safe on this laptop');
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Security' }).click();
  return page.getByRole('tabpanel', { name: 'Security' });
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
}

async function setPassphrase(page: Page): Promise<void> {
  const security = await toSecurity(page);
  await security.getByRole('button', { name: 'Set a passphrase…' }).click();
  await type(page, 'New passphrase', passphrase);
  await type(page, 'Passphrase again', passphrase);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(security.getByText('Daybook asks for it at each start')).toBeVisible();
}

async function guess(page: Page, text: string): Promise<void> {
  await type(page, 'Passphrase', text);
  await page.keyboard.press('Enter');
}

/** Each guess is answered before the next one: until the cover says how long it waits. */
async function guessUntilItWaits(page: Page, cover: Locator): Promise<void> {
  const waits = cover.getByText(/It can be tried again in \d+ second/);
  const open = cover.getByRole('button', { name: /^(Open|Unlock)$/ });
  await expect(async () => {
    if (await open.isEnabled()) await guess(page, 'wrong again');
    await expect(waits).toBeVisible({ timeout: 500 });
  }).toPass();
}

const status = (page: Page) => page.getByRole('region', { name: 'Status' });
const firstBytes = (file: string) => readFileSync(file).subarray(0, 15).toString('latin1');

test('what was in the clear is encrypted at the next start, and a passphrase alone opens it from then on', async ({
  world,
  begin,
}) => {
  const database = join(world.dataFolder, 'daybook.db');
  expect(firstBytes(database)).toBe('SQLite format 3');
  const first = await begin();
  await expect(status(first.page)).toContainText('safe on this laptop');
  expect(firstBytes(database)).not.toBe('SQLite format 3');
  const security = await toSecurity(first.page);
  await expect(security.getByText('Your entries are encrypted', { exact: true })).toBeVisible();
  await expectAccessible(first.page, 'Security, by the keychain');

  await security.getByRole('button', { name: 'Set a passphrase…' }).click();
  await type(first.page, 'New passphrase', 'short');
  await type(first.page, 'Passphrase again', 'shorter');
  await expectAccessible(first.page, 'setting a passphrase');
  await first.page.getByRole('button', { name: 'Cancel' }).click();
  await setPassphrase(first.page);
  await expectAccessible(first.page, 'Security, by a passphrase');
  await first.close();

  const { page } = await begin();
  const cover = page.getByRole('dialog', { name: 'Daybook is locked' });
  await expect(cover).toBeVisible();
  await expect(cover.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await expectAccessible(page, 'asked at the start');
  await guess(page, 'wrong');
  await expect(cover.getByRole('alert')).toContainText('This is not the passphrase');
  await expectAccessible(page, 'a wrong passphrase');
  await guessUntilItWaits(page, cover);
  await expectAccessible(page, 'too many tries');
  await type(page, 'Passphrase', passphrase);
  await expect(cover.getByRole('button', { name: 'Open', exact: true })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(cover).toBeHidden();
  await expect(status(page)).toContainText('safe on this laptop');

  // The way back: the keychain opens it again.
  const again = await toSecurity(page);
  await again.getByRole('button', { name: 'Remove…' }).click();
  await type(page, 'Present passphrase', another);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('This is not the present passphrase. Nothing was changed.')).toBeVisible();
  await expectAccessible(page, 'removing it, wrong');
  await type(page, 'Present passphrase', passphrase);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(again.getByText('Daybook asks nothing.')).toBeVisible();
});

test('the running app locks by hand, covers what was typed, and opens by the passphrase alone, by keys', async ({
  begin,
}) => {
  const { app, page } = await begin();
  await expect(status(page)).toContainText('safe on this laptop');
  await page.keyboard.press('Control+l');
  await expect(page.getByText('Daybook locks itself only where a passphrase is set').first()).toBeVisible();
  await setPassphrase(page);
  await page.keyboard.press('Control+n');
  await page.keyboard.type('1.2 smith half a thou');
  await page.keyboard.press('Escape');
  // Over an open dialog too.
  await (await toSecurity(page)).getByRole('button', { name: 'Make one…' }).click();
  await expect(page.getByRole('dialog', { name: 'Recovery key' })).toBeVisible();
  await page.keyboard.press('Control+l');
  const cover = page.getByRole('dialog', { name: 'Daybook is locked' });
  await expect(cover.getByLabel('Passphrase', { exact: true })).toBeFocused();
  for (const key of ['Escape', 'Control+n', 'Control+k', 'Control+4', '?', 'F8'])
    await page.keyboard.press(key);
  // What lies beneath is reached by nobody, a screen reader neither, and nothing was laid above.
  const reached = page.locator(
    '[role=dialog]:not([inert] *, [inert], [aria-hidden=true] *, [aria-hidden=true])',
  );
  await expect(reached).toHaveCount(1);
  await expect(cover).toBeVisible();
  await expectAccessible(page, 'the lock');
  await guessUntilItWaits(page, cover);
  await expectAccessible(page, 'the lock, too many tries');
  await type(page, 'Passphrase', passphrase);
  await expect(cover.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(cover).toBeHidden();
  await page.getByRole('dialog', { name: 'Recovery key' }).getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Quick entry' })).toHaveValue('1.2 smith half a thou');

  // The menu's item, and the button in Settings.
  await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      .find(({ label }) => label === 'Lock Daybook')
      ?.click(),
  );
  await expect(cover).toBeVisible();
});

test('a recovery key and the firm’s key open what the keychain opens no more; a new key waits for the next start', async ({
  keyring,
  begin,
  world,
}, info) => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const policyFile = info.outputPath('policy.json');
  writeFileSync(
    policyFile,
    JSON.stringify({
      recoveryPublicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    }),
  );
  const { page, close } = await begin({ policyFile });
  const security = await toSecurity(page);
  await expect(security.getByText('The firm can open these entries')).toBeVisible();
  await security.getByRole('button', { name: 'Make one…' }).click();
  const groups = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem');
  await expect(groups).toHaveCount(9);
  const recoveryKey = (await groups.allTextContents()).join('-');
  await type(page, 'Fifth group, read back from the paper', 'ZZZZ');
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await expect(page.getByText('This is not the fifth group of the key above.')).toBeVisible();
  await expectAccessible(page, 'a recovery key');
  await type(page, 'Fifth group, read back from the paper', (recoveryKey.split('-')[4] ?? '').toLowerCase());
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await expect(security.getByText('Made on')).toBeVisible();
  await security.getByRole('button', { name: 'Change the key' }).click();
  await expect(security.getByText('The key is changed when Daybook starts next.')).toBeVisible();
  await expectAccessible(page, 'Security, all set');
  await close();

  await keyring.replace();
  const second = await begin({ policyFile });
  const changed = second.page.getByRole('dialog', {
    name: 'This system’s keychain doesn’t open your entries any more',
  });
  await expect(changed).toBeVisible();
  await expectAccessible(second.page, 'another keychain');
  await changed.getByRole('button', { name: 'With the recovery key' }).click();
  await type(
    second.page,
    'Recovery key',
    recoveryKey.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
  );
  await second.page.keyboard.press('Enter');
  await expect(changed.getByRole('alert')).toBeVisible();
  await expectAccessible(second.page, 'a wrong recovery key');
  await type(second.page, 'Recovery key', recoveryKey.toLowerCase().replaceAll('-', ' '));
  await second.page.keyboard.press('Enter');
  await expect(changed).toBeHidden();
  await expect(status(second.page)).toContainText('safe on this laptop');
  await second.close();

  await keyring.replace();
  const third = await begin({ policyFile });
  await third.page.getByRole('button', { name: 'With the firm’s key' }).click();
  await expectAccessible(third.page, 'the firm’s key');
  await type(
    third.page,
    'The firm’s private key',
    String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
  );
  await third.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(status(third.page)).toContainText('safe on this laptop');
  await third.close();

  // Sealed anew with the keyring of now: the next start asks nothing.
  const fourth = await begin({ policyFile });
  await expect(status(fourth.page)).toContainText('safe on this laptop');
  await fourth.close();
  expect(firstBytes(join(world.dataFolder, 'daybook.db'))).not.toBe('SQLite format 3');
});

test('a key file that is gone or damaged, a database part without ciphers: each is said, and nothing is touched', async ({
  begin,
  world,
}) => {
  const at = (name: string) => join(world.dataFolder, name);
  const first = await begin();
  await expect(status(first.page)).toContainText('safe on this laptop');
  await first.close();
  const database = readFileSync(at('daybook.db'));
  const names = ['daybook.db.keys.json', 'daybook.db.keys.json.copy'];
  const seen = async (title: string, options = {}) => {
    const { page, close } = await begin(options);
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expectAccessible(page, title);
    await close();
    expect(readFileSync(at('daybook.db')).equals(database)).toBe(true);
  };
  await seen('Daybook can’t encrypt on this system', { keyring: undefined });
  copyFileSync(at(names[0] ?? ''), at('kept.json'));
  for (const name of names) rmSync(at(name), { force: true });
  await seen('The key file of your entries is missing');
  writeFileSync(at(names[0] ?? ''), '{ "torn');
  await seen('The key file of your entries can’t be read');
  writeFileSync(
    at(names[0] ?? ''),
    readFileSync(at('kept.json'), 'utf8').replace('"version": 1', '"version": 99'),
  );
  await seen('A newer Daybook wrote the key file of your entries');
  renameSync(at('kept.json'), at(names[0] ?? ''));
  const last = await begin();
  await expect(status(last.page)).toContainText('safe on this laptop');
});
