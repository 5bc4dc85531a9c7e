import { useMemo } from 'react';
import { Faint } from '../../ui/text';
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
  return marks.length === 0 ? <Faint>{words.conflicts.noNarrative}</Faint> : <TextMarks marks={marks} />;
}
