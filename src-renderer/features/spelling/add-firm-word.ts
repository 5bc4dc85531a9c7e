import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';

/** Makes a word one of the firm's: it is marked nowhere from then on. One undo takes it back. */
export async function addFirmWord(word: string): Promise<void> {
  const done = await runCommand('firmWordsChange', { add: [word], remove: [] });
  if (done.ok) sayDone(words.spelling.isTheFirms(word));
}
