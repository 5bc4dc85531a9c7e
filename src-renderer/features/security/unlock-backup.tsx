import { useState } from 'react';
import type { RestoreSource } from '../../../shared/ipc/exchange-calls';
import { useCommand } from '../../state/use-command';
import { SegmentedControl } from '../../ui/segmented-control';
import { words as said } from '../../words';
import { SecretForm } from './way-forms';

type By = 'recovery' | 'passphrase' | 'firm';
const ways = [
  { id: 'recovery', label: said.security.recoveryKey },
  { id: 'passphrase', label: said.security.passphrase },
  { id: 'firm', label: said.security.firmKey },
] as const;

/** Asks for what opens a backup of another laptop, or of another key. */
export function UnlockBackup({
  source,
  words,
  onOpen,
}: {
  source: RestoreSource;
  /** What main says of it. */
  words: string;
  onOpen: () => void;
}) {
  const [by, setBy] = useState<By>('recovery');
  const { run, isPending, error } = useCommand('backupUnlock', { quiet: true });
  const send = async (secret: string): Promise<void> => {
    if ((await run({ source, by, secret })).ok) onOpen();
  };
  return (
    <div className="flex flex-col gap-3">
      <p>
        {words} {said.security.backupIsLocked}
      </p>
      <SegmentedControl label={said.security.otherWays} segments={ways} value={by} onChange={setBy} />
      <SecretForm
        key={by}
        kind={by}
        label={said.security.unlockBackup}
        isPending={isPending}
        error={error}
        onSend={(secret) => void send(secret)}
      />
    </div>
  );
}
