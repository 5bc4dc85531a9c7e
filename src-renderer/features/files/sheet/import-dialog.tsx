import { useState } from 'react';
import type { SheetOutcome } from '../../../../shared/ipc/sheet-calls';
import { type DayOrder, type SheetMapping, sheetColumns } from '../../../../shared/sheet/columns';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Checkbox } from '../../../ui/checkbox';
import { words } from '../../../words';
import type { ChosenFile } from '../choose-file';
import { FileDialog } from '../file-dialog';
import { useFileSteps } from '../use-file-steps';
import { MappingForm } from './mapping-form';
import { OutcomeView } from './outcome-view';

const readable = sheetColumns.filter(({ reads }) => reads);

/** Time entries from a CSV or an XLSX file: which column is which, what it will do, then doing it. */
export function ImportSheetDialog({ chosen, onClose }: { chosen: ChosenFile; onClose: () => void }) {
  const look = useCommand('sheetLook', { quiet: true });
  const preview = useCommand('sheetPreview', { quiet: true });
  const bring = useCommand('sheetImport', { quiet: true });
  const steps = useFileSteps({
    chosen,
    look,
    preview,
    wouldDo: words.files.thisIsWhatBringing,
  });
  const { seen, outcome, leaveOut, setLeaveOut } = steps;
  // What the person changed; until then what the file itself says.
  const [ownMapping, setMapping] = useState<SheetMapping | null>(null);
  const [ownOrder, setDayOrder] = useState<DayOrder | null>();
  const mapping = ownMapping ?? seen?.mapping ?? {};
  const dayOrder = ownOrder === undefined ? (seen?.dayOrder ?? null) : ownOrder;
  const asked = { ...steps.file, mapping, dayOrder };
  const bringIn = async (): Promise<void> => {
    const done = await bring.run({ ...asked, leaveOutRefused: leaveOut });
    if (!done.ok) return;
    const { new: made, changed } = done.value;
    sayDone(words.files.broughtInNewEntriesChanged(made, changed));
    onClose();
  };
  const nothing = outcome !== null && outcome.new + outcome.changed === 0;
  return (
    <FileDialog
      title={words.files.bringInTimeEntries}
      chosen={chosen}
      looked={seen}
      lookError={look.error}
      error={preview.error ?? bring.error}
      isKnownWords={words.files.whatIsHereAlready}
      preview={steps.previewOf(asked)}
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
          columns={readable}
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
              {words.files.leaveOutRowsThatCant(outcome.refused)}
            </Checkbox>
          ) : null}
        </>
      )}
    </FileDialog>
  );
}

function wordsFor({ new: made, changed }: SheetOutcome): string {
  if (changed === 0) return words.files.bringInEntries(made);
  if (made === 0) return words.files.changeEntries(changed);
  return words.files.bringInChange(made, changed);
}
