import { useState } from 'react';
import type { CommentKind } from '../../../shared/prebill/comment';
import { announce } from '../../state/announcer';
import { useMinute } from '../../state/clock';
import { formatAge } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Note, Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { NarrativeArea } from '../spelling/narrative-area';

const kindWords: Readonly<Record<CommentKind, string | null>> = {
  comment: null,
  return: words.prebill.returnedIt,
  hold: words.prebill.putItOnHold,
  write_down: words.prebill.wroteItDown,
  no_charge: words.prebill.tookChargeOff,
  charge: words.prebill.chargedItAgain,
  move: words.prebill.movedIt,
};

/** What was said about a line, oldest first, and a field to say more. Nothing of it is ever removed. */
export function LineComments({ entryId }: { entryId: string }) {
  const { data: comments } = useQuery('prebillComments', { entryId });
  const now = useMinute();
  const { text, setText, command, send } = useComment(entryId);
  return (
    <section aria-label={words.prebill.comments} className="flex flex-col gap-2">
      <Text as="h3" tone="muted" size="note" weight="semibold">
        {words.prebill.comments}
      </Text>
      <ul className="flex flex-col gap-2">
        {(comments ?? []).map((comment) => (
          <li key={comment.id}>
            <Note>
              <Text tone="ink" weight="medium">
                {comment.author}
              </Text>
              {kindWords[comment.kind] === null ? '' : ` ${kindWords[comment.kind]}`} ·{' '}
              {formatAge(comment.at, now)}
            </Note>
            <p data-copy className="whitespace-pre-wrap wrap-anywhere">
              {comment.text}
            </p>
          </li>
        ))}
      </ul>
      <TextField
        label={words.prebill.addComment}
        hideLabel
        placeholder={words.prebill.addCommentEnterKeepsIt}
        value={text}
        onChange={setText}
        maxLength={2000}
        error={command.error?.message ?? null}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void send();
        }}
      />
    </section>
  );
}

/** The same by one key from the list. */
export function CommentLineDialog({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const { text, setText, command, send } = useComment(entryId);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.prebill.commentOnLine}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={text.trim() === ''}
            isPending={command.isPending}
            onPress={() => void send().then((ok) => ok && onClose())}
          >
            {words.prebill.commentAction}
          </Button>
        </>
      }
    >
      <NarrativeArea
        label={words.prebill.commentAction}
        hint={words.prebill.itStaysWithLine}
        error={command.error?.message ?? null}
        value={text}
        onChange={setText}
        rows={3}
        autoFocus
      />
    </Dialog>
  );
}

function useComment(entryId: string) {
  const [text, setText] = useState('');
  const command = useCommand('prebillComment', { quiet: true });
  const send = async (): Promise<boolean> => {
    if (text.trim() === '') return false;
    const done = await command.run({ entryId, text });
    if (!done.ok) return false;
    setText('');
    announce(words.prebill.commentKept);
    return true;
  };
  return { text, setText, command, send };
}
