import type { RefObject } from 'react';
import { WordMenu } from '../../ui/word-menu';
import { words } from '../../words';

/** What may have been meant by a word, and the way to make it one of the firm's. */
export function SpellingMenu({
  word,
  suggestions,
  anchor,
  onReplace,
  onAdd,
  onClose,
}: {
  word: string;
  suggestions: readonly string[];
  anchor: RefObject<HTMLElement | null>;
  onReplace: (suggestion: string) => void;
  onAdd: (word: string) => void;
  onClose: () => void;
}) {
  const offers = suggestions.map((suggestion) => ({
    id: `write ${suggestion}`,
    label: suggestion,
    onAction: () => onReplace(suggestion),
  }));
  const none = { id: 'none', label: words.spelling.nothingLikeIt, isDisabled: true, onAction: onClose };
  return (
    <WordMenu
      label={words.spelling.menuName(word)}
      anchor={anchor}
      onClose={onClose}
      actions={[
        ...(offers.length > 0 ? offers : [none]),
        { id: 'add', label: words.spelling.addWord(word), isApart: true, onAction: () => onAdd(word) },
      ]}
    />
  );
}
