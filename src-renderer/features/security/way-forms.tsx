import { type FormEvent, type ReactNode, useState } from 'react';
import type { CallFailure } from '../../state/call';
import { Button } from '../../ui/button';
import { Text } from '../../ui/text';
import { TextArea, TextField } from '../../ui/text-field';
import { words } from '../../words';
import { passphraseStrength } from '../settings/moving/passphrase-strength';

type FormProps = {
  label: string;
  isPending: boolean;
  isDisabled?: boolean;
  error: CallFailure | null;
  onSend: (text: string) => void;
};

function Form({
  onSend,
  error,
  children,
  action,
}: {
  onSend: () => void;
  error: CallFailure | null;
  children: ReactNode;
  action: ReactNode;
}) {
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSend();
  };
  return (
    <form onSubmit={send} className="flex flex-col items-start gap-3">
      {children}
      {error !== null ? (
        <Text as="p" role="alert" tone="danger">
          {error.message}
        </Text>
      ) : null}
      {action}
    </form>
  );
}

/** One secret, on one line or on several. */
export function SecretForm({
  kind,
  label,
  isPending,
  isDisabled = false,
  error,
  onSend,
}: FormProps & { kind: 'passphrase' | 'recovery' | 'firm' }) {
  const [text, setText] = useState('');
  const field = {
    value: text,
    onChange: setText,
    autoFocus: true,
    autoComplete: 'off',
    className: 'w-full',
  } as const;
  return (
    <Form
      onSend={() => onSend(text)}
      error={error}
      action={
        <Button variant="primary" type="submit" isDisabled={text === '' || isDisabled} isPending={isPending}>
          {label}
        </Button>
      }
    >
      {kind === 'passphrase' ? (
        <TextField {...field} type="password" label={words.security.passphrase} />
      ) : kind === 'recovery' ? (
        <TextField
          {...field}
          inputClassName="figures"
          label={words.security.recoveryKey}
          hint={words.security.recoveryKeyHint}
        />
      ) : (
        <TextArea {...field} rows={5} label={words.security.firmKey} hint={words.security.firmKeyHint} />
      )}
    </Form>
  );
}

/** A passphrase that is new: twice, with how hard it is to guess. */
export function NewPassphraseForm({ label, isPending, error, onSend }: FormProps) {
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const strength = passphraseStrength(text);
  const isSame = text === again;
  return (
    <Form
      onSend={() => onSend(text)}
      error={error}
      action={
        <Button
          variant="primary"
          type="submit"
          isDisabled={!strength.isLongEnough || !isSame}
          isPending={isPending}
        >
          {label}
        </Button>
      }
    >
      <TextField
        autoFocus
        type="password"
        autoComplete="off"
        className="w-full"
        label={words.security.passphrase}
        value={text}
        onChange={setText}
        hint={strength.words}
      />
      <TextField
        type="password"
        autoComplete="off"
        className="w-full"
        label={words.security.passphraseAgain}
        value={again}
        onChange={setAgain}
        error={again !== '' && !isSame ? words.security.notTheSame : null}
        hint={words.security.keptNowhere}
      />
    </Form>
  );
}
