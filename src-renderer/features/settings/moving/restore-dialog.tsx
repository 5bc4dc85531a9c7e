import { useCallback, useEffect, useState } from 'react';
import type { RestorePreview, RestoreSource } from '../../../../shared/ipc/exchange-calls';
import { formatInstant } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Dialog } from '../../../ui/dialog';
import { Loading } from '../../../ui/loading';
import { Note, Text } from '../../../ui/text';
import { words } from '../../../words';
import { UnlockBackup } from '../../security/unlock-backup';
import { entries, entriesDo } from './counted';

/** Shows what putting a backup back would change, and does it. */
export function RestoreDialog({
  source,
  name,
  pmsName,
  onClose,
}: {
  source: RestoreSource;
  name: string;
  pmsName: string;
  onClose: () => void;
}) {
  const [keeps, setKeeps] = useState(true);
  const { run: look, error: lookError } = useCommand('restorePreview', { quiet: true });
  const apply = useCommand('restoreApply', { quiet: true });
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const lookAgain = useCallback(() => {
    void look({ source }).then((result) => {
      if (result.ok) setPreview(result.value);
    });
  }, [look, source]);
  useEffect(lookAgain, [lookAgain]);

  const restore = async (): Promise<void> => {
    const done = await apply.run({ source, keepOnlyHere: keeps });
    if (!done.ok) return;
    const { toLookUp } = done.value;
    const text =
      toLookUp === 0
        ? words.moving.backupWasPutBack
        : words.moving.backupWasPutBackMayHaveBeen(entries(toLookUp), pmsName);
    sayDone(text);
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.moving.putBackNamed(name)}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="danger"
            isDisabled={preview === null}
            isPending={apply.isPending}
            onPress={() => void restore()}
          >
            {apply.isPending ? words.moving.puttingBack : words.moving.putBack}
          </Button>
        </>
      }
    >
      {lookError?.field === 'secret' ? (
        <UnlockBackup source={source} words={lookError.message} onOpen={lookAgain} />
      ) : lookError ? (
        <Text as="p" role="alert" tone="danger">
          {lookError.message}
        </Text>
      ) : preview === null ? (
        <Loading label={words.moving.lookingThroughBackup} />
      ) : (
        <Changes preview={preview} pmsName={pmsName} keeps={keeps} onKeeps={setKeeps} />
      )}
      {apply.error ? (
        <Text as="p" role="alert" tone="danger" className="pt-3">
          {apply.error.message}
        </Text>
      ) : null}
    </Dialog>
  );
}

function Changes({
  preview,
  pmsName,
  keeps,
  onKeeps,
}: {
  preview: RestorePreview;
  pmsName: string;
  keeps: boolean;
  onKeeps: (keeps: boolean) => void;
}) {
  const { backup, present, comeBack, differ, comeWithSync, onlyHere, onlyHereTitles } = preview;
  return (
    <div className="flex flex-col gap-3">
      <p>
        {words.moving.backupHoldsOfThemUnsynced(
          entries(backup.entries),
          backup.unsynced,
          backup.changedAt === null ? '' : words.moving.asOf(formatInstant(backup.changedAt)),
          entries(present.entries),
          present.unsynced,
        )}
      </p>
      <ul aria-label={words.moving.whatChanges} className="list-disc pl-5">
        {[
          comeBack > 0 &&
            words.moving.notHereNow(
              entriesDo(comeBack, words.moving.oneComesBack, words.moving.manyComeBack),
            ),
          differ > 0 &&
            words.moving.hadThen(entriesDo(differ, words.moving.oneGetsContent, words.moving.manyGetContent)),
          comeWithSync > 0 &&
            words.moving.fromWithNextSync(
              entriesDo(comeWithSync, words.moving.oneIsNewer, words.moving.manyAreNewer),
              pmsName,
            ),
          onlyHere > 0 && words.moving.onlyOnThisLaptopAndNotInBackup(entriesDo(onlyHere, 'is', 'are')),
          comeBack + differ + comeWithSync + onlyHere === 0 && words.moving.noEntryBackupHolds,
        ]
          .filter((line) => line !== false)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      {onlyHere > 0 ? (
        <div>
          <Checkbox isSelected={keeps} onChange={onKeeps}>
            {words.moving.keepOnlyHere(onlyHere)}
          </Checkbox>
          <Note
            as="ul"
            aria-label={words.moving.onlyOnThisLaptopDialog}
            className="max-h-32 overflow-auto pl-6"
          >
            {onlyHereTitles.map((title, at) => (
              // Titles may repeat; their place is what tells them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
              <li key={at}>{title}</li>
            ))}
          </Note>
        </div>
      ) : null}
      <Note>{words.moving.firstFreshBackupIsMade(pmsName)}</Note>
    </div>
  );
}
