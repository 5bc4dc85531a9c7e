import { useState } from 'react';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { Section } from '../../ui/screen';
import { SettingRow } from '../../ui/setting-row';
import { words } from '../../words';
import { type ChosenFile, chooseFile } from './choose-file';
import { ImportExpensesDialog } from './expenses/import-dialog';
import { ImportLedesDialog } from './ledes/import-dialog';
import { QuickBooksDialog } from './quickbooks-dialog';
import { ImportSheetDialog } from './sheet/import-dialog';

/** Entries from other programs, and all that is here for other programs. */
export function FilesSection() {
  const [sheet, setSheet] = useState<ChosenFile | null>(null);
  const [expenses, setExpenses] = useState<ChosenFile | null>(null);
  const [ledes, setLedes] = useState<ChosenFile | null>(null);
  const [isQuickBooks, setQuickBooks] = useState(false);
  return (
    <>
      <Section title={words.files.timeEntries}>
        <SettingRow
          title={words.files.bringInCsvOrExcel}
          control={
            <Button onPress={() => void chooseFile('sheet_in').then(setSheet)}>{words.files.openTime}</Button>
          }
        >
          {words.files.fromAnotherProgramOrOne}
        </SettingRow>
        <SettingRow
          title={words.files.expensesFromFile}
          control={
            <Button onPress={() => void chooseFile('expenses_in').then(setExpenses)}>
              {words.files.openExpenses}
            </Button>
          }
        >
          {words.files.expensesFromAnotherProgram}
        </SettingRow>
        <SettingRow
          title={words.files.bringInLedesFile}
          control={
            <Button onPress={() => void chooseFile('ledes_in').then(setLedes)}>
              {words.files.openLedes}
            </Button>
          }
        >
          {words.files.invoiceInLedes1998b}
        </SettingRow>
        <SettingRow
          title={words.files.timeForQuickbooksOnline}
          control={<Button onPress={() => setQuickBooks(true)}>{words.files.writeFile}</Button>}
        >
          {words.files.approvedEntriesOfSomeDays}
        </SettingRow>
      </Section>
      <Section title={words.files.everything} className="pt-4">
        <Everything />
      </Section>
      {sheet ? <ImportSheetDialog chosen={sheet} onClose={() => setSheet(null)} /> : null}
      {expenses ? <ImportExpensesDialog chosen={expenses} onClose={() => setExpenses(null)} /> : null}
      {ledes ? <ImportLedesDialog chosen={ledes} onClose={() => setLedes(null)} /> : null}
      {isQuickBooks ? <QuickBooksDialog onClose={() => setQuickBooks(false)} /> : null}
    </>
  );
}

function Everything() {
  const { data } = useQuery('everythingLook', {});
  const write = useCommand('everythingExport');
  const run = async (): Promise<void> => {
    const file = await chooseFile('everything');
    if (file === null) return;
    const done = await write.run({ chosen: file.id });
    if (done.ok) sayDone(words.files.rowsWrittenTo(done.value.rows, done.value.path));
  };
  return (
    <SettingRow
      title={words.files.writeEverythingToFile}
      control={
        <Button isPending={write.isPending} onPress={() => void run()}>
          {write.isPending ? words.files.writing : words.files.writeFile}
        </Button>
      }
    >
      {words.files.allThatThisLaptopKnows(data ? words.files.rowsOfTables(data.rows, data.tables) : '')}
    </SettingRow>
  );
}
