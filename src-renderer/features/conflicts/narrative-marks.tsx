import { useMemo } from 'react';
import { TextMarks } from '../../ui/text-marks';
import { wordMarks } from './word-marks';

/** A narrative, with the words in which it differs from the one before. */
export function NarrativeMarks({ before, text }: { before: string | null; text: string }) {
  const marks = useMemo(() => wordMarks(before ?? text, text), [before, text]);
  return marks.length === 0 ? <span className="text-faint">No narrative</span> : <TextMarks marks={marks} />;
}
