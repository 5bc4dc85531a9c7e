import { writeFileSync } from 'node:fs';
import { goTo, logTime, seeSynced } from './demo/person';
import { ask } from './helpers/ask';
import { approveLine, lineRow, matterRow } from './helpers/review';
import { expect, test } from './helpers/world';

/** What a firm settled for its laptops, as the person at one of them meets it. */

const firms = {
  approvers: 'partners',
  mayUnlock: 'partners',
  roundingMinutes: 15,
  notices: 'none',
  userMayChange: ['notices'],
  autoLockMinutes: 'ten',
};

test('settings of the firm are shown as locked, with the reason; what it leaves open is open; its faults are said', async ({
  world,
}, info) => {
  const policyFile = info.outputPath('policy.json');
  writeFileSync(policyFile, JSON.stringify(firms, null, 2));
  const page = await world.start({ policyFile });
  await goTo(page, 'Settings');
  const part = async (name: string) => {
    await page.getByRole('tab', { name }).click();
    return page.getByRole('tabpanel', { name });
  };

  const approval = await part('Approval');
  await expect(approval.getByRole('button', { name: 'Who may approve' })).toBeDisabled();
  await expect(approval.getByRole('switch', { name: 'May be approved by oneself' })).toBeDisabled();
  await expect(approval.getByRole('button', { name: 'Who may take an approval back' })).toBeDisabled();
  await expect(approval.getByText('Set by your firm.').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('approval.png') });

  const time = await part('Time');
  await expect(time.getByRole('button', { name: 'Increment' })).toBeDisabled();
  await expect(time.getByRole('button', { name: 'Increment' })).toContainText('0.25 h');
  await expect(time.getByRole('textbox', { name: 'Target of a day in hours' })).toBeEnabled();
  await page.screenshot({ path: info.outputPath('time.png') });

  const notices = await part('Notices');
  await notices.getByRole('radio', { name: 'With names', exact: true }).click();
  await expect(notices.getByRole('radio', { name: 'With names', exact: true })).toBeChecked();

  const security = await part('Security');
  await expect(security.getByRole('button', { name: 'Locks itself after' })).toBeDisabled();
  await expect(security.getByText('Daybook locks itself only where a passphrase is set')).toBeVisible();
  await page.screenshot({ path: info.outputPath('security.png') });

  const about = await part('About and diagnostics');
  await expect(about.getByText(policyFile, { exact: true })).toBeVisible();
  await expect(about.getByText('autoLockMinutes: expected a whole number from 0 to 240')).toBeVisible();
  await page.screenshot({ path: info.outputPath('about.png') });
});

test('what a role may not do is disabled beforehand, with who may', async ({ world }, info) => {
  const policyFile = info.outputPath('policy.json');
  const only = 'administrators';
  const rules = { mayWaive: only, mayUnlock: only, mayChangeRules: only, lockedSettings: ['backupFolder'] };
  writeFileSync(policyFile, JSON.stringify(rules));
  const page = await world.start({ policyFile });
  await seeSynced(page);
  const changeRules = 'In this firm only an administrator may change rounding, approval, rights, rates';
  await goTo(page, 'Settings');
  const part = async (name: string) => {
    await page.getByRole('tab', { name, exact: true }).click();
    return page.getByRole('tabpanel', { name, exact: true });
  };
  const rates = await part('Rates');
  await expect(rates.getByRole('button', { name: 'Add a card…' })).toBeDisabled();
  await expect(rates.getByRole('button', { name: 'From a file…' })).toBeDisabled();
  await expect(rates.getByText(changeRules)).toBeVisible();
  await page.screenshot({ path: info.outputPath('rates.png') });
  const guidelines = await part('Client guidelines');
  await expect(guidelines.getByRole('button', { name: 'New rule set…' }).first()).toBeDisabled();
  await expect(guidelines.getByText(changeRules)).toBeVisible();
  await page.screenshot({ path: info.outputPath('guidelines.png') });
  const backups = await part('Backups and moving');
  await expect(backups.getByRole('button', { name: 'Choose a folder…' })).toBeDisabled();
  await expect(backups.getByText('Set by your firm.')).toBeVisible();
  await page.screenshot({ path: info.outputPath('backups.png') });

  const narrative = 'Outline of the reply brief';
  await ask(page, 'workOffline', { on: true });
  await logTime(page, `0.4 00231-004 ${narrative} #L350 /A103`);
  await approveLine(page, 'Smith v. Jones', narrative);
  await page.getByRole('button', { name: 'Matters shown' }).click();
  await page.getByRole('option', { name: /^Approved/ }).click();
  await matterRow(page, 'Smith v. Jones').click();
  const shown = page.getByRole('radiogroup', { name: 'Lines shown' });
  await shown.getByRole('radio', { name: /^Approved/ }).click();
  await lineRow(page, narrative).focus();
  const toolbar = page.getByRole('toolbar', { name: 'Lines' });
  await expect(toolbar.getByRole('button', { name: 'Withdraw' })).toBeDisabled();
  await expect(
    toolbar.getByText('In this firm only an administrator may take an approval back.'),
  ).toBeVisible();
  await page.screenshot({ path: info.outputPath('withdraw.png') });
});

test('the menu’s look for updates says that the firm’s IT brings them, where the policy turns it off', async ({
  world,
}, info) => {
  const policyFile = info.outputPath('policy.json');
  writeFileSync(policyFile, JSON.stringify({ updateChannel: 'off' }));
  const page = await world.start({ policyFile });
  await world.laptop().app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      .find(({ label }) => label === 'Check for updates…')
      ?.click(),
  );
  const updates = page.getByRole('region', { name: 'Newer versions' });
  await expect(updates.getByRole('status')).toHaveText('Your firm’s IT brings new versions.');
});

test('the developer tools stay shut where the firm says so', async ({ world }, info) => {
  const policyFile = info.outputPath('policy.json');
  writeFileSync(policyFile, JSON.stringify({ devTools: false }));
  await world.start({ policyFile });
  const { app } = world.laptop();
  const found = await app.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.openDevTools();
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    return {
      isOpen: window?.webContents.isDevToolsOpened(),
      inMenu: items.some(({ role }) => role?.toLowerCase() === 'toggledevtools'),
    };
  });
  expect(found).toEqual({ isOpen: false, inMenu: false });
});
