import { expect, test } from 'vitest';
import type { EntryArrangement } from '../../shared/ipc/views';
import {
  rememberChanges,
  setColumns,
  sortBy,
  useArrangement,
  withShown,
} from '../../src-renderer/features/entries/arrangement';

/**
 * How Entries is laid out was written a quarter of a second after its last change: an app that ended in between came back without
 * the columns that had just been shown.
 */
test('a change is on its way in the moment it is seen; while one is written the newest follows', async () => {
  const written: EntryArrangement[] = [];
  const answers: (() => void)[] = [];
  const stop = rememberChanges((arrangement) => {
    written.push(arrangement);
    return new Promise<void>((resolve) => answers.push(resolve));
  });
  const shown = () => written.at(-1)?.columns.find(({ id }) => id === 'client')?.isShown;
  setColumns(withShown(useArrangement.getState().columns, 'client'));
  expect(shown()).toBe(true);
  setColumns(withShown(useArrangement.getState().columns, 'client'));
  sortBy('amount');
  expect(written).toHaveLength(1);
  answers.shift()?.();
  await expect.poll(() => written.length).toBe(2);
  expect(shown()).toBe(false);
  expect(written.at(-1)?.sort.by).toBe('amount');
  stop();
  sortBy('hours');
  expect(written).toHaveLength(2);
});
