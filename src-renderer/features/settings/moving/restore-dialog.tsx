import { useEffect, useState } from 'react';
import type { RestorePreview, RestoreSource } from '../../../../shared/ipc/exchange-calls';
import { formatInstant } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Dialog } from '../../../ui/dialog';
import { Loading } from '../../../ui/loading';
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
  useEffect(() => {
    void look({ source }).then((result) => {
      if (result.ok) setPreview(result.value);
    });
  }, [look, source]);

  const restore = async (): Promise<void> => {
    const done = await apply.run({ source, keepOnlyHere: keeps });
    if (!done.ok) return;
    const { toLookUp } = done.value;
    const words =
      toLookUp === 0
        ? 'The backup was put back.'
        : `The backup was put back. ${entries(toLookUp)} may have been sent since: each is looked up in ${pmsName} first.`;
    sayDone(words);
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Put back: ${name}`}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="danger"
            isDisabled={preview === null}
            isPending={apply.isPending}
            onPress={() => void restore()}
          >
            {apply.isPending ? 'Putting back' : 'Put back'}
          </Button>
        </>
      }
    >
      {lookError ? (
        <p role="alert" className="text-danger">
          {lookError.message}
        </p>
      ) : preview === null ? (
        <Loading label="Looking through the backup" />
      ) : (
        <Changes preview={preview} pmsName={pmsName} keeps={keeps} onKeeps={setKeeps} />
      )}
      {apply.error ? (
        <p role="alert" className="pt-3 text-danger">
          {apply.error.message}
        </p>
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
        The backup holds {entries(backup.entries)}, {backup.unsynced} of them unsynced
        {backup.changedAt === null ? '' : `, as of ${formatInstant(backup.changedAt)}`}. This laptop holds{' '}
        {entries(present.entries)}, {present.unsynced} unsynced.
      </p>
      <ul aria-label="What changes" className="list-disc pl-5">
        {[
          comeBack > 0 && `${entriesDo(comeBack, 'comes back that is', 'come back that are')} not here now.`,
          differ > 0 &&
            `${entriesDo(differ, 'gets the content that it', 'get the content that they')} had then.`,
          comeWithSync > 0 &&
            `${entriesDo(comeWithSync, 'that is newer than the backup comes', 'that are newer than the backup come')} from ${pmsName} with the next sync.`,
          onlyHere > 0 && `${entriesDo(onlyHere, 'is', 'are')} only on this laptop and not in the backup.`,
          comeBack + differ + comeWithSync + onlyHere === 0 && 'No entry: the backup holds what is here.',
        ]
          .filter((line) => line !== false)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      {onlyHere > 0 ? (
        <div>
          <Checkbox isSelected={keeps} onChange={onKeeps}>
            Keep {onlyHere === 1 ? 'that entry' : `those ${onlyHere} entries`}: add{' '}
            {onlyHere === 1 ? 'it' : 'them'} to the backup
          </Checkbox>
          <ul aria-label="Only on this laptop" className="max-h-32 overflow-auto pl-6 text-note text-muted">
            {onlyHereTitles.map((title, at) => (
              // Titles may repeat; their place is what tells them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
              <li key={at}>{title}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="text-note text-muted">
        First a fresh backup is made of what is here now, and the present database is set aside, not deleted.
        What may have been sent after the backup was made is looked up in {pmsName} before anything goes.
      </p>
    </div>
  );
}
