import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { goTo, logTime, seeSynced } from '../e2e/demo/person';
import { ask } from '../e2e/helpers/ask';
import { ownEntry } from '../e2e/helpers/cast';
import { approveAndSend, openLine, syncNow } from '../e2e/helpers/review';
import { expect, test } from '../e2e/helpers/world';

/**
 * A word that nobody may find is planted in every field, and looked for in everything that lies on the disk but the database
 * and its backups: the log, what Chromium keeps, crash files, temporary files; in what the app prints; on the clipboard.
 */

const matter = { number: '00231-004', caption: 'Smith v. Jones' };
/** Not to be found in any dictionary, code or file of the runtime. */
const planted = (field: string): string => `Zyqvex${field}`;
const sought = /zyqvex\w*/gi;
const database = /\.db(-wal|-shm)?$/;

/** Where planted words, or one of `secrets`, are found under a folder: "file: word". */
function findings(folder: string, secrets: readonly string[], passOver: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (!(statSync(path, { throwIfNoEntry: false })?.isFile() ?? false) || passOver.test(name)) return [];
    const bytes = readFileSync(path);
    // Chromium writes both kinds of text.
    const texts = [
      bytes.toString('latin1'),
      bytes.toString('utf16le'),
      bytes.subarray(1).toString('utf16le'),
    ];
    const words = texts.flatMap((text) => [
      ...(text.match(sought) ?? []),
      ...secrets.filter((secret) => text.includes(secret)).map(() => 'a token'),
    ]);
    return [...new Set(words)].map((word) => `${relative(folder, path)}: ${word}`);
  });
}

/** The tokens as they lie in the one file that may hold them, where this system has no keychain. */
function tokensIn(dataFolder: string): string[] {
  const { kind, payload } = JSON.parse(readFileSync(join(dataFolder, 'sign-in.json'), 'utf8')) as {
    kind: string;
    payload: string;
  };
  if (kind !== 'none') return [];
  const text = Buffer.from(payload, 'base64').toString('utf8');
  const { accessToken, refreshToken } = JSON.parse(text) as { accessToken: string; refreshToken: string };
  return [accessToken, refreshToken, payload.slice(0, 60)];
}

test.describe('content lies in the database alone', () => {
  test('a word in every field, through the main job, errors and a crash of the page', async ({ world }) => {
    const entry = ownEntry(await world.office.truth(), world.me);
    await world.office.office({ do: 'edit', activityId: entry.id, changes: { note: planted('office') } });
    // Of the app alone, so that all that is found there is the app's.
    const temporary = mkdtempSync(join(tmpdir(), 'daybook-temporary-'));
    const usual = process.env.TMPDIR;
    process.env.TMPDIR = temporary;
    const page = await world.start();
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    const { app } = world.laptop();
    let printed = '';
    app.process().stdout?.on('data', (chunk) => {
      printed += String(chunk);
    });
    app.process().stderr?.on('data', (chunk) => {
      printed += String(chunk);
    });
    await app.evaluate(({ clipboard }) => clipboard.writeText('what was copied before'));
    await seeSynced(page);

    await logTime(page, `1.1 ${matter.number} Draft ${planted('narrative')} reply #L350 /A103`);
    await logTime(page, `.3 @${planted('matter')} call`);
    await ask(page, 'shorthandSet', {
      kind: 'phrase',
      trigger: 'zz',
      standsFor: planted('phrase'),
      instead: null,
    });
    await openLine(page, matter.caption, planted('narrative'));
    const rows = await ask(page, 'entriesPage', {
      filter: { search: planted('narrative') },
      after: null,
      limit: 5,
    });
    const id = rows.rows[0]?.entry.id ?? '';
    await ask(page, 'prebillComment', { entryId: id, text: planted('comment') });
    await approveAndSend(page, matter.caption, planted('narrative'));
    await syncNow(page);
    await goTo(page, 'Entries');
    await page.getByRole('searchbox', { name: 'Search narratives' }).fill(planted('search'));

    // What is refused, thrown and printed.
    await page.evaluate((word) => {
      const odd = { id: word, narrative: word, [word]: word };
      for (const call of [window.daybook.entryGet, window.daybook.entryEdit, window.daybook.settingsSet])
        void (call as unknown as (input: unknown) => Promise<unknown>)(odd);
      void Promise.reject(new Error(word));
      setTimeout(() => {
        throw new Error(word);
      });
      console.error(word);
    }, planted('thrown'));
    await world.office.faults({ kind: 'cutBody', times: 2, match: { method: 'GET', pathPrefix: '/api' } });
    await syncNow(page);

    // What is typed and not saved, when the page dies.
    await page.keyboard.press('Control+Shift+N');
    await page.getByRole('textbox', { name: 'Notes' }).fill(`half an hour ${planted('notes')}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+N');
    await page.getByRole('textbox', { name: 'Quick entry' }).fill(planted('draft'));
    await expect
      .poll(async () => (await ask(page, 'keptGet', { place: 'quick-entry' })).value)
      .toContain(planted('draft'));
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    const log = () => readFileSync(join(world.dataFolder, 'logs/daybook.log'), 'utf8');
    await expect.poll(log).toContain('page gone');
    const line = () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (!contents || contents.isCrashed() || contents.isLoading()) return 'gone';
        const code = `[...document.querySelectorAll('textarea, input')].map(({ value }) => value).join(' ')`;
        return (await contents.executeJavaScript(code)) as string;
      });
    await expect.poll(line).toContain(planted('draft'));

    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('what was copied before');
    const secrets = tokensIn(world.dataFolder);
    await world.laptop().close();

    expect(printed.match(sought) ?? []).toEqual([]);
    expect(findings(world.dataFolder, [], database)).toEqual([]);
    expect(findings(world.dataFolder, secrets, /\.db(-wal|-shm)?$|^sign-in\.json$/)).toEqual([]);
    expect(findings(temporary, secrets, /^$/)).toEqual([]);
    rmSync(temporary, { recursive: true, force: true });
    // The search would find it: what was planted is in the database, or this would prove nothing.
    const whole = findings(world.dataFolder, secrets, /^$/).join(' ');
    for (const field of ['narrative', 'matter', 'comment', 'phrase', 'office', 'draft', 'notes'])
      expect(whole.toLowerCase()).toContain(planted(field).toLowerCase());
  });
});
