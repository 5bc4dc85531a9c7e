import { useState } from 'react';
import { announce } from '../../state/announcer';
import { formatAmounts, plural } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/text-field';
import { LeftOutList } from './left-out-list';
import { sumsOf, type Targets } from './targets';

const kinds = {
  prebillReturn: {
    verb: 'Return',
    field: 'What should be changed',
    hint: 'The timekeeper sees it beside the line, which stays here until it comes back into review.',
    done: 'returned',
  },
  prebillHold: {
    verb: 'Hold',
    field: 'Why it is held',
    hint: 'The line stays here and is not billed until somebody sends it into review again.',
    done: 'put on hold',
  },
} as const;

/** Returns lines to their timekeepers, or puts them on hold; both need a reason in words. */
export function CommentDialog({
  kind,
  targets,
  currency,
  onClose,
  onDone,
}: {
  kind: keyof typeof kinds;
  targets: Targets;
  currency: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const [comment, setComment] = useState('');
  const command = useCommand(kind, { quiet: true });
  const words = kinds[kind];
  const { lines, leftOut } = targets;
  const submit = async (): Promise<void> => {
    const done = await command.run({ entryIds: lines.map(({ entry }) => entry.id), comment });
    if (!done.ok) return;
    announce(`${plural(done.value.changed, 'line')} ${words.done}.`);
    onDone();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${words.verb} ${plural(lines.length, 'line')}, ${formatAmounts(sumsOf(lines).amounts, currency)}`}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={comment.trim() === '' || lines.length === 0}
            isPending={command.isPending}
            onPress={() => void submit()}
          >
            {words.verb}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.field}
        hint={words.hint}
        error={command.error?.message ?? null}
        value={comment}
        onChange={setComment}
        rows={3}
        autoFocus
      />
      <LeftOutList leftOut={leftOut} />
    </Dialog>
  );
}
