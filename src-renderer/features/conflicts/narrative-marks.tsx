import { useMemo } from 'react';
import { TextMarks } from '../../ui/text-marks';
import { words } from '../../words';
import { marksBetween } from './word-marks';

/** A narrative, with the words marked that help to choose between the versions. */
export function NarrativeMarks({
  before,
  text,
  other,
}: {
  /** Null where there was none before, or this is it. */
  before: string | null;
  text: string;
  /** The version of the other side, where there is one. */
  other: string | null;
}) {
  const marks = useMemo(() => marksBetween(before, text, other), [before, text, other]);
  return marks.length === 0 ? (
    <span className="text-faint">{words.conflicts.noNarrative}</span>
  ) : (
    <TextMarks marks={marks} />
  );
}
