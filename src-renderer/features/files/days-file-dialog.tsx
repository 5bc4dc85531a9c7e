import { type ReactNode, useState } from 'react';
import type { FilePurpose } from '../../../shared/ipc/exchange-calls';
import type { CallFailure } from '../../state/call';
import { sayDone } from '../../state/say-done';
import type { CommandResult } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Muted } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { chooseFile } from './choose-file';

type Asked = { readonly chosen: string; readonly from: string; readonly to: string };

/** Which days go to a file, and to which file. What is refused is said here, and the days stay. */
export function DaysFileDialog<T>({
  title,
  purpose,
  from: firstFrom,
  to: firstTo,
  command,
  doneWords,
  onClose,
  children,
}: {
  title: string;
  purpose: FilePurpose;
  from: string;
  to: string;
  command: {
    run: (asked: Asked) => Promise<CommandResult<T>>;
    isPending: boolean;
    error: CallFailure | null;
  };
  /** What was written, and where. */
  doneWords: (value: T) => string;
  onClose: () => void;
  /** What the file will hold. */
  children: ReactNode;
}) {
  const [from, setFrom] = useState(firstFrom);
  const [to, setTo] = useState(firstTo);
  const write = async (): Promise<void> => {
    const file = await chooseFile(purpose);
    if (file === null) return;
    const done = await command.run({ chosen: file.id, from, to });
    if (!done.ok) return;
    sayDone(doneWords(done.value));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      width="narrow"
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" isPending={command.isPending} onPress={() => void write()}>
            {words.files.chooseFile}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {command.error === null ? null : (
          <Banner tone="danger" isInset>
            {command.error.message}
          </Banner>
        )}
        <div className="grid grid-cols-2 gap-3">
          <TextField label={words.files.fromDay} type="date" value={from} onChange={setFrom} />
          <TextField label={words.files.toDay} type="date" value={to} onChange={setTo} />
        </div>
        <Muted as="p">{children}</Muted>
      </div>
    </Dialog>
  );
}
