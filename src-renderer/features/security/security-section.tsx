import { useState } from 'react';
import type { SecurityView } from '../../../shared/ipc/security-calls';
import { formatInstant } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { Failed, Loading } from '../../ui/loading';
import { SettingRow } from '../../ui/setting-row';
import { Note } from '../../ui/text';
import { words } from '../../words';
import { LockRow } from './lock-row';
import { PassphraseDialog, RemovePassphraseDialog } from './passphrase-dialogs';
import { PlainRow } from './plain-row';
import { RecoveryDialog } from './recovery-dialog';

type Open = 'passphrase' | 'remove' | 'recovery' | null;

/** Whether the entries are encrypted, and what opens them. */
export function SecuritySection() {
  const { data: view, error, retry } = useQuery('securityGet', {});
  const [open, setOpen] = useState<Open>(null);
  if (view === undefined) {
    return error ? (
      <Failed message={error.message} onRetry={retry} />
    ) : (
      <Loading label={words.security.security} />
    );
  }
  const isEncrypted = view.state === 'encrypted';
  const close = () => setOpen(null);
  return (
    <>
      <SettingRow title={isEncrypted ? words.security.encrypted : words.security.notEncrypted} control={null}>
        {view.words} {view.since === null ? null : words.security.encryptedSince(formatInstant(view.since))}
      </SettingRow>
      {isEncrypted ? (
        <>
          <OpensRow view={view} onOpen={setOpen} />
          <RecoveryRow view={view} onOpen={setOpen} />
          <SettingRow title={words.security.firmKeyTitle} control={null}>
            {view.firm === null
              ? words.security.noFirmKey
              : words.security.firmKeySince(formatInstant(view.firm))}
          </SettingRow>
          <NewKeyRow view={view} />
          <PlainRow />
        </>
      ) : null}
      <LockRow />
      <Note>{words.security.plainExports}</Note>
      {open === 'passphrase' ? <PassphraseDialog view={view} onClose={close} /> : null}
      {open === 'remove' ? <RemovePassphraseDialog view={view} onClose={close} /> : null}
      {open === 'recovery' ? <RecoveryDialog onClose={close} /> : null}
    </>
  );
}

type RowProps = { view: SecurityView; onOpen: (dialog: Open) => void };

function OpensRow({ view, onOpen }: RowProps) {
  const { passphrase, keychain } = view;
  return (
    <SettingRow
      title={words.security.opensThem}
      control={
        <div className="flex gap-2">
          <Button onPress={() => onOpen('passphrase')}>
            {passphrase === null ? words.security.setPassphrase : words.security.changePassphrase}
          </Button>
          {passphrase !== null && view.hasKeychain ? (
            <Button onPress={() => onOpen('remove')}>{words.security.removePassphrase}</Button>
          ) : null}
        </div>
      }
    >
      {passphrase !== null
        ? words.security.opensByPassphrase(formatInstant(passphrase))
        : words.security.opensByKeychain(formatInstant(keychain ?? view.since ?? ''))}
    </SettingRow>
  );
}

function RecoveryRow({ view, onOpen }: RowProps) {
  return (
    <SettingRow
      title={words.security.recoveryKey}
      control={
        <Button variant={view.recovery === null ? 'primary' : 'plain'} onPress={() => onOpen('recovery')}>
          {view.recovery === null ? words.security.makeRecoveryKey : words.security.makeAnotherRecoveryKey}
        </Button>
      }
    >
      {view.recovery === null
        ? words.security.noRecoveryKey
        : words.security.recoveryKeySince(formatInstant(view.recovery))}
    </SettingRow>
  );
}

function NewKeyRow({ view }: { view: SecurityView }) {
  const rotate = useCommand('keyRotate');
  const ask = async (): Promise<void> => {
    if ((await rotate.run({})).ok) sayDone(words.security.keyWillChange);
  };
  return (
    <SettingRow
      title={words.security.newKey}
      control={
        <Button isDisabled={view.hasNextKey} isPending={rotate.isPending} onPress={() => void ask()}>
          {words.security.changeKey}
        </Button>
      }
    >
      {view.hasNextKey ? words.security.changesAtStart : words.security.newKeyWords}
    </SettingRow>
  );
}
