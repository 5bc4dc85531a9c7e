import { type ShortcutId, shortcuts } from '../../../shared/ipc/shortcuts';
import { hasWords } from '../../../shared/text/has-words';
import type { ScreenName } from '../../state/ui-store';
import { words } from '../../words';
import type { HelpTopic } from '../../words/en/help-topics';

/** A piece of a topic's text: words, or a shortcut whose keys are printed there. */
export type TextPiece = { kind: 'words'; words: string } | { kind: 'keys'; shortcut: ShortcutId };

const ids = new Map<string, ShortcutId>(shortcuts.map(({ id }) => [id, id]));

/** A paragraph in pieces. Braces around anything but a shortcut stay text. */
export function piecesOf(paragraph: string): readonly TextPiece[] {
  return paragraph.split(/(\{\w+\})/).flatMap((part): TextPiece[] => {
    const shortcut = ids.get(part.slice(1, -1));
    if (part.startsWith('{') && shortcut !== undefined) return [{ kind: 'keys', shortcut }];
    return part === '' ? [] : [{ kind: 'words', words: part }];
  });
}

/** The topics that have all the words asked for; those about the screen first, then those that have them in the title. */
export function findTopics(asked: string, screen: ScreenName): readonly HelpTopic[] {
  const rank = (topic: HelpTopic): number =>
    (topic.screens.includes(screen) ? 0 : 2) + (asked.trim() !== '' && hasWords(topic.title, asked) ? 0 : 1);
  return words.helpTopics
    .filter(({ title, text }) => hasWords([title, ...text].join(' '), asked))
    .toSorted((left, right) => rank(left) - rank(right));
}
