import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagePages, leafPagesOf } from '../helpers/engine/damage';
import { goTo, logTime, seeSynced } from './demo/person';
import { expectAccessible } from './helpers/axe';
import { expect, test } from './helpers/world';

/** A damaged database: the day goes on in a new one, and a person brings back what was in it. */

test('what a damaged database held is brought back after a preview, and what two places hold otherwise is to be looked at', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await logTime(page, '.7 00231-004 Before the backup');
  const backedUp = await page.evaluate(() => window.daybook.backupNow({}));
  expect(backedUp.ok).toBe(true);
  await logTime(page, '.8 00231-004 After the backup');
  const [changed] = await page.evaluate(async () => {
    const page = await window.daybook.entriesPage({
      filter: { search: 'before the backup' },
      after: null,
      limit: 5,
    });
    if (!page.ok) throw new Error(page.error.message);
    const [row] = page.value.rows;
    if (row === undefined) throw new Error('no such entry');
    const { id, revision } = row.entry;
    await window.daybook.entryEdit({
      id,
      revision,
      patch: { narrative: 'Changed after the backup' },
      reason: null,
    });
    return [id];
  });
  expect(changed).toBeDefined();
  await world.laptop().close();

  const file = join(world.dataFolder, 'daybook.db');
  const leaves = leafPagesOf(file, 'entry', null);
  damagePages(file, [leaves[Math.floor(leaves.length / 2)] ?? 0]);
  writeFileSync(`${file}.suspect`, '');

  const again = await world.start();
  await logTime(again, '.3 Since the damage');
  const banner = again.getByRole('status').filter({ hasText: 'A damaged database was set aside' });
  await banner.getByRole('button', { name: 'See what comes back…' }).click();
  const dialog = again.getByRole('dialog', { name: /^Rebuild the database/ });
  const comes = dialog.getByRole('list', { name: 'What comes from where' });
  await expect(comes).toContainText('from the backup');
  await expect(comes).toContainText('1 entry from the damaged file, written after the backup');
  await expect(comes).toContainText('1 entry written since the damage was found');
  await expect(comes).toContainText('1 entry in both with different contents');
  await expectAccessible(again, 'the preview of a rebuild');
  await dialog.getByRole('button', { name: 'Rebuild' }).click();
  await expect(dialog).toBeHidden();
  await expect(banner).toBeHidden();

  await goTo(again, 'Settings');
  await again.getByRole('tab', { name: 'Backups and moving' }).click();
  await expect(again.getByText('1 entry to look at')).toBeVisible();
  await again.getByRole('button', { name: 'Show report…' }).click();
  const report = again.getByRole('dialog', { name: /^Rebuilt on/ });
  await expect(report).toContainText('The report lies at');
  await expectAccessible(again, 'the report of a rebuild');
  await expect(report.getByText('Smith v. Jones')).toBeVisible();
  await report.getByRole('button', { name: 'Close', exact: true }).last().click();
  await goTo(again, 'Today');
  const listed = again.getByRole('grid', { name: 'Entries of the day' });
  for (const narrative of ['Changed after the backup', 'After the backup', 'Since the damage']) {
    await expect(listed.getByText(narrative, { exact: true })).toHaveCount(1);
  }
});
