import { type RefObject, useMemo } from 'react';
import type { NotesReading, StagedEntry } from '../../../shared/notes/types';
import { cx } from '../../ui/class-names';
import { Squiggles } from '../../ui/squiggles';
import { Surface } from '../../ui/surface';
import { words } from '../../words';
import { useSpelling } from '../spelling/use-spelling';
import { fieldFill, piecesOf } from './marks';
import { typeNotes, useNotes } from './notes-store';

const example = words.notes.notesExample;
/** Marks on a text of this length are paint that nobody can take in; beyond it the text stands plain. */
const longestMarked = 20_000;

/** The notes, with what each word was taken for lying under them; the chosen entry's words stand out. */
export function NotesText({
  text,
  reading,
  active,
  areaRef,
  onAccept,
}: {
  text: string;
  reading: NotesReading;
  active: StagedEntry | null;
  areaRef: RefObject<HTMLTextAreaElement | null>;
  /** Ctrl+Enter: accepts the chosen entry without leaving the notes. */
  onAccept: () => void;
}) {
  const typed = useNotes((notes) => notes.text);
  const pieces = useMemo(
    () => (text === typed && text.length <= longestMarked ? piecesOf(text, reading, active) : []),
    [text, typed, reading, active],
  );
  const spelling = useSpelling(areaRef, typed, { isOn: typed.length <= longestMarked });
  return (
    <Surface edge="all" line="control" ground="surface" corners="control" className="grid min-h-full">
      <div
        aria-hidden="true"
        className="pointer-events-none col-start-1 row-start-1 px-3 py-2 text-base leading-6 break-words whitespace-pre-wrap text-transparent"
      >
        {pieces.map((piece) => (
          <span
            key={piece.start}
            {...(piece.field ? { 'data-field': piece.field } : {})}
            {...(piece.isActive ? { 'data-active': true } : {})}
            className={cx(
              'rounded-[0.1875rem]',
              piece.field && fieldFill[piece.field],
              piece.isActive && 'underline decoration-accent decoration-2 underline-offset-4',
            )}
          >
            {piece.text}
          </span>
        ))}
        {/* A last line break has no height of its own. */}
        {'\u200b'}
      </div>
      <textarea
        ref={areaRef}
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type or paste here
        autoFocus
        aria-label={words.notes.notes}
        aria-describedby="notes-help"
        spellCheck={false}
        placeholder={example}
        value={typed}
        onChange={(event) => typeNotes(event.target.value)}
        onContextMenu={spelling.onContextMenu}
        onKeyDown={(event) => {
          if (spelling.onKeyDown(event)) return;
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onAccept();
        }}
        className="focus-ring-inset relative col-start-1 row-start-1 resize-none overflow-hidden rounded-control bg-transparent px-3 py-2 text-base leading-6 break-words whitespace-pre-wrap text-ink outline-none placeholder:text-faint"
      />
      <Squiggles
        size="base"
        text={typed}
        marks={spelling.marks}
        anchored={spelling.anchored}
        anchorRef={spelling.anchorRef}
        className="relative col-start-1 row-start-1 px-3 py-2 leading-6"
      />
      {spelling.menu}
    </Surface>
  );
}
