import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { keysIn } from '../../../shared/ipc/keymap';
import { carryMarks, marksOutside } from '../../../shared/spelling/carry-marks';
import type { Mark } from '../../../shared/spelling/words-in';
import { announce } from '../../state/announcer';
import { chordOf } from '../../state/key-name';
import { platform, useKeymap } from '../../state/keymap';
import { useRested } from '../../state/use-rested';
import { words } from '../../words';
import { addFirmWord } from './add-firm-word';
import { suggestionsFor, unknownWords, useSpellingState } from './spelling';
import { SpellingMenu } from './spelling-menu';

/** So long a hand rests before a text is looked through. */
const rest = 500;
const nothingMarked: readonly Mark[] = [];

export type FieldSpelling = {
  readonly marks: readonly Mark[];
  /** Where the stretch begins beside which the menu is open; null: it is not. */
  readonly anchored: number | null;
  readonly anchorRef: RefObject<HTMLSpanElement | null>;
  /** Opens the menu on the shortcut's keys. @returns whether they were its keys */
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): boolean;
  /** Opens the menu by the mouse, on a marked word alone. */
  onContextMenu(event: MouseEvent<HTMLTextAreaElement>): void;
  readonly menu: ReactNode;
};

/**
 * Marks for the unknown words of a field's text, and the menu that mends one: by the shortcut at the caret or the next mark after
 * it, or by the mouse. Nothing here is on the path of a key. `taken` are stretches that are no prose there.
 */
export function useSpelling(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  { taken = nothingMarked, isOn = true }: { taken?: readonly Mark[]; isOn?: boolean } = {},
): FieldSpelling {
  const { state, version } = useSpellingState();
  const keymap = useKeymap((now) => now.keymap);
  const rested = useRested(text, rest);
  const [found, setFound] = useState<{ text: string; marks: readonly Mark[] }>({ text: '', marks: [] });
  const [open, setOpen] = useState<{ mark: Mark; suggestions: readonly string[] } | null>(null);
  const anchorRef = useRef<HTMLSpanElement>(null);
  const isActive = isOn && state === 'on';

  // biome-ignore lint/correctness/useExhaustiveDependencies: other word lists make another answer of the same text
  useEffect(() => {
    if (!isActive || rested.trim() === '') return;
    let isOld = false;
    void unknownWords([rested]).then((answer) => {
      if (!isOld && answer !== null) setFound({ text: rested, marks: answer[0] ?? [] });
    });
    return () => {
      isOld = true;
    };
  }, [rested, isActive, version]);

  const marks = isActive ? marksOutside(carryMarks(found.marks, found.text, text), taken) : nothingMarked;

  async function openAt(mark: Mark): Promise<void> {
    area.current?.setSelectionRange(mark.start, mark.end);
    setOpen({ mark, suggestions: await suggestionsFor(text.slice(mark.start, mark.end)) });
  }
  const under = (caret: number): Mark | undefined =>
    marks.find(({ start, end }) => start <= caret && caret <= end);
  const close = (): void => {
    setOpen(null);
    area.current?.focus();
  };

  return {
    marks,
    anchored: open?.mark.start ?? null,
    anchorRef,
    onKeyDown(event) {
      if (chordOf(event, platform === 'mac') !== keysIn(keymap, 'spelling')) return false;
      event.preventDefault();
      const caret = event.currentTarget.selectionStart;
      const mark = under(caret) ?? marks.find(({ start }) => start > caret) ?? marks[0];
      if (mark !== undefined) void openAt(mark);
      else announce(isActive ? words.spelling.noneMarked : words.spelling.isOff);
      return true;
    },
    onContextMenu(event) {
      const mark = under(event.currentTarget.selectionStart);
      if (mark === undefined) return;
      event.preventDefault();
      void openAt(mark);
    },
    menu:
      open === null ? null : (
        <SpellingMenu
          word={text.slice(open.mark.start, open.mark.end)}
          suggestions={open.suggestions}
          anchor={anchorRef}
          onReplace={(word) => {
            const field = area.current;
            close();
            field?.setSelectionRange(open.mark.start, open.mark.end);
            // As if typed: the field's own undo takes it back, and whoever watches the field hears of it.
            document.execCommand('insertText', false, word);
            announce(words.spelling.written(word));
          }}
          onAdd={(word) => {
            close();
            void addFirmWord(word);
          }}
          onClose={close}
        />
      ),
  };
}
