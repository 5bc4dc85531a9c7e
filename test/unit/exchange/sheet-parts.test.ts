import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsAtOnce } from '../../../src-main/commands/sheet-parts';
import { chosen, enter, offlineLaptop } from '../../helpers/engine/laptop';

/** A file of more rows than one command takes: it comes in part by part, others have their turn between, and it can be stopped. */

const many = 2 * rowsAtOnce + 100;
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `2026-11-17,0.1,Review document ${at}\r\n`).join('');
const fileOf = (rows: string) => `Date,Hours,Narrative\r\n${rows}`;

function laptopAt() {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  const { handlers } = engine;
  const asked = async (content: string) => {
    const file = join(laptop.folder, 'many.csv');
    writeFileSync(file, content);
    const id = await chosen(laptop, engine, 'sheet_in', file);
    const { hash, mapping, dayOrder } = await handlers.sheetLook({ chosen: id });
    return { chosen: id, hash, mapping, dayOrder, leaveOutRefused: false };
  };
  const count = async () =>
    (await handlers.entriesPage({ filter: {}, after: null, limit: 1, sort: undefined })).total;
  /** Does something once, as soon as a piece of work has come so far. */
  const atStep = (from: number, deed: (work: { id: string; done: number; of: number | null }) => void) => {
    const seen: { title: string; done: number; of: number | null }[] = [];
    let isDone = false;
    engine.onChanged(async (topics) => {
      if (!topics.includes('work')) return;
      for (const one of await handlers.workGet({})) {
        seen.push({ title: one.title, done: one.done, of: one.of });
        if (isDone || one.title !== 'Bringing in the rows' || one.done < from) continue;
        isDone = true;
        deed(one);
      }
    });
    return seen;
  };
  return { laptop, engine, handlers, asked, count, atStep };
}

test('thousands of rows come in part by part, each one step to undo, and say how far they are', async () => {
  const { handlers, asked, count, atStep } = laptopAt();
  const input = await asked(fileOf(rowsOf(many)));
  const { leaveOutRefused: _, ...look } = input;
  const wouldBe = await handlers.sheetPreview(look);
  expect(await count()).toBe(0);
  const seen = atStep(0, () => undefined);
  expect(await handlers.sheetImport(input)).toEqual(wouldBe);
  expect(wouldBe).toMatchObject({ new: many, here: 0, refused: 0 });
  expect(await count()).toBe(many);
  expect(seen).toContainEqual({ title: 'Bringing in the rows', done: rowsAtOnce, of: many });
  expect(await handlers.workGet({})).toEqual([]);
  expect(await handlers.undoState({})).toMatchObject({ undo: 'Bring in a file, part 3 of 3' });
  await handlers.undoLast({});
  expect(await count()).toBe(2 * rowsAtOnce);
});

test('equal rows in different parts are several pieces of work, and the same file again is here already', async () => {
  const { handlers, asked, count } = laptopAt();
  const twice = `${rowsOf(rowsAtOnce)}${rowsOf(rowsAtOnce)}`;
  const input = await asked(fileOf(twice));
  const { leaveOutRefused: _, ...look } = input;
  expect(await handlers.sheetPreview(look)).toMatchObject({ new: 2 * rowsAtOnce, here: 0 });
  expect(await handlers.sheetImport(input)).toMatchObject({ new: 2 * rowsAtOnce, here: 0 });
  expect(await handlers.sheetImport(input)).toMatchObject({ new: 0, here: 2 * rowsAtOnce });
  expect(await count()).toBe(2 * rowsAtOnce);
});

test('a refused row in the last part keeps the first part out', async () => {
  const { handlers, asked, count } = laptopAt();
  const input = await asked(fileOf(`${rowsOf(many)}2026-02-31,1,Hearing\r\n`));
  await expect(handlers.sheetImport(input)).rejects.toThrow(
    `1 row can’t be taken, first row ${many + 2}: There is no day`,
  );
  expect(await count()).toBe(0);
  expect(await handlers.sheetImport({ ...input, leaveOutRefused: true })).toMatchObject({
    new: many,
    refused: 1,
  });
});

test('stopped in the middle, nothing of it stays, and what was typed meanwhile does', async () => {
  const { laptop, engine, handlers, asked, count, atStep } = laptopAt();
  const input = await asked(fileOf(rowsOf(many)));
  let typed: Promise<unknown> = Promise.resolve();
  atStep(rowsAtOnce, ({ id }) => {
    typed = enter(laptop, engine, 'Call with client').then(() => handlers.workStop({ id }));
  });
  await expect(handlers.sheetImport(input)).rejects.toThrow('Stopped. Nothing of the file was brought in');
  await typed;
  expect(await count()).toBe(1);
  const { safe } = await handlers.statusGet({});
  expect(safe).toBe(1);
  // The way back is that of what was typed.
  await handlers.undoLast({});
  expect(await count()).toBe(0);
  expect(await handlers.sheetImport(input)).toMatchObject({ new: many });
});

test('closed in the middle, it is taken back before the database is closed', async () => {
  const { laptop, engine, handlers, asked, atStep } = laptopAt();
  const input = await asked(fileOf(rowsOf(many)));
  let closed: Promise<unknown> = Promise.resolve();
  atStep(rowsAtOnce, () => {
    closed = engine.close();
  });
  await expect(handlers.sheetImport(input)).rejects.toThrow('Stopped.');
  await closed;
  const again = laptop.start();
  expect(
    (await again.handlers.entriesPage({ filter: {}, after: null, limit: 1, sort: undefined })).total,
  ).toBe(0);
});
