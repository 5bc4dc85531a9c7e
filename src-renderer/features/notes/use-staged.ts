import { useDeferredValue, useMemo } from 'react';
import { readNotes } from '../../../shared/notes/read-notes';
import type { NotesReading } from '../../../shared/notes/types';
import { useToday } from '../../state/clock';
import { matterIndexOf } from '../../state/matter-index';
import { useShorthands } from '../../state/shorthands';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { useNotes } from './notes-store';
import { keyed, type Staged, stagedOf } from './staged';

/** Suggestions are asked for at once; more rows than these get theirs when those above are dealt with. */
const mostAsked = 100;

export type StagedNotes = {
  /** The text that the reading is of: typing comes first, the reading follows. */
  readonly text: string;
  readonly reading: NotesReading;
  readonly open: readonly Staged[];
  readonly accepted: number;
  readonly dropped: number;
};

const nothing: NotesReading = { entries: [], unused: [] };

/** The notes as they are understood now, with what the person did about them. */
export function useStaged(): StagedNotes {
  const typed = useNotes((notes) => notes.text);
  const text = useDeferredValue(typed);
  const changes = useNotes((notes) => notes.changes);
  const settled = useNotes((notes) => notes.settled);
  const reference = useReference();
  const shorthands = useShorthands();
  const today = useToday();
  const reading = useMemo(() => {
    if (!reference || text.trim() === '') return nothing;
    return readNotes(text, {
      today,
      matters: matterIndexOf(reference, shorthands.nicknames),
      recentMatterIds: reference.recentMatterIds,
      codes: reference.codes,
      phrases: shorthands.phrases,
    });
  }, [text, reference, shorthands, today]);
  const all = useMemo(() => keyed(text, reading.entries), [text, reading]);
  const open = all.filter(({ id }) => settled[id] === undefined);
  const lines = open.slice(0, mostAsked).map(({ id, read }) => ({
    narrative: changes[id]?.narrative ?? read.narrative,
    matterId: changes[id]?.matterId ?? (read.matter.kind === 'one' ? read.matter.id : null),
  }));
  const { data, isOld } = useQuery('codesSuggest', lines.length > 0 ? { lines } : null);
  const suggestions = isOld ? undefined : data;
  const count = (how: 'accepted' | 'dropped') => all.filter(({ id }) => settled[id]?.how === how).length;
  return {
    text,
    reading,
    open: open.map((item, at) => stagedOf(item, text, changes[item.id], suggestions?.[at])),
    accepted: count('accepted'),
    dropped: count('dropped'),
  };
}
