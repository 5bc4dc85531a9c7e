import { writeFileSync } from 'node:fs';
import { goTo } from './demo/person';
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
