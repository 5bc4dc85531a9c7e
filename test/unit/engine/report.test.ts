import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chosen, enter, offlineLaptop } from '../../helpers/engine/laptop';

test('a report can be read, holds what a help desk asks for and the end of the log, and nothing that anybody wrote', async () => {
  const laptop = offlineLaptop();
  mkdirSync(join(laptop.data, 'logs'));
  const older = '[before] an old line\n'.repeat(20_000);
  writeFileSync(join(laptop.data, 'logs/daybook.log'), `${older}[now] start {"version":"0.0.0"}\n`);
  const engine = laptop.start();
  await enter(laptop, engine, 'Zyqvex privileged talk with Smith');
  await engine.handlers.shorthandSet({
    kind: 'phrase',
    trigger: 'zz',
    standsFor: 'Zyqvex phrase',
    instead: null,
  });
  await engine.handlers.keptSet({ place: 'quick-entry', value: '"Zyqvex draft"' });
  const id = await chosen(laptop, engine, 'diagnostics', join(laptop.folder, 'report.txt'));
  const { path } = await engine.handlers.diagnosticsSave({ chosen: id });
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(/zyqvex/i);
  expect(text).toContain('Read it before you send it');
  expect(text).toMatch(/^schemaVersion: \d+$/m);
  expect(text).toMatch(/^safe: 1$/m);
  expect(text).toContain('[now] start');
  expect(text.length).toBeLessThan(250_000);
  expect(
    text
      .split('\n')
      .filter((line) => line.startsWith('['))
      .every((line) => /^\[(before|now)\] /.test(line)),
  ).toBe(true);
});
