import { useEffect, useState } from 'react';
import type { MoveFileView, MoveResult } from '../../../../shared/ipc/exchange-calls';
import { announce } from '../../../state/announcer';
import { formatInstant, plural } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Loading } from '../../../ui/loading';
import { TextField } from '../../../ui/text-field';
import { entries, entriesDo, workOf } from './counted';

/** Looks at a file from another laptop, asks for its passphrase, shows what taking it over would do, and does it. */
export function ImportDialog({
  chosen,
  pmsName,
  onClose,
}: {
  chosen: string;
  pmsName: string;
  onClose: () => void;
}) {
  const { run: look, error: lookError } = useCommand('moveLook', { quiet: true });
  const preview = useCommand('movePreview', { quiet: true });
  const take = useCommand('moveImport', { quiet: true });
  const [file, setFile] = useState<MoveFileView | null>(null);
  const [passphrase, setPassphrase] = useState('');
  /** What the last error is about: typing on takes it away. */
  const [tried, setTried] = useState('');
  const [result, setResult] = useState<MoveResult | null>(null);
  useEffect(() => {
    void look({ chosen }).then((looked) => {
      if (looked.ok) setFile(looked.value);
    });
  }, [look, chosen]);

  const open = async (): Promise<void> => {
    setTried(passphrase);
    const opened = await preview.run({ chosen, passphrase });
    if (!opened.ok) return;
    setResult(opened.value);
    announce('The file is open. This is what taking it over does.');
  };
  const takeOver = async (): Promise<void> => {
    const done = await take.run({ chosen, passphrase });
    if (!done.ok) return;
    const words = `${entries(done.value.broughtIn + done.value.onPms + done.value.twins)} taken over.`;
    sayDone(words);
    onClose();
  };
  const error = preview.error ?? take.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Take over work from another laptop"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {result === null ? (
            <Button
              key="open"
              variant="primary"
              isDisabled={file === null || passphrase === ''}
              isPending={preview.isPending}
              onPress={() => void open()}
            >
              Open the file
            </Button>
          ) : (
            <Button
              key="take"
              variant="primary"
              isPending={take.isPending}
              autoFocus
              onPress={() => void takeOver()}
            >
              Take over
            </Button>
          )}
        </>
      }
    >
      {lookError ? (
        <p role="alert" className="text-danger">
          {lookError.message}
        </p>
      ) : file === null ? (
        <Loading label="Looking at the file" />
      ) : (
        <div className="flex flex-col gap-3">
          <p>
            {workOf(file)} of {file.personName} at {file.firmName}, written on {file.machine},{' '}
            {formatInstant(file.madeAt)}.
          </p>
          {result === null ? (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (passphrase !== '') void open();
              }}
            >
              <TextField
                label="Passphrase"
                type="password"
                autoComplete="off"
                autoFocus
                value={passphrase}
                onChange={setPassphrase}
                validationBehavior="aria"
                error={
                  preview.error?.field === 'passphrase' && tried === passphrase ? preview.error.message : null
                }
              />
            </form>
          ) : (
            <Outcome result={result} pmsName={pmsName} />
          )}
          {error && error.field !== 'passphrase' ? (
            <p role="alert" className="text-danger">
              {error.message}
            </p>
          ) : null}
        </div>
      )}
    </Dialog>
  );
}

function Outcome({ result, pmsName }: { result: MoveResult; pmsName: string }) {
  const { broughtIn, onPms, alreadyHere, twins, leftOut, timers } = result;
  const told = [
    broughtIn > 0 &&
      `${entriesDo(broughtIn, 'comes in as it was', 'come in as they were')}. What may have been sent is looked up first.`,
    onPms > 0 && `${entriesDo(onPms, 'is', 'are')} in ${pmsName} already, and joined to what is there.`,
    alreadyHere > 0 && `${entriesDo(alreadyHere, 'is', 'are')} here already.`,
    twins > 0 &&
      `${entriesDo(twins, 'looks', 'look')} much like a record in ${pmsName}: a conflict asks whether it is the same work.`,
    leftOut > 0 &&
      `${entriesDo(leftOut, 'was', 'were')} changed here since: what is here stays, and the file’s version is kept in the trail.`,
    timers > 0 && `${plural(timers, 'timer')} ${timers === 1 ? 'comes' : 'come'} along, paused.`,
  ].filter((line) => line !== false);
  return (
    <>
      <ul aria-label="What taking it over does" className="list-disc pl-5">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {told.length === 0 ? <li>Nothing: all of it is here.</li> : null}
      </ul>
      {result.titles.length > 0 ? (
        <ul aria-label="To look at" className="max-h-32 overflow-auto pl-6 text-note text-muted">
          {result.titles.map((title, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
            <li key={at}>{title}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
