import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleSetRows } from '../../../src-main/store/guidelines';
import { longEntry, refusal, ruledFirm, ruleSetText } from '../../helpers/engine/guidelines';
import { testFolder } from '../../helpers/engine/store';

/** A rule set comes from a file and goes to one; what is wrong is told by line and column, and nothing is saved by itself. */

function firm() {
  const world = ruledFirm();
  const file = join(testFolder(), 'Acme 2026.json');
  const read = async (content: string | Buffer) => {
    writeFileSync(file, content);
    return world.calls.ruleSetRead({ chosen: await world.choose(file, 'rules_in') });
  };
  return { ...world, file, read };
}

test('what is written is read again as it was, and saved as the next version', async () => {
  const { store, calls, choose, file } = firm();
  const text = ruleSetText('Acme', 1, [longEntry(6)]);
  await calls.ruleSetWrite({ chosen: await choose(file, 'rules_out'), text });
  expect(readFileSync(file, 'utf8')).toBe(text);
  const again = await calls.ruleSetRead({ chosen: await choose(file, 'rules_in') });
  expect(again).toEqual({ fileName: 'Acme 2026', text, name: 'Acme', problems: [] });
  expect(ruleSetRows(store)).toEqual([]);
  calls.ruleSetSave({ text: again.text, inForceFrom: null });
  expect(ruleSetRows(store)).toHaveLength(1);
});

test.each([
  [
    'an unknown kind',
    '{"format":1,"name":"A","version":1,"rules":[\n{"id":"x","kind":"blok-billing","action":"warn"}]}',
    [{ line: 2, column: 18, message: 'Unknown kind “blok-billing”; did you mean “block-billing”?' }],
  ],
  ['no JSON', 'LEDES1998B[]\r\n', [{ line: 1, column: 1, message: 'Expected a value, found “L”.' }]],
  [
    'a name twice',
    '{"format":1,\n "name":"A",\n "name":"B"}',
    [{ line: 3, column: 2, message: expect.stringContaining('name') }],
  ],
])('%s is told by line and column, and the text stays to be mended', async (_, content, problems) => {
  const { store, read } = firm();
  expect(await read(content)).toEqual({ fileName: 'Acme 2026', text: content, name: null, problems });
  expect(ruleSetRows(store)).toEqual([]);
});

test('a mark at the beginning and UTF-16 are understood; what is no text or far too large is refused', async () => {
  const { read } = firm();
  const text = ruleSetText('Acme', 1, []);
  expect((await read(`\uFEFF${text}`)).name).toBe('Acme');
  expect((await read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))).name).toBe(
    'Acme',
  );
  await expect(read(Buffer.from([0x41, 0, 0, 0, 0x42]))).rejects.toThrow(/no text/);
  await expect(read(Buffer.alloc(5 * 1024 * 1024, 32))).rejects.toThrow(/A rule set is far smaller/);
});

test('a circle over saved versions is read, and refused by name when it is saved', async () => {
  const { calls, read } = firm();
  calls.ruleSetSave({ text: ruleSetText('B', 1, []), inForceFrom: null });
  calls.ruleSetSave({ text: ruleSetText('A', 1, [], { extends: 'B' }), inForceFrom: null });
  const { text, problems } = await read(ruleSetText('B', 2, [], { extends: 'A' }));
  expect(problems).toEqual([]);
  expect(refusal(() => calls.ruleSetSave({ text, inForceFrom: null }))).toBe(
    'invalid: Line 6, column 14: “B” would build on itself: B → A → B.',
  );
});
