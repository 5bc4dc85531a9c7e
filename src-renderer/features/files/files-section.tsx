import { useState } from 'react';
import { plural } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { Section } from '../../ui/screen';
import { SettingRow } from '../../ui/setting-row';
import { type ChosenFile, chooseFile } from './choose-file';
import { ImportLedesDialog } from './ledes/import-dialog';
import { QuickBooksDialog } from './quickbooks-dialog';
import { ImportSheetDialog } from './sheet/import-dialog';

/** Entries from other programs, and all that is here for other programs. */
export function FilesSection() {
  const [sheet, setSheet] = useState<ChosenFile | null>(null);
  const [ledes, setLedes] = useState<ChosenFile | null>(null);
  const [isQuickBooks, setQuickBooks] = useState(false);
  return (
    <>
      <Section title="Time entries">
        <SettingRow
          title="Bring in a CSV or Excel file"
          control={<Button onPress={() => void chooseFile('sheet_in').then(setSheet)}>Open a file…</Button>}
        >
          From another program, or one that Entries wrote and somebody changed. You see what it does before it
          does it.
        </SettingRow>
        <SettingRow
          title="Bring in a LEDES file"
          control={<Button onPress={() => void chooseFile('ledes_in').then(setLedes)}>Open LEDES…</Button>}
        >
          An invoice in LEDES 1998B or 98BI: your lines become entries and expenses, on hold until you have
          looked.
        </SettingRow>
        <SettingRow
          title="Time for QuickBooks Online"
          control={<Button onPress={() => setQuickBooks(true)}>Write a file…</Button>}
        >
          Approved entries of some days as time activities (JSON), each with its matter.
        </SettingRow>
      </Section>
      <Section title="Everything" className="pt-4">
        <Everything />
      </Section>
      {sheet ? <ImportSheetDialog chosen={sheet} onClose={() => setSheet(null)} /> : null}
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
    if (done.ok) sayDone(`${plural(done.value.rows, 'row')} written to ${done.value.path}`);
  };
  return (
    <SettingRow
      title="Write everything to a file"
      control={
        <Button isPending={write.isPending} onPress={() => void run()}>
          {write.isPending ? 'Writing' : 'Write a file…'}
        </Button>
      }
    >
      All that this laptop knows
      {data ? `, ${plural(data.rows, 'row')} of ${plural(data.tables, 'table')}` : ''}, as JSON that explains
      itself. It holds every narrative and is not encrypted. It is no backup: for that, see Backups and
      moving.
    </SettingRow>
  );
}
