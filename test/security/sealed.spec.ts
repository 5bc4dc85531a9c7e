import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goTo, logTime } from '../e2e/demo/person';
import { ask } from '../e2e/helpers/ask';
import { expect, test } from '../e2e/helpers/keyring-world';

/**
 * On an encrypted laptop nothing of a person is in any file, the database itself, its log and its backups among them; and
 * neither a passphrase nor a recovery key is anywhere, though both were typed and shown.
 */

const planted = 'Zyqvexsealed';
const passphrase = 'zyqvex brown bears at breakfast';

/** The files under a folder in which one of the words is found, in either of the texts that Chromium writes. */
function filesWith(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!(statSync(path, { throwIfNoEntry: false })?.isFile() ?? false)) return false;
    const bytes = readFileSync(path);
    const texts = [
      bytes.toString('latin1'),
      bytes.toString('utf16le'),
      bytes.subarray(1).toString('utf16le'),
    ];
    return texts.some((text) => words.some((word) => text.toLowerCase().includes(word.toLowerCase())));
  });
}

test.describe('an encrypted laptop tells nothing to who has its disk', () => {
  test('entries, firm words, a passphrase and a recovery key are looked for in every file', async ({
    world,
    begin,
  }) => {
    test.setTimeout(180_000);
    const temporary = mkdtempSync(join(tmpdir(), 'daybook-temporary-'));
    const usual = process.env.TMPDIR;
    process.env.TMPDIR = temporary;
    const { app, page, close } = await begin();
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    let printed = '';
    for (const stream of [app.process().stdout, app.process().stderr])
      stream?.on('data', (chunk) => {
        printed += String(chunk);
      });
    await expect(page.getByRole('region', { name: 'Status' })).toContainText('safe on this laptop');
    await logTime(page, `1.1 00231-004 Draft ${planted} reply #L350 /A103`);
    await ask(page, 'firmWordsChange', { add: [`${planted}word`], remove: [] });
    await goTo(page, 'Settings');
    await page.getByRole('tab', { name: 'Security' }).click();
    await page.getByRole('button', { name: 'Set a passphrase…' }).click();
    await page.getByLabel('New passphrase', { exact: true }).fill(passphrase);
    await page.getByLabel('Passphrase again', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Daybook asks for it at each start')).toBeVisible();
    await page.getByRole('tabpanel', { name: 'Security' }).getByRole('button', { name: 'Make one…' }).click();
    const groups = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem');
    await expect(groups).toHaveCount(9);
    const key = await groups.allTextContents();
    await page.getByLabel('Fifth group, read back from the paper', { exact: true }).fill(key[4] ?? '');
    await page.getByRole('button', { name: 'I have it on paper' }).click();
    await expect(page.getByText('Made on')).toBeVisible();
    await ask(page, 'backupNow', {});

    // While it runs, with its log beside the database, and when it has ended.
    const words = ['zyqvex', passphrase, key.join('-'), key.join(''), `${key[0]}-${key[1]}`];
    expect(filesWith(world.dataFolder, words)).toEqual([]);
    await close();
    // The search would find it.
    writeFileSync(join(world.dataFolder, 'control'), `A ${planted} in the clear`, 'utf16le');
    expect(filesWith(world.dataFolder, words)).toEqual(['control']);
    rmSync(join(world.dataFolder, 'control'));
    expect(filesWith(world.dataFolder, words)).toEqual([]);
    expect(filesWith(temporary, words)).toEqual([]);
    expect(words.filter((word) => printed.includes(word))).toEqual([]);
    rmSync(temporary, { recursive: true, force: true });
    expect(readdirSync(join(world.dataFolder, 'backups')).length).toBeGreaterThan(0);
  });
});
