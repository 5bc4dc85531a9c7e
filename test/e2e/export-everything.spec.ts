import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appProcess } from '../helpers/runtime/app-process';
import { preparedDesktop } from '../helpers/runtime/prepared-desktop';
import { expect, test } from './helpers/world';

test('everything comes out by one command, while Daybook itself is not running', async ({ world }, info) => {
  const page = await world.start();
  await expect(page.getByText('entries safe on this laptop')).toBeVisible();
  const { dataFolder } = world.laptop();
  await world.laptop().close();
  const out = info.outputPath('out');
  const { command, args, env } = appProcess(preparedDesktop(), {
    dataFolder,
    pmsUrl: null,
    signInAs: null,
    signIn: false,
  });
  const child = spawn(command, [...args, `--export-everything=${out}`], { env, stdio: 'ignore' });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(0);
  const [folder = ''] = readdirSync(out);
  expect(readFileSync(join(out, folder, 'report.txt'), 'utf8')).toContain('All of it could be read.');
  expect(readdirSync(join(out, folder)).sort()).toEqual(['entries.csv', 'everything.json', 'report.txt']);
});
