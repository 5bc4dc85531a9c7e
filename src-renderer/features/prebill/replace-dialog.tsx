import { useState } from 'react';
import { asCapitalised, findIn, type TextQuery } from '../../../shared/prebill/find-replace';
import { Checkbox } from '../../ui/checkbox';
import { DateLabel } from '../../ui/date-label';
import { Surface } from '../../ui/surface';
import { Note } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { TextMarks } from '../../ui/text-marks';
import { words } from '../../words';
import { ActDialog, type LinesDialogProps } from './act-dialog';
import { revisionsOf } from './targets';

/** Finds words in the narratives shown and replaces them in the lines that stay ticked. */
export function ReplaceDialog({ lines, currency, onClose, onDone }: LinesDialogProps) {
  const [find, setFind] = useState('');
  const [replacement, setReplacement] = useState('');
  const [wholeWords, setWholeWords] = useState(true);
  const [matchCase, setMatchCase] = useState(false);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const query: TextQuery = { find, wholeWords, matchCase };
  const found = lines.filter(({ entry }) => findIn(entry.narrative, query).length > 0);
  const taken = found.filter(({ entry }) => !leftOut.has(entry.id));
  const places = taken.reduce((sum, { entry }) => sum + findIn(entry.narrative, query).length, 0);
  const toggle = (id: string): void => {
    const next = new Set(leftOut);
    if (!next.delete(id)) next.add(id);
    setLeftOut(next);
  };
  return (
    <ActDialog
      title={words.prebill.findAndReplaceInNarratives}
      verb={taken.length === 0 ? words.prebill.replace : words.prebill.replaceInLines(taken.length)}
      act={taken.length === 0 ? null : { kind: 'replace', lines: revisionsOf(taken), query, replacement }}
      currency={currency}
      doneWords={({ changed }) => words.prebill.wordsReplacedInLines(changed)}
      width="wide"
      onClose={onClose}
      onDone={onDone}
    >
      <div className="grid grid-cols-2 gap-3">
        <TextField label={words.prebill.find} value={find} onChange={setFind} maxLength={200} autoFocus />
        <TextField
          label={words.prebill.replaceWith}
          value={replacement}
          onChange={setReplacement}
          maxLength={2000}
        />
      </div>
      <div className="mt-2 flex gap-5">
        <Checkbox isSelected={wholeWords} onChange={setWholeWords}>
          {words.prebill.wholeWords}
        </Checkbox>
        <Checkbox isSelected={matchCase} onChange={setMatchCase}>
          {words.prebill.matchCase}
        </Checkbox>
        <Note as="span" role="status" className="ml-auto self-center">
          {find === ''
            ? words.prebill.linesToLookThrough(lines.length)
            : words.prebill.placesInOfLines(places, taken.length, lines.length)}
        </Note>
      </div>
      <Surface
        as="ul"
        aria-label={words.prebill.linesWithTheseWords}
        edge="between"
        className="mt-3 max-h-72 overflow-auto"
      >
        {found.map(({ entry }) => (
          <li key={entry.id} className="flex items-start gap-2 py-1.5">
            <Checkbox
              aria-label={words.prebill.replaceIn(entry.narrative)}
              isSelected={!leftOut.has(entry.id)}
              onChange={() => toggle(entry.id)}
            />
            <DateLabel date={entry.workDate} tone="muted" className="w-20 shrink-0 pt-0.5" />
            <span className="min-w-0 flex-1 pt-0.5">
              <TextMarks marks={replacementMarks(entry.narrative, query, replacement)} />
            </span>
          </li>
        ))}
      </Surface>
    </ActDialog>
  );
}

/** The text with each place struck out and what comes in its stead. */
function replacementMarks(text: string, query: TextQuery, replacement: string) {
  const marks: { kind: 'same' | 'removed' | 'added'; text: string }[] = [];
  let from = 0;
  for (const { start, end } of findIn(text, query)) {
    marks.push(
      { kind: 'same', text: text.slice(from, start) },
      { kind: 'removed', text: text.slice(start, end) },
    );
    const put = asCapitalised(text.slice(start, end), query, replacement);
    if (put !== '') marks.push({ kind: 'added', text: put });
    from = end;
  }
  return [...marks, { kind: 'same' as const, text: text.slice(from) }].filter((mark) => mark.text !== '');
}
