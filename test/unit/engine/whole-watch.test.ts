import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { enter, narrativesIn, offlineLaptop } from '../../helpers/engine/laptop';

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('damage that nothing has read yet is found after the start, said, and looked at again by the next start', async () => {
  const laptop = offlineLaptop();
  const looked: string[] = [];
  const engine = laptop.start(undefined, {
    checkFile: (file) => {
      looked.push(file);
      return Promise.resolve('A page of it can’t be read.');
    },
  });
  expect(looked).toEqual([]);
  laptop.clock.advance(20_000);
  await settled();
  expect(looked).toEqual([laptop.databaseFile]);
  expect((await engine.handlers.statusGet({})).storeWords).toContain(
    'damaged in a place that nothing has read yet',
  );
  expect(existsSync(`${laptop.databaseFile}.suspect`)).toBe(true);
  // Entries are taken all the same.
  await enter(laptop, engine, 'Still saved');
  await engine.close();
  expect(await narrativesIn(laptop.start())).toEqual(['Still saved']);
});

test('a whole database is looked through once and nothing is said', async () => {
  const laptop = offlineLaptop();
  let count = 0;
  const engine = laptop.start(undefined, {
    checkFile: () => {
      count += 1;
      return Promise.resolve(null);
    },
  });
  laptop.clock.advance(3_600_000);
  await settled();
  expect(count).toBe(1);
  expect((await engine.handlers.statusGet({})).storeWords).toBeNull();
});

test('a check that can’t be made says nothing of the database', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start(undefined, { checkFile: () => Promise.reject(new Error('no process')) });
  laptop.clock.advance(20_000);
  await settled();
  expect((await engine.handlers.statusGet({})).storeWords).toBeNull();
  expect(existsSync(`${laptop.databaseFile}.suspect`)).toBe(false);
});
