import { useState } from 'react';
import { asCapitalised, findIn, type TextQuery } from '../../../shared/prebill/find-replace';
import { plural } from '../../state/format';
import { Checkbox } from '../../ui/checkbox';
import { DateLabel } from '../../ui/date-label';
import { TextField } from '../../ui/text-field';
import { TextMarks } from '../../ui/text-marks';
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
      title="Find and replace in narratives"
      verb={taken.length === 0 ? 'Replace' : `Replace in ${plural(taken.length, 'line')}`}
      act={taken.length === 0 ? null : { kind: 'replace', lines: revisionsOf(taken), query, replacement }}
      currency={currency}
      doneWords={({ changed }) => `Words replaced in ${plural(changed, 'line')}.`}
      width="wide"
      onClose={onClose}
      onDone={onDone}
    >
      <div className="grid grid-cols-2 gap-3">
        <TextField label="Find" value={find} onChange={setFind} maxLength={200} autoFocus />
        <TextField label="Replace with" value={replacement} onChange={setReplacement} maxLength={2000} />
      </div>
      <div className="mt-2 flex gap-5">
        <Checkbox isSelected={wholeWords} onChange={setWholeWords}>
          Whole words
        </Checkbox>
        <Checkbox isSelected={matchCase} onChange={setMatchCase}>
          Match case
        </Checkbox>
        <span role="status" className="ml-auto self-center text-note text-muted">
          {find === ''
            ? `${plural(lines.length, 'line')} to look through`
            : `${plural(places, 'place')} in ${taken.length} of ${plural(lines.length, 'line')}`}
        </span>
      </div>
      <ul aria-label="Lines with these words" className="mt-3 max-h-72 divide-y divide-line overflow-auto">
        {found.map(({ entry }) => (
          <li key={entry.id} className="flex items-start gap-2 py-1.5">
            <Checkbox
              aria-label={`Replace in: ${entry.narrative}`}
              isSelected={!leftOut.has(entry.id)}
              onChange={() => toggle(entry.id)}
            />
            <DateLabel date={entry.workDate} className="w-20 shrink-0 pt-0.5 text-muted" />
            <span className="min-w-0 flex-1 pt-0.5">
              <TextMarks marks={replacementMarks(entry.narrative, query, replacement)} />
            </span>
          </li>
        ))}
      </ul>
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
