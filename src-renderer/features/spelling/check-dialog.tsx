import { useEffect, useState } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import type { Mark } from '../../../shared/spelling/words-in';
import { editEntry } from '../../state/ui-store';
import { Button } from '../../ui/button';
import { DateLabel } from '../../ui/date-label';
import { Dialog } from '../../ui/dialog';
import { Loading } from '../../ui/loading';
import { Squiggles } from '../../ui/squiggles';
import { Muted, Note, Strong } from '../../ui/text';
import { words } from '../../words';
import { addFirmWord } from './add-firm-word';
import { unknownWords, useSpellingState } from './spelling';

type Line = { readonly view: EntryView; readonly marks: readonly Mark[] };

/** Every narrative of a pre-bill looked through: how many lines have unknown words, which, and the ways to mend them. */
export function SpellingCheckDialog({
  lines,
  onClose,
}: {
  lines: readonly EntryView[];
  onClose: () => void;
}) {
  const { state, version } = useSpellingState();
  const [found, setFound] = useState<readonly Line[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other word lists make another answer of the same lines
  useEffect(() => {
    let isOld = false;
    void unknownWords(lines.map(({ entry }) => entry.narrative)).then((answer) => {
      if (isOld || answer === null) return;
      const all = lines.map((view, index) => ({ view, marks: answer[index] ?? [] }));
      setFound(all.filter(({ marks }) => marks.length > 0));
    });
    return () => {
      isOld = true;
    };
  }, [lines, version]);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.spelling.allLinesTitle}
      width="wide"
      footer={<Button onPress={onClose}>{words.common.close}</Button>}
    >
      {state === 'on' ? (
        <Found found={found} total={lines.length} onClose={onClose} />
      ) : (
        <Muted as="p">{state === 'off' ? words.spelling.offThere : words.spelling.failed}</Muted>
      )}
    </Dialog>
  );
}

function Found({
  found,
  total,
  onClose,
}: {
  found: readonly Line[] | null;
  total: number;
  onClose: () => void;
}) {
  if (found === null) return <Loading label={words.spelling.looking} />;
  const unknown = found.reduce((sum, { marks }) => sum + marks.length, 0);
  return (
    <>
      <Strong as="p" role="status" className="pb-2">
        {unknown === 0
          ? words.spelling.allKnown(total)
          : words.spelling.unknownIn(unknown, found.length, total)}
      </Strong>
      <ul aria-label={words.spelling.linesList} className="flex flex-col gap-3">
        {found.map(({ view, marks }) => (
          <li key={view.entry.id} className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-start gap-3">
            <Note as="span">
              <DateLabel date={view.entry.workDate} />
            </Note>
            <div className="min-w-0">
              <div className="grid">
                <p className="col-start-1 row-start-1 break-words whitespace-pre-wrap">
                  {view.entry.narrative}
                </p>
                <Squiggles
                  size="base"
                  text={view.entry.narrative}
                  marks={marks}
                  className="col-start-1 row-start-1"
                />
              </div>
              <ul aria-label={words.spelling.wordsList} className="flex flex-wrap gap-1 pt-1">
                {wordsOf(view, marks).map((word) => (
                  <li key={word}>
                    <Button size="small" variant="quiet" onPress={() => void addFirmWord(word)}>
                      {words.spelling.add(word)}
                    </Button>
                  </li>
                ))}
              </ul>
            </div>
            <Button
              size="small"
              onPress={() => {
                onClose();
                editEntry(view.entry.id, 'narrative');
              }}
            >
              {words.common.edit}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function wordsOf({ entry }: EntryView, marks: readonly Mark[]): string[] {
  return [...new Set(marks.map(({ start, end }) => entry.narrative.slice(start, end)))];
}
