import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
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

test('thousands of rows come in part by part, say how far they are, and are one step to undo and to redo', async () => {
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
  expect(await handlers.undoState({})).toEqual({ undo: 'Bring in a file', redo: null });
  expect(await handlers.undoLast({})).toEqual({ label: 'Bring in a file' });
  expect(await count()).toBe(0);
  expect(seen).toContainEqual({ title: 'Undoing', done: 100, of: many });
  expect(await handlers.undoState({})).toEqual({ undo: null, redo: 'Bring in a file' });
  expect(await handlers.redoLast({})).toEqual({ label: 'Bring in a file' });
  expect(await count()).toBe(many);
  expect(await handlers.undoState({})).toEqual({ undo: 'Bring in a file', redo: null });
});

test('what was typed between the parts is a step of its own, and redo goes on where undo came from', async () => {
  const { laptop, engine, handlers, asked, count, atStep } = laptopAt();
  const input = await asked(fileOf(rowsOf(many)));
  let typed: Promise<unknown> = Promise.resolve();
  let meanwhile: { undo: string | null } = { undo: null };
  atStep(rowsAtOnce, () => {
    typed = enter(laptop, engine, 'Call with client').then(async () => {
      meanwhile = await handlers.undoState({});
    });
  });
  await handlers.sheetImport(input);
  await typed;
  // What is under way is nobody's to undo.
  expect(meanwhile).toEqual({ undo: 'Add entry', redo: null });
  expect(await count()).toBe(many + 1);
  await handlers.undoLast({});
  expect(await count()).toBe(1);
  expect(await handlers.undoState({})).toEqual({ undo: 'Add entry', redo: 'Bring in a file' });
  await handlers.undoLast({});
  expect(await count()).toBe(0);
  expect(await handlers.redoLast({})).toEqual({ label: 'Add entry' });
  expect(await handlers.redoLast({})).toEqual({ label: 'Bring in a file' });
  expect(await count()).toBe(many + 1);
});

test('one row that was changed since keeps the whole from being undone, and nothing of it is', async () => {
  const { laptop, handlers, asked, count } = laptopAt();
  await handlers.sheetImport(await asked(fileOf(rowsOf(many))));
  const { rows } = await handlers.entriesPage({ filter: {}, after: null, limit: 1 });
  const first = rows[0]?.entry;
  if (first === undefined) throw new Error('The row is not here');
  await handlers.entryEdit({ id: first.id, revision: 1, patch: { narrative: 'Mine' }, reason: null });
  // A change that undo doesn't know, as sync makes them.
  const db = new Database(laptop.databaseFile);
  db.prepare('DELETE FROM undo_step WHERE id = (SELECT max(id) FROM undo_step)').run();
  db.close();
  await expect(handlers.undoLast({})).rejects.toThrow(
    '“Bring in a file” can’t be undone: the entry has changed since.',
  );
  expect(await count()).toBe(many);
  expect(await handlers.undoState({})).toEqual({ undo: 'Bring in a file', redo: null });
});

test('stopped in the middle of an undo, all of it is here as before', async () => {
  const { engine, handlers, asked, count } = laptopAt();
  await handlers.sheetImport(await asked(fileOf(rowsOf(many))));
  engine.onChanged(async (topics) => {
    if (!topics.includes('work')) return;
    for (const { id, title, done } of await handlers.workGet({}))
      if (title === 'Undoing' && done > 0) await handlers.workStop({ id });
  });
  await expect(handlers.undoLast({})).rejects.toThrow('Stopped. Nothing was undone.');
  expect(await count()).toBe(many);
  expect(await handlers.undoState({})).toEqual({ undo: 'Bring in a file', redo: null });
});

test('what was typed while it was undone keeps it from being redone, and is not undone with it', async () => {
  const { laptop, engine, handlers, asked, count } = laptopAt();
  await handlers.sheetImport(await asked(fileOf(rowsOf(many))));
  let typed: Promise<unknown> | null = null;
  engine.onChanged(async (topics) => {
    if (!topics.includes('work') || typed !== null) return;
    const [one] = await handlers.workGet({});
    if (one?.title === 'Undoing' && one.done > 0 && typed === null)
      typed = enter(laptop, engine, 'Call with client');
  });
  await handlers.undoLast({});
  await typed;
  expect(await count()).toBe(1);
  expect(await handlers.undoState({})).toEqual({ undo: 'Add entry', redo: null });
});

test('an app that dies between two parts takes back at its next start what had come in', async () => {
  const { laptop, engine, asked } = laptopAt();
  const input = await asked(fileOf(rowsOf(many)));
  await engine.close();
  let parts = 0;
  const dying = laptop.start({
    hit(name) {
      if (name === 'sheet.import:after-commit') parts += 1;
      if (parts === 2) throw new Error('The machine went dark');
    },
  });
  const id = await chosen(laptop, dying, 'sheet_in', join(laptop.folder, 'many.csv'));
  await expect(dying.handlers.sheetImport({ ...input, chosen: id })).rejects.toThrow();
  await dying.close();
  const again = laptop.start();
  const total = async () =>
    (await again.handlers.entriesPage({ filter: {}, after: null, limit: 1, sort: undefined })).total;
  await expect.poll(total).toBe(0);
  await expect
    .poll(async () => (await again.handlers.statusGet({})).storeWords)
    .toMatch(/was not ended when Daybook was: it was taken back whole/);
  expect(await again.handlers.undoState({})).toEqual({ undo: null, redo: null });
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
