import { expect, test } from 'vitest';
import { redoLast, undoLast } from '../../src-main/commands/undo';
import { codedFirm, twoCodes } from '../helpers/engine/code-files';
import { refusal } from '../helpers/engine/guidelines';

/** Put away, its codes are free for another set of the client; offered again, one code stood in two sets. */
test('a set whose codes are in another set by now is not offered again', async () => {
  const { store, calls, set, acme } = codedFirm();
  await calls.codeSetImport(await set(twoCodes));
  const id = (await acme())?.id ?? '';
  await calls.codeSetRetire({ id, retired: true });
  await calls.codeSetImport(await set(twoCodes, 'Acme 2027'));
  const words =
    'not_allowed: AC100 is in “Acme 2027” by now. Put that set away first, or import this one without the code.';
  expect(refusal(() => calls.codeSetRetire({ id, retired: false }))).toBe(words);
  expect(await acme()).toMatchObject({ retired: true });
  undoLast(store);
  undoLast(store);
  expect(await acme()).toMatchObject({ retired: false });
  redoLast(store);
  redoLast(store);
  expect(await acme()).toMatchObject({ retired: true });
});
