import { afterEach, expect, test, vi } from 'vitest';
import type { EntryView } from '../../shared/ipc/views';
import { deleteTicked } from '../../src-renderer/features/entries/delete-ticked';
import { toastQueue } from '../../src-renderer/state/toasts';

/**
 * Deleting the ticked rows first asks what would become of them. Where that was refused (another window's change, a full disk),
 * the refusal was an unhandled rejection: the rows stayed, and nobody was told why (P5).
 */

const row = { entry: { id: 'row-1' } } as EntryView;
const message = 'Pick at most 2,000 entries at a time.';

afterEach(() => toastQueue.clear());

test('what stands in the way of deleting ticked entries is said, and nothing is deleted', async () => {
  const deleted = vi.fn();
  vi.stubGlobal('window', {
    daybook: {
      entriesTry: async () => ({ ok: false, error: { code: 'invalid', message, field: null } }),
      entriesChange: deleted,
    },
  });
  await expect(deleteTicked({ kind: 'some', rows: new Map([['row-1', row]]) })).resolves.toBe(false);
  expect(toastQueue.visibleToasts.map(({ content }) => content.text)).toEqual([message]);
  expect(deleted).not.toHaveBeenCalled();
});
