import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { StoreContext } from '../store/database';
import { linesWord, moveLines, prebillLines } from './prebill-line';
import { runCommand } from './run-command';

/** Sends drafts, returned and held lines into review, all or none. What is missing is flagged there, not refused here. */
export function submitPrebill(
  store: StoreContext,
  { entryIds }: CallParsed<'prebillSubmit'>,
): CallOutput<'prebillSubmit'> {
  const label = `Send ${linesWord(entryIds.length)} into review`;
  return runCommand(store, { name: 'prebill.submit', label }, () => {
    const lines = prebillLines(store, entryIds).filter((line) => line.entry.reviewState !== 'in_review');
    return { changed: moveLines(store, lines, 'submit', null) };
  });
}
