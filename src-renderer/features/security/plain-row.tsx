import { useState } from 'react';
import type { PlainFile } from '../../../shared/ipc/plain-calls';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { SettingRow } from '../../ui/setting-row';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';

const said = words.security;

/** Older databases and backups in the clear beside an encrypted one: given the key, or destroyed. */
export function PlainRow() {
  const { data } = useQuery('plainGet', {});
  const encrypt = useCommand('plainEncrypt', { quiet: true });
  const [isDestroying, setDestroying] = useState(false);
  const files = data?.files ?? [];
  if (files.length === 0) return null;
  const onEncrypt = async (): Promise<void> => {
    const result = await encrypt.run({});
    if (result.ok) sayDone(said.plainEncrypted(result.value.done, result.value.left));
  };
  return (
    <SettingRow
      title={said.plainTitle(files.length)}
      control={
        <div className="flex gap-2">
          <Button onPress={() => setDestroying(true)}>{said.plainDestroyMore}</Button>
          <Button variant="primary" isPending={encrypt.isPending} onPress={() => void onEncrypt()}>
            {said.plainEncrypt}
          </Button>
        </div>
      }
    >
      {said.plainWords}
      <Note as="ul" aria-label={said.plainTitle(files.length)} className="max-h-32 overflow-auto pl-4">
        {files.map((file) => (
          <li key={file.name} data-copy className="break-all">
            {said.plainKinds[file.kind]}: {file.name}
          </li>
        ))}
      </Note>
      {encrypt.error ? (
        <Text as="p" role="alert" tone="danger">
          {encrypt.error.message}
        </Text>
      ) : null}
      <Destroy files={files} isOpen={isDestroying} onClose={() => setDestroying(false)} />
    </SettingRow>
  );
}

/** Asked twice: what is written over comes back from nowhere. */
function Destroy({
  files,
  isOpen,
  onClose,
}: {
  files: readonly PlainFile[];
  isOpen: boolean;
  onClose: () => void;
}) {
  const destroy = useCommand('plainDestroy');
  const [isSure, setSure] = useState(false);
  const close = () => {
    setSure(false);
    onClose();
  };
  const onSure = async (): Promise<void> => {
    const result = await destroy.run({ names: files.map(({ name }) => name), sure: 'twice' });
    if (result.ok) sayDone(said.plainDestroyed(result.value.done));
    close();
  };
  return (
    <>
      <ConfirmDialog
        isOpen={isOpen && !isSure}
        title={said.plainFirstQuestion(files.length)}
        confirmLabel={said.firstAnswer}
        asksCarefully
        onClose={close}
        onConfirm={() => setSure(true)}
      >
        {said.plainFirstWords}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={isOpen && isSure}
        title={said.plainSecondQuestion}
        confirmLabel={said.plainDestroy}
        danger
        asksCarefully
        isPending={destroy.isPending}
        onClose={close}
        onConfirm={() => void onSure()}
      >
        {said.plainSecondWords}
      </ConfirmDialog>
    </>
  );
}
