import { useEffect, useState } from 'react';
import type { MoveFileView, MoveResult } from '../../../../shared/ipc/exchange-calls';
import { announce } from '../../../state/announcer';
import { formatInstant } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Loading } from '../../../ui/loading';
import { Note, Text } from '../../../ui/text';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
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
    announce(words.moving.fileIsOpen);
  };
  const takeOver = async (): Promise<void> => {
    const done = await take.run({ chosen, passphrase });
    if (!done.ok) return;
    const text = words.moving.takenOver(entries(done.value.broughtIn + done.value.onPms + done.value.twins));
    sayDone(text);
    onClose();
  };
  const error = preview.error ?? take.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.moving.takeOverWorkFromAnother}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          {result === null ? (
            <Button
              key="open"
              variant="primary"
              isDisabled={file === null || passphrase === ''}
              isPending={preview.isPending}
              onPress={() => void open()}
            >
              {words.moving.openFile}
            </Button>
          ) : (
            <Button
              key="take"
              variant="primary"
              isPending={take.isPending}
              autoFocus
              onPress={() => void takeOver()}
            >
              {words.moving.takeOver}
            </Button>
          )}
        </>
      }
    >
      {lookError ? (
        <Text as="p" role="alert" tone="danger">
          {lookError.message}
        </Text>
      ) : file === null ? (
        <Loading label={words.moving.lookingAtFile} />
      ) : (
        <div className="flex flex-col gap-3">
          <p>
            {words.moving.whoseFileItIs(
              workOf(file),
              file.personName,
              file.firmName,
              file.machine,
              formatInstant(file.madeAt),
            )}
          </p>
          {result === null ? (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (passphrase !== '') void open();
              }}
            >
              <TextField
                label={words.moving.passphrase}
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
            <Text as="p" role="alert" tone="danger">
              {error.message}
            </Text>
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
      words.moving.whatMayHaveBeenSent(
        entriesDo(broughtIn, words.moving.oneComesIn, words.moving.manyComeIn),
      ),
    onPms > 0 && words.moving.inAlreadyAndJoined(entriesDo(onPms, 'is', 'are'), pmsName),
    alreadyHere > 0 && words.moving.hereAlready(entriesDo(alreadyHere, 'is', 'are')),
    twins > 0 && words.moving.muchLikeRecordInConflict(entriesDo(twins, 'looks', 'look'), pmsName),
    leftOut > 0 && words.moving.changedHere(entriesDo(leftOut, 'was', 'were')),
    timers > 0 && words.moving.timersComeAlong(timers),
  ].filter((line) => line !== false);
  return (
    <>
      <ul aria-label={words.moving.whatTakingItOverDoes} className="list-disc pl-5">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {told.length === 0 ? <li>{words.moving.nothingAll}</li> : null}
      </ul>
      {result.titles.length > 0 ? (
        <Note as="ul" aria-label={words.moving.toLookAt} className="max-h-32 overflow-auto pl-6">
          {result.titles.map((title, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
            <li key={at}>{title}</li>
          ))}
        </Note>
      ) : null}
    </>
  );
}
