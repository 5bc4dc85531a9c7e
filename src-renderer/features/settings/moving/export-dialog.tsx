import { useState } from 'react';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Text } from '../../../ui/text';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
import { workOf } from './counted';
import { passphraseStrength } from './passphrase-strength';

/** Asks for a passphrase, twice, and writes what is unsynced to the chosen file. */
export function ExportDialog({
  chosen,
  path,
  counts,
  pmsName,
  onClose,
}: {
  chosen: string;
  path: string;
  counts: { entries: number; timers: number };
  pmsName: string;
  onClose: () => void;
}) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const command = useCommand('moveExport', { quiet: true });
  const strength = passphraseStrength(passphrase);
  const isSame = passphrase === again;
  const write = async (): Promise<void> => {
    const done = await command.run({ chosen, passphrase });
    if (!done.ok) return;
    const { leftOut } = done.value;
    const stays = leftOut === 0 ? '' : words.moving.entriesAreDamagedInDatabase(leftOut);
    sayDone(words.moving.writtenToFileAndHeld(workOf(done.value), stays));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.moving.writeUnsyncedWorkToFile}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!strength.isLongEnough || !isSame}
            isPending={command.isPending}
            onPress={() => void write()}
          >
            {command.isPending ? words.moving.writing : words.moving.writeAndHold}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{words.moving.workGoesIntoFile(workOf(counts), counts.entries + counts.timers, path, pmsName)}</p>
        <TextField
          label={words.moving.passphrase}
          type="password"
          autoComplete="off"
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
          hint={strength.words}
        />
        <TextField
          label={words.moving.passphraseAgain}
          type="password"
          autoComplete="off"
          value={again}
          onChange={setAgain}
          error={again !== '' && !isSame ? words.moving.twoAreNotSame : null}
          hint={words.moving.nobodyCanOpenFileWithout}
        />
        {command.error ? (
          <Text as="p" role="alert" tone="danger">
            {command.error.message}
          </Text>
        ) : null}
      </div>
    </Dialog>
  );
}
