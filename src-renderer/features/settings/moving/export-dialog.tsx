import { useState } from 'react';
import { plural } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/text-field';
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
    const stays =
      leftOut === 0
        ? ''
        : ` ${plural(leftOut, 'entry is', 'entries are')} damaged in the database and stayed here: Activity says which.`;
    sayDone(`${workOf(done.value)} written to the file and held here.${stays}`);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Write unsynced work to a file"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={!strength.isLongEnough || !isSame}
            isPending={command.isPending}
            onPress={() => void write()}
          >
            {command.isPending ? 'Writing' : 'Write and hold'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>
          {workOf(counts)} {counts.entries + counts.timers === 1 ? 'goes' : 'go'} into {path}. From then on
          this work is held on this laptop and can’t be changed here, so that two laptops never both send it
          to {pmsName}. It can be taken back.
        </p>
        <TextField
          label="Passphrase"
          type="password"
          autoComplete="off"
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
          hint={strength.words}
        />
        <TextField
          label="Passphrase again"
          type="password"
          autoComplete="off"
          value={again}
          onChange={setAgain}
          error={again !== '' && !isSame ? 'The two are not the same.' : null}
          hint="Nobody can open the file without it: it is kept nowhere."
        />
        {command.error ? (
          <p role="alert" className="text-danger">
            {command.error.message}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
