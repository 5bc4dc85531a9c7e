import { expect, it, vi } from 'vitest';
import { conflictKeys } from '../../src-renderer/features/conflicts/conflict-keys';
import { emptyDraft } from '../../src-renderer/features/conflicts/decision-draft';
import { clash } from '../unit/renderer/sample-conflict';

/**
 * While the next conflict was being read, the one just decided stayed in sight and took a quick hand's key. The choice was lost
 * for the next one, and stayed behind as a draft that a later conflict of the same entry would have found preset.
 */
it('takes no key for a conflict that is in sight and no longer the one in hand', () => {
  const decided = clash();
  const heard = vi.fn();
  const actions = { onDraft: heard, onOpen: heard, onAccept: heard, onAlike: heard };
  const next = '0190b3c4-0000-7000-8000-000000000099';
  for (const act of Object.values(conflictKeys(decided, next, emptyDraft, actions))) act?.(null);
  expect(heard).not.toHaveBeenCalled();
  for (const act of Object.values(conflictKeys(decided, decided.summary.id, emptyDraft, actions)))
    act?.(null);
  expect(heard).toHaveBeenCalled();
});
