import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { StoreContext } from '../store/database';
import { keepWords } from './prebill-comment';
import { assertPermitted, linesWord, moveLines, prebillLines } from './prebill-line';
import { runCommand } from './run-command';

/** Puts lines on hold with the reason, all or none: they stay in the pre-bill and are not billed yet. */
export function holdPrebill(
  store: StoreContext,
  { entryIds, comment }: CallParsed<'prebillHold'>,
): CallOutput<'prebillHold'> {
  return runCommand(store, { name: 'prebill.hold', label: `Hold ${linesWord(entryIds.length)}` }, () => {
    const lines = prebillLines(store, entryIds);
    assertPermitted(store, lines, 'review');
    for (const { entry } of lines) keepWords(store, entry.id, 'hold', comment);
    return { changed: moveLines(store, lines, 'hold', comment) };
  });
}
