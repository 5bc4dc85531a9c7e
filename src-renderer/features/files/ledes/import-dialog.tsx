import { useState } from 'react';
import type { LedesLook, LedesOutcome } from '../../../../shared/ipc/ledes-in-calls';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Checkbox } from '../../../ui/checkbox';
import { words } from '../../../words';
import type { ChosenFile } from '../choose-file';
import { FileDialog } from '../file-dialog';
import { useFileSteps } from '../use-file-steps';
import { type NameChoices, NamesForm } from './names-form';
import { OutcomeView } from './outcome-view';
import { ProblemsView } from './problems-view';

/** Entries and expenses from a LEDES file: whose and which matters its names mean, what it will do, then doing it. */
export function ImportLedesDialog({ chosen, onClose }: { chosen: ChosenFile; onClose: () => void }) {
  const look = useCommand('ledesLook', { quiet: true });
  const preview = useCommand('ledesPreview', { quiet: true });
  const bring = useCommand('ledesImport', { quiet: true });
  const steps = useFileSteps({
    chosen,
    look,
    preview,
    wouldDo: words.files.thisIsWhatBringing,
  });
  const { seen, outcome, leaveOut, setLeaveOut } = steps;
  // What the person changed; until then what Daybook guesses.
  const [ownChoices, setChoices] = useState<NameChoices | null>(null);
  const choices = ownChoices ?? guessed(seen);
  const asked = {
    ...steps.file,
    matters: Object.entries(choices.matters).map(([key, matterId]) => ({ key, matterId })),
    mine: [...choices.mine],
    withExpenses: choices.withExpenses,
  };
  const bringIn = async (): Promise<void> => {
    const done = await bring.run({ ...asked, leaveOutRefused: leaveOut });
    if (!done.ok) return;
    sayDone(words.files.broughtInOnHold(madeWords(done.value)));
    onClose();
  };
  const nothing = outcome !== null && outcome.counts.entry + outcome.counts.expense === 0;
  const refused = outcome?.counts.refused ?? 0;
  const isSound = seen !== null && seen.errors === 0 && seen.invoices.length > 0;
  return (
    <FileDialog
      title={words.files.bringInLedesFile}
      chosen={chosen}
      looked={seen}
      rowWord="line"
      lookError={look.error}
      error={preview.error ?? bring.error}
      isKnownWords={words.files.whatIsHereAlready}
      preview={{ ...steps.previewOf(asked), isDisabled: !isSound, backLabel: words.files.backToNames }}
      deed={
        outcome === null || nothing
          ? null
          : {
              label: words.files.bringIn(madeWords(outcome)),
              isDisabled: refused > 0 && !leaveOut,
              isPending: bring.isPending,
              run: () => void bringIn(),
            }
      }
      onClose={onClose}
    >
      {seen === null ? null : outcome !== null ? (
        <>
          <OutcomeView outcome={outcome} />
          {refused > 0 && !nothing ? (
            <Checkbox isSelected={leaveOut} onChange={setLeaveOut}>
              {words.files.leaveOutLinesThatCant(refused)}
            </Checkbox>
          ) : null}
        </>
      ) : (
        <>
          <ProblemsView look={seen} />
          {isSound ? <NamesForm look={seen} choices={choices} onChange={setChoices} /> : null}
        </>
      )}
    </FileDialog>
  );
}

/** Our guess at what the file's names mean. */
function guessed(seen: LedesLook | null): NameChoices {
  const { matters, people } = seen ?? { matters: [], people: [] };
  return {
    matters: Object.fromEntries(matters.map(({ key, matterId }) => [key, matterId])),
    mine: people.filter(({ who }) => who === 'me').map(({ key }) => key),
    withExpenses: true,
  };
}

function madeWords({ counts: { entry, expense } }: LedesOutcome): string {
  const entries = words.counts.entries(entry);
  if (expense === 0) return entries;
  return entry === 0 ? words.counts.expenses(expense) : words.files.andExpenses(entries, expense);
}
