import { useState } from 'react';
import type { SecurityView } from '../../../shared/ipc/security-calls';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { passphraseStrength } from '../settings/moving/passphrase-strength';

type Props = { view: SecurityView; onClose: () => void };

/** Sets a passphrase, or another one; the present one is asked first. */
export function PassphraseDialog({ view, onClose }: Props) {
  const [present, setPresent] = useState('');
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const set = useCommand('passphraseSet', { quiet: true });
  const strength = passphraseStrength(text);
  const isSame = text === again;
  const asks = view.asksPassphrase;
  const save = async (): Promise<void> => {
    const done = await set.run({ passphrase: text, present: asks ? present : null });
    if (!done.ok) return;
    sayDone(words.security.passphraseIsSet);
    onClose();
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      onClose={onClose}
      title={
        view.passphrase === null ? words.security.setPassphraseTitle : words.security.changePassphraseTitle
      }
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!strength.isLongEnough || !isSame || (asks && present === '')}
            isPending={set.isPending}
            onPress={() => void save()}
          >
            {words.security.save}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{words.security.setPassphraseWords}</p>
        {asks ? <Present value={present} onChange={setPresent} error={set.error?.message ?? null} /> : null}
        <TextField
          autoFocus={!asks}
          type="password"
          autoComplete="off"
          label={words.security.newPassphrase}
          value={text}
          onChange={setText}
          hint={strength.words}
        />
        <TextField
          type="password"
          autoComplete="off"
          label={words.security.passphraseAgain}
          value={again}
          onChange={setAgain}
          error={again !== '' && !isSame ? words.security.notTheSame : null}
          hint={words.security.keptNowhere}
        />
        {!asks && set.error ? (
          <Text as="p" role="alert" tone="danger">
            {set.error.message}
          </Text>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Gives the opening back to the keychain. */
export function RemovePassphraseDialog({ view, onClose }: Props) {
  const [present, setPresent] = useState('');
  const remove = useCommand('passphraseRemove', { quiet: true });
  const save = async (): Promise<void> => {
    const done = await remove.run({ present: view.asksPassphrase ? present : null });
    if (!done.ok) return;
    sayDone(words.security.passphraseIsRemoved);
    onClose();
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      onClose={onClose}
      title={words.security.removePassphraseTitle}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={view.asksPassphrase && present === ''}
            isPending={remove.isPending}
            onPress={() => void save()}
          >
            {words.security.remove}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{words.security.removePassphraseWords}</p>
        {view.asksPassphrase ? (
          <Present value={present} onChange={setPresent} error={remove.error?.message ?? null} />
        ) : remove.error ? (
          <Text as="p" role="alert" tone="danger">
            {remove.error.message}
          </Text>
        ) : null}
      </div>
    </Dialog>
  );
}

function Present({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
}) {
  return (
    <TextField
      autoFocus
      type="password"
      autoComplete="off"
      label={words.security.presentPassphrase}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
