import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { FullCover } from '../../ui/full-cover';
import { Text } from '../../ui/text';
import { words } from '../../words';
import { SecretForm } from './way-forms';

/** Over everything while Daybook is locked. What is beneath stays as it was, typed text too. */
export function LockCover() {
  const { data: view } = useQuery('lockGet', {});
  const isLocked = view?.isLocked === true;
  return (
    <FullCover isOpen={isLocked} title={words.security.locked}>
      {isLocked ? <Unlock /> : null}
    </FullCover>
  );
}

function Unlock() {
  const { run, isPending, error } = useCommand('lockOpen', { quiet: true });
  return (
    <div className="mx-auto flex max-w-150 flex-col gap-6 p-6">
      <Text as="p" size="base">
        {words.security.lockedWords}
      </Text>
      <SecretForm
        kind="passphrase"
        label={words.security.unlock}
        isPending={isPending}
        error={error}
        onSend={(passphrase) => void run({ passphrase })}
      />
    </div>
  );
}
