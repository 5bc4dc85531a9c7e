import { useEffect, useState } from 'react';
import type { SheetLook, SheetOutcome } from '../../../../shared/ipc/sheet-calls';
import type { DayOrder, SheetMapping } from '../../../../shared/sheet/columns';
import { announce } from '../../../state/announcer';
import { plural } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Checkbox } from '../../../ui/checkbox';
import type { ChosenFile } from '../choose-file';
import { FileDialog } from '../file-dialog';
import { MappingForm } from './mapping-form';
import { OutcomeView } from './outcome-view';

/** Time entries from a CSV or an XLSX file: which column is which, what it will do, then doing it. */
export function ImportSheetDialog({ chosen, onClose }: { chosen: ChosenFile; onClose: () => void }) {
  const { run: look, error: lookError } = useCommand('sheetLook', { quiet: true });
  const preview = useCommand('sheetPreview', { quiet: true });
  const bring = useCommand('sheetImport', { quiet: true });
  const [seen, setSeen] = useState<SheetLook | null>(null);
  const [mapping, setMapping] = useState<SheetMapping>({});
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(null);
  const [outcome, setOutcome] = useState<SheetOutcome | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  useEffect(() => {
    void look({ chosen: chosen.id }).then((looked) => {
      if (!looked.ok) return;
      setSeen(looked.value);
      setMapping(looked.value.mapping);
      setDayOrder(looked.value.dayOrder);
    });
  }, [look, chosen.id]);

  const asked = { chosen: chosen.id, hash: seen?.hash ?? '', mapping, dayOrder };
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
    const { new: made, changed } = done.value;
    sayDone(
      `Brought in: ${plural(made, 'new entry', 'new entries')}, ${changed} changed. Undo takes it back.`,
    );
    onClose();
  };
  const nothing = outcome !== null && outcome.new + outcome.changed === 0;
  return (
    <FileDialog
      title="Bring in time entries"
      chosen={chosen}
      looked={seen}
      lookError={lookError}
      error={preview.error ?? bring.error}
      isKnownWords="What is here already will not come twice."
      preview={{
        isShown: outcome !== null,
        isPending: preview.isPending,
        show: () => void showOutcome(),
        back: () => setOutcome(null),
      }}
      deed={
        outcome === null || nothing
          ? null
          : {
              label: wordsFor(outcome),
              isDisabled: outcome.refused > 0 && !leaveOut,
              isPending: bring.isPending,
              run: () => void bringIn(),
            }
      }
      onClose={onClose}
    >
      {seen === null ? null : outcome === null ? (
        <MappingForm
          look={seen}
          mapping={mapping}
          dayOrder={dayOrder}
          onMapping={setMapping}
          onDayOrder={setDayOrder}
        />
      ) : (
        <>
          <OutcomeView outcome={outcome} />
          {outcome.refused > 0 && !nothing ? (
            <Checkbox isSelected={leaveOut} onChange={setLeaveOut}>
              Leave out the {plural(outcome.refused, 'row')} that can’t be taken
            </Checkbox>
          ) : null}
        </>
      )}
    </FileDialog>
  );
}

function wordsFor({ new: made, changed }: SheetOutcome): string {
  if (changed === 0) return `Bring in ${plural(made, 'entry', 'entries')}`;
  if (made === 0) return `Change ${plural(changed, 'entry', 'entries')}`;
  return `Bring in ${made}, change ${changed}`;
}
