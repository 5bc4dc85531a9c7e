import { useState } from 'react';
import type { BackupsView, HandOverView, RestoreSource } from '../../../../shared/ipc/exchange-calls';
import { useNow } from '../../../state/clock';
import { formatAge, formatInstant } from '../../../state/format';
import { runCommand, useCommand } from '../../../state/use-command';
import { useQuery } from '../../../state/use-query';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Failed, Loading } from '../../../ui/loading';
import { Section } from '../../../ui/screen';
import { SettingRow } from '../../../ui/setting-row';
import { BackupList } from './backup-list';
import { workOf } from './counted';
import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';
import { RestoreDialog } from './restore-dialog';

type Opened =
  | { readonly kind: 'restore'; readonly source: RestoreSource; readonly name: string }
  | { readonly kind: 'export' | 'import'; readonly chosen: string; readonly path: string };

/** Asks the system for a file, and opens what is to be done with it. */
async function choose(
  purpose: 'restore' | 'export' | 'import',
  open: (opened: Opened) => void,
): Promise<void> {
  const result = await runCommand('fileChoose', { purpose });
  if (!result.ok || result.value.chosen === null) return;
  const { id, path } = result.value.chosen;
  if (purpose === 'restore') open({ kind: 'restore', source: { chosen: id }, name: path });
  else open({ kind: purpose, chosen: id, path });
}

/** Backups and the way back from them; unsynced work on its way to another laptop. */
export function MovingSection({ pmsName }: { pmsName: string }) {
  const { data, error, retry } = useQuery('backupsGet', {});
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  if (error && !data) return <Failed message={error.message} onRetry={retry} />;
  if (!data) return <Loading label="Reading the backups" />;
  return (
    <>
      <Section title="Backups">
        <BackupState view={data} />
        <BackupFolder view={data} />
        <SettingRow
          title="Put back a backup from a file"
          control={<Button onPress={() => void choose('restore', setOpened)}>From a file…</Button>}
        >
          For a backup that lies elsewhere, such as on a stick or another laptop.
        </SettingRow>
        {data.backups.length > 0 ? (
          <BackupList
            backups={data.backups}
            onRestore={({ name, at }) =>
              setOpened({ kind: 'restore', source: { backup: name }, name: formatInstant(at) })
            }
          />
        ) : null}
      </Section>
      <Section title="Moving to another laptop" className="pt-4">
        <SettingRow
          title="Write unsynced work to a file"
          control={
            <Button
              isDisabled={data.unsynced.entries + data.unsynced.timers === 0}
              onPress={() => void choose('export', setOpened)}
            >
              Write a file…
            </Button>
          }
        >
          {data.unsynced.entries + data.unsynced.timers === 0
            ? `Nothing to write: all of it is in ${pmsName}, or in a file already.`
            : `Only on this laptop, or not wholly in ${pmsName}: ${workOf(data.unsynced)}. The file is encrypted.`}
        </SettingRow>
        <SettingRow
          title="Take over work from another laptop"
          control={<Button onPress={() => void choose('import', setOpened)}>Open a file…</Button>}
        >
          Only files of your own, from the same firm. Nothing comes twice.
        </SettingRow>
        {data.handedOver.map((handed) => (
          <HandedOver key={handed.fileId} handed={handed} pmsName={pmsName} />
        ))}
      </Section>
      {opened?.kind === 'restore' ? (
        <RestoreDialog source={opened.source} name={opened.name} pmsName={pmsName} onClose={close} />
      ) : null}
      {opened?.kind === 'export' ? (
        <ExportDialog {...opened} counts={data.unsynced} pmsName={pmsName} onClose={close} />
      ) : null}
      {opened?.kind === 'import' ? <ImportDialog {...opened} pmsName={pmsName} onClose={close} /> : null}
    </>
  );
}

function BackupState({ view }: { view: BackupsView }) {
  const now = useNow();
  const backUp = useCommand('backupNow');
  const last = view.lastGoodAt === null ? 'No backup yet' : `Last backup ${formatAge(view.lastGoodAt, now)}`;
  return (
    <SettingRow
      title={last}
      control={
        <Button
          variant="primary"
          isDisabled={view.folder === null}
          isPending={backUp.isPending || view.making}
          onPress={() => void backUp.run({})}
        >
          {backUp.isPending || view.making ? 'Backing up' : 'Back up now'}
        </Button>
      }
    >
      {view.problem === null ? (
        'Made by itself every day, and every hour while something is only on this laptop; checked from end to end. The last 24 hours, 14 days and 8 weeks are kept.'
      ) : (
        <span role="alert" className="text-danger">
          {view.problem}
        </span>
      )}
    </SettingRow>
  );
}

function BackupFolder({ view }: { view: BackupsView }) {
  const set = useCommand('backupFolderSet');
  const change = async (): Promise<void> => {
    const result = await runCommand('fileChoose', { purpose: 'backup_folder' });
    if (result.ok && result.value.chosen !== null) await set.run({ chosen: result.value.chosen.id });
  };
  if (view.folder === null) return null;
  return (
    <SettingRow
      title="Where backups go"
      control={
        <div className="flex gap-2">
          <Button variant="quiet" onPress={() => void set.run({ chosen: null })}>
            Usual folder
          </Button>
          <Button isPending={set.isPending} onPress={() => void change()}>
            Choose a folder…
          </Button>
        </div>
      }
    >
      <span data-copy className="break-all">
        {view.folder}
      </span>
    </SettingRow>
  );
}

function HandedOver({ handed, pmsName }: { handed: HandOverView; pmsName: string }) {
  const [isAsking, setAsking] = useState(false);
  const back = useCommand('handOverTakeBack');
  const work = workOf(handed);
  return (
    <SettingRow
      title={`${work} handed over to a file`}
      control={<Button onPress={() => setAsking(true)}>Take back…</Button>}
    >
      On {formatInstant(handed.at)}. Held here until it turns up in {pmsName}.
      <ConfirmDialog
        isOpen={isAsking}
        title={`Take back ${work}?`}
        confirmLabel="Take back"
        danger
        isPending={back.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => void back.run({ fileId: handed.fileId }).then(() => setAsking(false))}
      >
        Only if nobody will take the file over. If another laptop has it, both may send the same work. Each
        entry is looked up in {pmsName} first, which finds it unless both send at the same moment; then the
        second one is asked about as a twin.
      </ConfirmDialog>
    </SettingRow>
  );
}
