import { useEffect, useState } from 'react';
import type { LedesLook, LedesOutcome } from '../../../../shared/ipc/ledes-in-calls';
import { announce } from '../../../state/announcer';
import { plural } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Checkbox } from '../../../ui/checkbox';
import type { ChosenFile } from '../choose-file';
import { FileDialog } from '../file-dialog';
import { type NameChoices, NamesForm } from './names-form';
import { OutcomeView } from './outcome-view';
import { ProblemsView } from './problems-view';

/** Entries and expenses from a LEDES file: whose and which matters its names mean, what it will do, then doing it. */
export function ImportLedesDialog({ chosen, onClose }: { chosen: ChosenFile; onClose: () => void }) {
  const { run: look, error: lookError } = useCommand('ledesLook', { quiet: true });
  const preview = useCommand('ledesPreview', { quiet: true });
  const bring = useCommand('ledesImport', { quiet: true });
  const [seen, setSeen] = useState<LedesLook | null>(null);
  const [choices, setChoices] = useState<NameChoices>({ matters: {}, mine: [], withExpenses: true });
  const [outcome, setOutcome] = useState<LedesOutcome | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  useEffect(() => {
    void look({ chosen: chosen.id }).then((looked) => {
      if (!looked.ok) return;
      const { matters, people } = looked.value;
      setSeen(looked.value);
      setChoices({
        matters: Object.fromEntries(matters.map(({ key, matterId }) => [key, matterId])),
        mine: people.filter(({ who }) => who === 'me').map(({ key }) => key),
        withExpenses: true,
      });
    });
  }, [look, chosen.id]);

  const asked = {
    chosen: chosen.id,
    hash: seen?.hash ?? '',
    matters: Object.entries(choices.matters).map(([key, matterId]) => ({ key, matterId })),
    mine: [...choices.mine],
    withExpenses: choices.withExpenses,
  };
  const showOutcome = async (): Promise<void> => {
    const done = await preview.run(asked);
    if (!done.ok) return;
    setOutcome(done.value);
    setLeaveOut(false);
    announce('This is what bringing it in would do. Nothing has been changed yet.');
  };
  const bringIn = async (): Promise<void> => {
    const done = await bring.run({ ...asked, leaveOutRefused: leaveOut });
    if (!done.ok) return;
    sayDone(`Brought in, on hold: ${madeWords(done.value)}. Undo takes it back.`);
    onClose();
  };
  const nothing = outcome !== null && outcome.counts.entry + outcome.counts.expense === 0;
  const refused = outcome?.counts.refused ?? 0;
  const isSound = seen !== null && seen.errors === 0 && seen.invoices.length > 0;
  return (
    <FileDialog
      title="Bring in a LEDES file"
      chosen={chosen}
      looked={seen}
      rowWord="line"
      lookError={lookError}
      error={preview.error ?? bring.error}
      isKnownWords="What is here already will not come twice."
      preview={{
        isShown: outcome !== null,
        isPending: preview.isPending,
        isDisabled: !isSound,
        backLabel: 'Back to the names',
        show: () => void showOutcome(),
        back: () => setOutcome(null),
      }}
      deed={
        outcome === null || nothing
          ? null
          : {
              label: `Bring in ${madeWords(outcome)}`,
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
              Leave out the {plural(refused, 'line')} that can’t be taken
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

function madeWords({ counts: { entry, expense } }: LedesOutcome): string {
  const entries = plural(entry, 'entry', 'entries');
  if (expense === 0) return entries;
  return entry === 0 ? plural(expense, 'expense') : `${entries} and ${plural(expense, 'expense')}`;
}
