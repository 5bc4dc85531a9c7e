import { useState } from 'react';
import { announce } from '../../state/announcer';
import { formatAmounts } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { words } from '../../words';
import { NarrativeArea } from '../spelling/narrative-area';
import { LeftOutList } from './left-out-list';
import { sumsOf, type Targets } from './targets';

const kinds = {
  prebillReturn: {
    verb: words.prebill.return,
    field: words.prebill.whatShouldBeChanged,
    hint: words.prebill.timekeeperSeesItBesideLine,
    done: 'returned',
  },
  prebillHold: {
    verb: words.prebill.hold,
    field: words.prebill.whyItIsHeld,
    hint: words.prebill.lineStaysHere,
    done: words.prebill.putOnHold,
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
  const text = kinds[kind];
  const { lines, leftOut } = targets;
  const submit = async (): Promise<void> => {
    const done = await command.run({ entryIds: lines.map(({ entry }) => entry.id), comment });
    if (!done.ok) return;
    announce(`${words.counts.lines(done.value.changed)} ${text.done}.`);
    onDone();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${text.verb} ${words.counts.lines(lines.length)}, ${formatAmounts(sumsOf(lines).amounts, currency)}`}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={comment.trim() === '' || lines.length === 0}
            isPending={command.isPending}
            onPress={() => void submit()}
          >
            {text.verb}
          </Button>
        </>
      }
    >
      <NarrativeArea
        label={text.field}
        hint={text.hint}
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
