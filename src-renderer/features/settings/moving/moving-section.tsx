import { useState } from 'react';
import type { BackupsView, HandOverView, RestoreSource } from '../../../../shared/ipc/exchange-calls';
import { useMinute } from '../../../state/clock';
import { formatAge, formatInstant } from '../../../state/format';
import { runCommand, useCommand } from '../../../state/use-command';
import { useQuery } from '../../../state/use-query';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Failed, Loading } from '../../../ui/loading';
import { Section } from '../../../ui/screen';
import { SettingRow } from '../../../ui/setting-row';
import { Text } from '../../../ui/text';
import { words } from '../../../words';
import { useHeld } from '../use-held';
import { BackupList } from './backup-list';
import { workOf } from './counted';
import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';
import { RebuildRows } from './rebuild-rows';
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
  if (!data) return <Loading label={words.moving.readingBackups} />;
  return (
    <>
      <Section title={words.moving.backups}>
        <BackupState view={data} />
        <BackupFolder view={data} />
        <RebuildRows pmsName={pmsName} />
        <SettingRow
          title={words.moving.putBackBackupFromFile}
          control={<Button onPress={() => void choose('restore', setOpened)}>{words.moving.fromFile}</Button>}
        >
          {words.moving.forBackupThatLiesElsewhere}
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
      <Section title={words.moving.movingToAnotherLaptop} className="pt-4">
        <SettingRow
          title={words.moving.writeUnsyncedWorkToFile}
          control={
            <Button
              isDisabled={data.unsynced.entries + data.unsynced.timers === 0}
              onPress={() => void choose('export', setOpened)}
            >
              {words.moving.writeFile}
            </Button>
          }
        >
          {data.unsynced.entries + data.unsynced.timers === 0
            ? words.moving.nothingToWriteAll(pmsName)
            : words.moving.onlyOnThisLaptop(pmsName, workOf(data.unsynced))}
        </SettingRow>
        <SettingRow
          title={words.moving.takeOverWorkFromAnother}
          control={
            <Button onPress={() => void choose('import', setOpened)}>{words.moving.openFileSection}</Button>
          }
        >
          {words.moving.onlyFilesOfYourOwn}
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
  const now = useMinute();
  const backUp = useCommand('backupNow');
  const last =
    view.lastGoodAt === null
      ? words.moving.noBackupYet
      : words.moving.lastBackup(formatAge(view.lastGoodAt, now));
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
          {backUp.isPending || view.making ? words.moving.backingUp : words.moving.backUpNow}
        </Button>
      }
    >
      {view.problem === null ? (
        words.moving.madeByItselfEveryDay
      ) : (
        <Text role="alert" tone="danger">
          {view.problem}
        </Text>
      )}
    </SettingRow>
  );
}

function BackupFolder({ view }: { view: BackupsView }) {
  const set = useCommand('backupFolderSet');
  const held = useHeld('backupFolder');
  const change = async (): Promise<void> => {
    const result = await runCommand('fileChoose', { purpose: 'backup_folder' });
    if (result.ok && result.value.chosen !== null) await set.run({ chosen: result.value.chosen.id });
  };
  if (view.folder === null) return null;
  return (
    <SettingRow
      title={words.moving.whereBackupsGo}
      held={held}
      control={
        <div className="flex gap-2">
          <Button variant="quiet" isDisabled={held !== null} onPress={() => void set.run({ chosen: null })}>
            {words.moving.usualFolder}
          </Button>
          <Button isPending={set.isPending} isDisabled={held !== null} onPress={() => void change()}>
            {words.moving.chooseFolder}
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
      title={words.moving.handedOverToFile(work)}
      control={<Button onPress={() => setAsking(true)}>{words.moving.takeBack}</Button>}
    >
      {words.moving.heldSince(formatInstant(handed.at), pmsName)}
      <ConfirmDialog
        isOpen={isAsking}
        title={words.moving.takeBackQuestion(work)}
        confirmLabel={words.moving.takeBackNow}
        danger
        isPending={back.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => void back.run({ fileId: handed.fileId }).then(() => setAsking(false))}
      >
        {words.moving.onlyIfNobodyWillTake(pmsName)}
      </ConfirmDialog>
    </SettingRow>
  );
}
