import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { StoreContext } from '../store/database';
import { keepWords } from './prebill-comment';
import { assertPermitted, linesWord, moveLines, prebillLines } from './prebill-line';
import { runCommand } from './run-command';

/** Returns lines to their timekeepers with a comment, all or none. */
export function returnPrebill(
  store: StoreContext,
  { entryIds, comment }: CallParsed<'prebillReturn'>,
): CallOutput<'prebillReturn'> {
  return runCommand(store, { name: 'prebill.return', label: `Return ${linesWord(entryIds.length)}` }, () => {
    const lines = prebillLines(store, entryIds);
    assertPermitted(store, lines, 'review');
    for (const { entry } of lines) keepWords(store, entry.id, 'return', comment);
    return { changed: moveLines(store, lines, 'return', comment) };
  });
}
