import { useState } from 'react';
import type { DayOrder } from '../../../../shared/sheet/columns';
import { type ExpenseMapping, expenseColumns } from '../../../../shared/sheet/expense-columns';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Checkbox } from '../../../ui/checkbox';
import { words } from '../../../words';
import type { ChosenFile } from '../choose-file';
import { FileDialog } from '../file-dialog';
import { MappingForm } from '../sheet/mapping-form';
import { useFileSteps } from '../use-file-steps';
import { OutcomeView } from './outcome-view';

/** Expenses from a CSV or an XLSX file: which column is which, what it will do, then doing it. */
export function ImportExpensesDialog({ chosen, onClose }: { chosen: ChosenFile; onClose: () => void }) {
  const look = useCommand('expenseFileLook', { quiet: true });
  const preview = useCommand('expenseFilePreview', { quiet: true });
  const bring = useCommand('expenseFileImport', { quiet: true });
  const steps = useFileSteps({ chosen, look, preview, wouldDo: words.files.thisIsWhatBringing });
  const { seen, outcome, leaveOut, setLeaveOut } = steps;
  // What the person changed; until then what the file itself says.
  const [ownMapping, setMapping] = useState<ExpenseMapping | null>(null);
  const [ownOrder, setDayOrder] = useState<DayOrder | null>();
  const mapping = ownMapping ?? seen?.mapping ?? {};
  const dayOrder = ownOrder === undefined ? (seen?.dayOrder ?? null) : ownOrder;
  const asked = { ...steps.file, mapping, dayOrder };
  const bringIn = async (): Promise<void> => {
    const done = await bring.run({ ...asked, leaveOutRefused: leaveOut });
    if (!done.ok) return;
    sayDone(words.files.broughtInExpenses(done.value.new));
    onClose();
  };
  return (
    <FileDialog
      title={words.files.bringInExpenses}
      chosen={chosen}
      looked={seen}
      lookError={look.error}
      error={preview.error ?? bring.error}
      isKnownWords={words.files.whatIsHereAlready}
      preview={steps.previewOf(asked)}
      deed={
        outcome === null || outcome.new === 0
          ? null
          : {
              label: words.files.bringInExpensesOf(outcome.new),
              isDisabled: outcome.refused > 0 && !leaveOut,
              isPending: bring.isPending,
              run: () => void bringIn(),
            }
      }
      onClose={onClose}
    >
      {seen === null ? null : outcome === null ? (
        <MappingForm
          columns={expenseColumns}
          look={seen}
          mapping={mapping}
          dayOrder={dayOrder}
          onMapping={setMapping}
          onDayOrder={setDayOrder}
        />
      ) : (
        <>
          <OutcomeView outcome={outcome} />
          {outcome.refused > 0 && outcome.new > 0 ? (
            <Checkbox isSelected={leaveOut} onChange={setLeaveOut}>
              {words.files.leaveOutRowsThatCant(outcome.refused)}
            </Checkbox>
          ) : null}
        </>
      )}
    </FileDialog>
  );
}
