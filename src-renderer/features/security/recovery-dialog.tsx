import { useEffect, useState } from 'react';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Loading } from '../../ui/loading';
import { Note, Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';

/** Shows a new recovery key once; it is in force when a part of it was read back from paper. */
export function RecoveryDialog({ onClose }: { onClose: () => void }) {
  const make = useCommand('recoveryMake', { quiet: true });
  const print = useCommand('recoveryPrint', { quiet: true });
  const keep = useCommand('recoveryKeep', { quiet: true });
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [wasPrinted, setPrinted] = useState(true);
  const [group, setGroup] = useState('');
  const { run } = make;
  useEffect(() => {
    void run({}).then((made) => {
      if (made.ok) setRecoveryKey(made.value.recoveryKey);
    });
  }, [run]);
  const onPaper = async (): Promise<void> => {
    if (!(await keep.run({ fifthGroup: group })).ok) return;
    sayDone(words.security.recoveryIsKept);
    onClose();
  };
  const onPrint = async (): Promise<void> => {
    const done = await print.run({});
    setPrinted(done.ok && done.value.printed);
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      onClose={onClose}
      title={words.security.recoveryTitle}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            isDisabled={recoveryKey === null}
            isPending={print.isPending}
            onPress={() => void onPrint()}
          >
            {words.security.print}
          </Button>
          <Button
            variant="primary"
            isDisabled={group.trim().length < 4}
            isPending={keep.isPending}
            onPress={() => void onPaper()}
          >
            {words.security.keepIt}
          </Button>
        </>
      }
    >
      {recoveryKey === null ? (
        make.error ? (
          <Text as="p" role="alert" tone="danger">
            {make.error.message}
          </Text>
        ) : (
          <Loading label={words.security.recoveryTitle} />
        )
      ) : (
        <div className="flex flex-col gap-3">
          <p>{words.security.recoveryWords}</p>
          <Text
            as="ol"
            size="lead"
            isCode
            aria-label={words.security.recoveryKey}
            data-copy
            className="grid list-inside list-decimal grid-cols-3 gap-2"
          >
            {recoveryKey.split('-').map((part, at) => (
              // Groups may repeat; their place is what tells them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
              <li key={at} className="text-center">
                {part}
              </li>
            ))}
          </Text>
          {wasPrinted ? null : <Note>{words.security.notPrinted}</Note>}
          <TextField
            autoComplete="off"
            label={words.security.fifthGroup}
            value={group}
            onChange={setGroup}
            error={keep.error?.message ?? null}
          />
        </div>
      )}
    </Dialog>
  );
}
