import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { FullCover } from '../../ui/full-cover';
import { Muted, Text } from '../../ui/text';
import { words } from '../../words';
import { useWait } from './use-wait';
import { SecretForm } from './way-forms';

/** Over everything while Daybook is locked. What is beneath stays as it was, typed text too. */
export function LockCover() {
  const { data: view } = useQuery('lockGet', {});
  const isLocked = view?.isLocked === true;
  return (
    <FullCover isOpen={isLocked} title={words.security.locked} isMessage>
      {isLocked ? <Unlock waitSeconds={view.waitSeconds} /> : null}
    </FullCover>
  );
}

function Unlock({ waitSeconds }: { waitSeconds: number }) {
  const { run, isPending, error } = useCommand('lockOpen', { quiet: true });
  const wait = useWait(waitSeconds, error);
  return (
    <div className="flex flex-col gap-6">
      <Text as="p" size="base">
        {words.security.lockedWords}
      </Text>
      <SecretForm
        kind="passphrase"
        label={words.security.unlock}
        isPending={isPending}
        isDisabled={wait > 0}
        error={error}
        onSend={(passphrase) => void run({ passphrase })}
      />
      {wait > 0 ? <Muted as="p">{words.security.waits(wait)}</Muted> : null}
    </div>
  );
}
