import type { Id } from '../../shared/domain/id';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { isFirmWord, putFirmWord } from '../store/firm-words';
import { noteChange } from '../store/undo-steps';

export type FirmWordImage = { readonly word: string; readonly isIn: boolean };

/** Makes words the firm's or no more, as one change; those that are so already are passed over. @returns what was news */
export function writeFirmWords(
  store: StoreContext,
  timekeeperId: Id,
  wanted: readonly FirmWordImage[],
  { action, reason }: { readonly action: string; readonly reason: string | null },
): readonly FirmWordImage[] {
  const after = wanted.filter(({ word, isIn }) => isFirmWord(store, word) !== isIn);
  if (after.length === 0) return after;
  const before = after.map(({ word, isIn }) => ({ word, isIn: !isIn }));
  for (const { word, isIn } of after) putFirmWord(store, word, isIn);
  appendAudit(store, { action, subject: 'timekeeper', subjectId: timekeeperId, before, after, reason });
  noteChange(store, {
    before: { table: 'firm_words', id: timekeeperId, row: before },
    after: { table: 'firm_words', id: timekeeperId, row: [...after] },
  });
  store.changed(['firm_words']);
  return after;
}
