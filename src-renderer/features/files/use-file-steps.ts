import { useEffect, useState } from 'react';
import { announce } from '../../state/announcer';
import type { CommandResult } from '../../state/use-command';
import { words } from '../../words';
import type { ChosenFile } from './choose-file';

/** A command as `useCommand` gives it. */
type Command<I, O> = { run(input: I): Promise<CommandResult<O>>; isPending: boolean };

/**
 * The steps that every file takes on its way in, for `FileDialog`: it is looked into when it is chosen, and what taking it
 * would do is shown before it is taken. What a person chose of it is the dialog's own, and lasts through going back.
 */
export function useFileSteps<L extends { hash: string }, A, O>({
  chosen,
  look: { run: look },
  preview,
  wouldDo,
}: {
  chosen: ChosenFile;
  look: Pick<Command<{ chosen: string }, L>, 'run'>;
  preview: Command<A, O>;
  /** Said when the outcome is shown ("This is what taking the file would do."). */
  wouldDo: string;
}) {
  const [seen, setSeen] = useState<L | null>(null);
  const [outcome, setOutcome] = useState<O | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  useEffect(() => {
    void look({ chosen: chosen.id }).then((looked) => {
      if (looked.ok) setSeen(looked.value);
    });
  }, [look, chosen.id]);

  async function show(asked: A): Promise<void> {
    const tried = await preview.run(asked);
    if (!tried.ok) return;
    setOutcome(tried.value);
    setLeaveOut(false);
    announce(words.files.nothingHasBeenChangedYet(wouldDo));
  }
  return {
    /** Null until the file has been looked into. */
    seen,
    /** Null until it is asked for. */
    outcome,
    /** Whether rows that can't be taken are left out. */
    leaveOut,
    setLeaveOut,
    /** Which file it is, so that main can tell whether it is still the same. */
    file: { chosen: chosen.id, hash: seen?.hash ?? '' },
    previewOf: (asked: A) => ({
      isShown: outcome !== null,
      isPending: preview.isPending,
      show: () => void show(asked),
      back: () => setOutcome(null),
    }),
  };
}
